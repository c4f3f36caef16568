import { guardCreateSpace, requireActing } from '@kvart/domain/actors';
import {
  chooseOriginal,
  hasText,
  inputIssue,
  type LocalizedText,
  numberedSlug,
  refusals,
  slugify,
  type Viewer,
} from '@kvart/domain/shared';
import {
  applyChange,
  changedFields,
  emptySpaceFile,
  type SpaceAction,
  type SpaceFile,
  spaceInput,
  versionedInput,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ActorsService } from '../actors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import type { StoredSpace } from './stored-space.ts';

/** Two equal drafts within this time are one that was sent twice. */
const sameDraftMs = 10_000;

/** The vacant-space file from the first line to the archive. */
@Injectable()
export class SpacesService {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceChangesRepository,
    private readonly changes: SpaceChanges,
    private readonly actors: ActorsService,
    private readonly catalogue: ConceptCatalogue,
    private readonly audit: Audit,
  ) {}

  /** Begins a draft of the actor one acts for. */
  async create(viewer: Viewer, raw: unknown, locale: string): Promise<string> {
    const { actorId } = orRefuse(requireActing(viewer));
    const actor = await this.actors.existing(viewer, actorId);
    orRefuse(
      guardCreateSpace(viewer, {
        id: actorId,
        archivedAt: actor.archivedAt ? new Date(actor.archivedAt) : null,
      }),
    );
    const input = validated(spaceInput, raw ?? {});
    await this.checkUses(input, emptySpaceFile());
    const wanted = applyChange(emptySpaceFile(), input);
    const { personId } = viewer;
    return this.database.transaction(async (tx) => {
      const since = new Date(Date.now() - sameDraftMs);
      const drafts = await this.repository.freshDrafts(tx, personId, actorId, since);
      const same = drafts.find((draft) => Object.keys(changedFields(draft, wanted)).length === 0);
      if (same) return same.id;

      await this.checkPlace(tx, input);
      return this.begin(tx, { personId, actorId, locale }, input);
    });
  }

  /** Another unit of a building, begun from a file; the same again within moments is the one that is there. */
  async beginUnit(
    tx: Tx,
    by: { personId: string; actorId: string; locale: string },
    file: SpaceFile,
    buildingId: string,
  ): Promise<string> {
    const since = new Date(Date.now() - sameDraftMs);
    const drafts = await this.repository.freshDrafts(tx, by.personId, by.actorId, since);
    const same = drafts.find(
      (draft) => draft.buildingId === buildingId && Object.keys(changedFields(draft, file)).length === 0,
    );
    return same?.id ?? this.begin(tx, by, file, buildingId);
  }

  private async begin(
    tx: Tx,
    { personId, actorId, locale }: { personId: string; actorId: string; locale: string },
    input: Partial<SpaceFile>,
    buildingId?: string,
  ): Promise<string> {
    const wanted = applyChange(emptySpaceFile(), input);
    const originalLocale = originalOf(wanted, locale);
    const slug = await this.freeSlug(tx, wanted.title, originalLocale);
    const row = { slug, actorId, createdById: personId, originalLocale, buildingId };
    const id = await this.repository.create(tx, row, input);
    await this.repository.record(tx, {
      spaceId: id,
      version: 1,
      personId,
      actorId,
      action: 'created',
      state: 'draft',
      reason: null,
      changes: changedFields(emptySpaceFile(), input),
    });
    await this.audit.record(tx, {
      personId,
      actorId,
      action: 'space.created',
      objectType: 'space',
      objectId: id,
    });
    await this.changes.announce(tx, { id, actorId, version: 1, state: 'draft' });
    return id;
  }

  /** Saves a change of the file: what is absent stays. */
  async save(viewer: Viewer, key: { id: string; version: number }, raw: unknown): Promise<void> {
    const { id, version } = this.key(key);
    const input = validated(spaceInput, raw);
    await this.changes.apply(viewer, id, {
      action: 'edit',
      version,
      input,
      check: async (tx, space) => {
        await this.checkUses(input, space);
        if (input.placeId !== space.placeId) await this.checkPlace(tx, input);
      },
      columns: (_tx, _space, after) =>
        Promise.resolve({ originalLocale: originalOf(after, after.originalLocale) }),
    });
  }

  /** Takes one step of the state machine. */
  async step(
    viewer: Viewer,
    key: { id: string; version: number },
    action: Exclude<SpaceAction, 'edit'>,
    reason?: string | null,
  ): Promise<void> {
    const { id, version } = this.key(key);
    await this.changes.apply(viewer, id, {
      action,
      version,
      reason,
      // A draft begun without a title gets its readable address when the public first sees it.
      columns: async (tx, space, after) =>
        action === 'publish' && space.listedAt === null && unnamed.test(space.slug)
          ? { slug: await this.freeSlug(tx, after.title, after.originalLocale) }
          : {},
    });
  }

  private key(raw: { id: string; version: number }): { id: string; version: number } {
    const read = versionedInput.safeParse(raw);
    // An id of the wrong form is an unknown one: both get the same answer.
    if (!read.success) throw new Refused(refusals.notFound());
    return read.data;
  }

  private async checkUses(input: Partial<SpaceFile>, before: SpaceFile): Promise<void> {
    for (const field of ['permittedUseIds', 'prohibitedUseIds'] as const) {
      // A use that was retired since stays where it was chosen before.
      const added = (input[field] ?? []).filter((use) => !before[field].includes(use));
      const unusable = await this.catalogue.unusable(added, 'space_use');
      if (unusable.length > 0) throw new Refused(refusals.invalid([inputIssue('invalid_choice', [field])]));
    }
  }

  private async checkPlace(tx: Tx, { placeId }: Partial<SpaceFile>): Promise<void> {
    if (placeId && !(await this.repository.placeExists(tx, placeId))) {
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['placeId'])]));
    }
  }

  private async freeSlug(tx: Tx, title: LocalizedText, locale: string): Promise<string> {
    const text = title[locale] ?? Object.values(title).find((value) => !!value);
    if (!text) return `space-${crypto.randomUUID().slice(0, 8)}`;
    const wanted = slugify(text, { locale });
    const taken = await this.repository.slugsLike(tx, wanted);
    for (let n = 1; ; n += 1) if (!taken.has(numberedSlug(wanted, n))) return numberedSlug(wanted, n);
  }
}

const unnamed = /^space-[0-9a-f]{8}$/;

const originalOf = (file: Pick<StoredSpace, 'title' | 'description'>, current: string): string =>
  chooseOriginal(hasText(file.title) ? file.title : file.description, current);
