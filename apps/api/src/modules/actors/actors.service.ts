import {
  actorFilterInput,
  actorInput,
  type ActorInput,
  type ActorSort,
  canViewActor,
  checkVerificationEnd,
  defaultSector,
  guardCreateActor,
  guardEditActor,
  guardVerify,
  newActorInput,
  nextSteps,
  verificationInput,
} from '@kvart/domain/actors';
import {
  chooseOriginal,
  decodeCursor,
  encodeCursor,
  hasText,
  id as idSchema,
  numberedSlug,
  pageInput,
  refusals,
  slugify,
  toIsoDate,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { ActorSearch } from './actor-search.sql.ts';
import type { ActorRow } from './actor-view.ts';
import { type ActorConcepts, type ActorData, ActorsRepository } from './actors.repository.ts';
import { MembersRepository } from './members.repository.ts';

/** Degrees of a map cell per zoom level: about sixty pixels wide, so that pins do not overlap. */
const cellOf = (zoom: number): number => (360 / 2 ** Math.min(Math.max(zoom, 0), 18) / 512) * 60;

export interface ActorPage {
  rows: ActorRow[];
  total: number;
  facets: { name: string; values: { value: string; count: number }[] }[];
  endCursor: string | null;
  hasNextPage: boolean;
}

@Injectable()
export class ActorsService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorsRepository,
    private readonly members: MembersRepository,
    private readonly concepts: ConceptCatalogue,
    private readonly audit: Audit,
  ) {}

  async search(raw: {
    filter: unknown;
    sort: ActorSort;
    page: unknown;
    wants: ActorSearch['wants'];
  }): Promise<ActorPage> {
    const filter = validated(actorFilterInput, raw.filter ?? {});
    const { first, after } = validated(pageInput, raw.page);
    const sort = raw.sort === 'relevance' && !filter.text ? 'newest' : raw.sort;
    const found = await this.actors.search({
      filter,
      narrower: await this.narrower(filter),
      sort,
      first,
      after: after ? orRefuse(decodeCursor(after, sort, 1)) : null,
      wants: raw.wants,
    });
    const rows = (found.rows ?? []).slice(0, first);
    const last = rows.at(-1);
    return {
      rows: rows.map(({ actor }) => actor),
      total: found.total ?? 0,
      facets: (['kinds', 'sectors', 'country'] as const).map((name) => ({
        name,
        values: found[`facet:${name}`] ?? [],
      })),
      endCursor: last ? encodeCursor({ sort, keys: [last.key], id: last.actor.id }) : null,
      hasNextPage: (found.rows?.length ?? 0) > first,
    };
  }

  async points(rawFilter: unknown, zoom: number) {
    const filter = validated(actorFilterInput, rawFilter ?? {});
    return this.actors.points({ filter, narrower: await this.narrower(filter) }, cellOf(zoom));
  }

  /** What one may not see does not exist. */
  async bySlug(viewer: Viewer | null, slug: string): Promise<ActorRow | null> {
    const row = slug.length <= 120 ? await this.actors.bySlug(slug) : null;
    return row && canViewActor(viewer, facts(row)) ? row : null;
  }

  async existing(viewer: Viewer | null, id: string): Promise<ActorRow> {
    const row = idSchema.safeParse(id).success ? await this.actors.byId(id) : null;
    if (!row || !canViewActor(viewer, facts(row))) throw new Refused(refusals.notFound());
    return row;
  }

  async create(viewer: Viewer, raw: unknown, locale: string): Promise<ActorRow> {
    orRefuse(guardCreateActor(viewer));
    const input = validated(newActorInput, raw);
    await this.checkReferences(input);
    const { data, concepts } = toRows(input, locale);
    const id = await this.database.transaction(async (tx) => {
      const actorId = await this.actors.create(
        tx,
        {
          ...(data as object),
          name: input.name,
          kind: input.kind,
          sector: input.sector ?? defaultSector[input.kind],
          slug: await this.freeSlug(tx, input.name, locale),
          email: input.email === undefined ? null : input.email,
        },
        concepts,
      );
      await this.members.add(tx, actorId, viewer.personId, 'owner');
      await this.record(tx, viewer, 'actor.created', actorId);
      return actorId;
    });
    return this.existing(null, id);
  }

  async update(viewer: Viewer, id: string, version: number, raw: unknown): Promise<ActorRow> {
    const before = await this.existing(viewer, id);
    orRefuse(guardEditActor(viewer, facts(before)));
    const input = validated(actorInput, raw);
    await this.checkReferences(input);
    const { data, concepts } = toRows(input, before.originalLocale);
    await this.database.transaction(async (tx) => {
      if (!(await this.actors.update(tx, id, version, data, concepts)))
        throw new Refused(refusals.stale(before.version));
      await this.record(tx, viewer, 'actor.edited', id);
    });
    return this.existing(viewer, id);
  }

  async verify(
    viewer: Viewer,
    raw: { actorId: string; until: string; note?: string | null },
  ): Promise<ActorRow> {
    const input = validated(verificationInput, raw);
    const before = await this.existing(viewer, input.actorId);
    orRefuse(guardVerify(viewer, facts(before)));
    orRefuse(checkVerificationEnd(input.until, toIsoDate(new Date())));
    return this.setVerification(viewer, before, 'actor.verified', input.note ?? null, {
      verifiedAt: new Date(),
      verifiedUntil: new Date(`${input.until}T00:00:00Z`),
      verifiedById: viewer.personId,
    });
  }

  async withdrawVerification(viewer: Viewer, actorId: string, note: string | null): Promise<ActorRow> {
    const before = await this.existing(viewer, actorId);
    orRefuse(guardVerify(viewer, facts(before)));
    const none = { verifiedAt: null, verifiedUntil: null, verifiedById: null };
    return this.setVerification(viewer, before, 'actor.verification_withdrawn', note, none);
  }

  async nextSteps(row: ActorRow, verification: Parameters<typeof nextSteps>[0]['verification']) {
    const counted = await this.actors.stepFacts(row.id);
    const count = (relation: string) => row.concepts.filter((entry) => entry.relation === relation).length;
    return nextSteps({
      ...counted,
      kind: row.kind,
      slug: row.slug,
      hasAbout: hasText(row.about),
      hasPlace: row.place !== null,
      sectorCount: count('is_in'),
      offerCount: count('offers'),
      needCount: count('needs'),
      listedCount: row.spaceCount,
      verification,
    });
  }

  private async setVerification(
    viewer: Viewer,
    before: ActorRow,
    action: string,
    note: string | null,
    data: ActorData,
  ) {
    await this.database.transaction(async (tx) => {
      const written = await this.actors.update(tx, before.id, before.version, {
        ...data,
        verificationNote: note,
      });
      if (!written) throw new Refused(refusals.stale(before.version));
      await this.record(tx, viewer, action, before.id, note);
    });
    return this.existing(viewer, before.id);
  }

  private async record(
    tx: Tx,
    viewer: Viewer,
    action: string,
    actorId: string,
    reason: string | null = null,
  ) {
    await this.audit.record(tx, {
      personId: viewer.personId,
      actorId: viewer.actingAs,
      action,
      objectType: 'actor',
      objectId: actorId,
      reason,
    });
  }

  /** Concepts and places that do not exist are refused at their field rather than by a foreign key. */
  private async checkReferences(input: ActorInput): Promise<void> {
    const lists = { sectorIds: input.sectorIds, offers: ids(input.offers), needs: ids(input.needs) };
    for (const [field, wanted] of Object.entries(lists)) {
      if (!wanted) continue;
      // A creative sector or a trade: unusable is what no scheme of the field knows.
      let unusable = wanted;
      for (const scheme of schemesOf[field as keyof typeof schemesOf]) {
        unusable = await this.concepts.unusable(unusable, scheme);
      }
      if (unusable.length > 0)
        throw new Refused(refusals.invalid([{ code: 'invalid_choice', path: [field] }]));
    }
    if (input.placeId && !(await this.actors.placeExists(input.placeId))) {
      throw new Refused(refusals.invalid([{ code: 'invalid_choice', path: ['placeId'] }]));
    }
  }

  private async narrower(filter: { concepts?: string[]; needs?: string[]; offers?: string[] }) {
    const widen = (list?: string[]) => list && this.concepts.withNarrower(list);
    return {
      concepts: await widen(filter.concepts),
      needs: await widen(filter.needs),
      offers: await widen(filter.offers),
    };
  }

  private async freeSlug(tx: Tx, name: string, locale: string): Promise<string> {
    const wanted = slugify(name, { locale });
    const taken = await this.actors.slugsLike(tx, wanted);
    for (let n = 1; ; n += 1) if (!taken.has(numberedSlug(wanted, n))) return numberedSlug(wanted, n);
  }
}

/** Where the concepts of a field may come from. */
const schemesOf = {
  sectorIds: ['creative_sector', 'trade'],
  offers: ['capability', 'space_use'],
  needs: ['capability', 'space_use'],
} as const;

const ids = (list: { conceptId: string }[] | undefined) => list?.map(({ conceptId }) => conceptId);

const facts = (row: ActorRow) => ({
  id: row.id,
  archivedAt: row.archivedAt ? new Date(row.archivedAt) : null,
});

/** Splits a checked input into the actor's own columns and its concepts. */
function toRows(input: ActorInput, original: string): { data: ActorData; concepts: ActorConcepts } {
  const { sectorIds, offers, needs, about, ...columns } = input;
  const written = about && { about, originalLocale: chooseOriginal(about, original) };
  return {
    data: { ...columns, ...written } as ActorData,
    concepts: { is_in: sectorIds?.map((conceptId) => ({ conceptId })), offers, needs },
  };
}
