import { requireActing, guardActAsApplicant } from '@kvart/domain/actors';
import type { LogVerbOf } from '@kvart/domain/desk';
import {
  addMonths,
  id as idSchema,
  inputIssue,
  numberedSlug,
  refusals,
  slugify,
  toIsoDate,
  type Viewer,
} from '@kvart/domain/shared';
import {
  editSpaceRequest,
  missingToPublishRequest,
  mostOpenRequests,
  type SpaceRequestAction,
  type SpaceRequestInput,
  spaceRequestInput,
  type SpaceRequestState,
  spaceRequestStepInput,
  transitionSpaceRequest,
} from '@kvart/domain/space-requests';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { ActorsService } from '../actors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import {
  SpaceRequestsRepository,
  type StateColumns,
  type StoredRequest,
} from './space-requests.repository.ts';

/** Two equal requests within this time are one that was sent twice. */
const sentTwiceMs = 10_000;

/** Requests for rooms, from the first words to the end of the search. */
@Injectable()
export class SpaceRequestsService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: SpaceRequestsRepository,
    private readonly actors: ActorsService,
    private readonly catalogue: ConceptCatalogue,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
  ) {}

  /** Writes a request of the actor one acts for, and publishes it at once where that is wanted. */
  async create(viewer: Viewer, raw: unknown, publish: boolean, address: string): Promise<string> {
    const { actorId } = orRefuse(requireActing(viewer));
    const { archivedAt } = await this.actors.existing(viewer, actorId);
    orRefuse(
      guardActAsApplicant(viewer, { id: actorId, archivedAt: archivedAt ? new Date(archivedAt) : null }),
    );
    const input = validated(spaceRequestInput, raw);
    await this.checkUses(input, []);
    const missing = publish ? missingToPublishRequest(input) : [];
    if (missing.length > 0) throw new Refused(refusals.invalid(missing));
    await this.limits.take('write_space_request', { account: viewer.personId, address });
    const { personId } = viewer;
    return this.database.transaction(async (tx) => {
      const { title, text } = input;
      const count = await this.repository.countOpen(tx, actorId);
      const since = new Date(Date.now() - sentTwiceMs);
      const same = await this.repository.sentBefore(tx, { personId, actorId, title, text }, since);
      if (same) return same.id;
      if (count >= mostOpenRequests)
        throw new Refused(refusals.conflict('too_many_requests', { max: mostOpenRequests }));
      await this.checkPlaces(tx, input);
      const slug = await this.freeSlug(tx, input);
      const state: SpaceRequestState = publish ? 'published' : 'draft';
      const columns = publish ? this.published(new Date(), null) : {};
      const key = { slug, actorId, createdById: personId, ...columns, state };
      const id = await this.repository.create(tx, key, input);
      const turn = { requestId: id, version: 1, state, personId, actorId, reason: null };
      await this.repository.record(tx, turn);
      await this.remember(tx, { id, actorId }, viewer, publish ? 'published' : 'created', null);
      return id;
    });
  }

  /** Saves the words and wishes as they are now. */
  async save(viewer: Viewer, key: { id: string; version: number }, raw: unknown): Promise<string> {
    const { id, version } = keyOf(key);
    const input = validated(spaceRequestInput, raw);
    await this.database.transaction(async (tx) => {
      const request = await this.held(tx, viewer, id);
      const missing = missingToPublishRequest(input);
      orRefuse(editSpaceRequest(request, { viewer, version, missing }));
      await this.checkUses(input, request.useIds);
      await this.checkPlaces(tx, input);
      if (!(await this.repository.write(tx, request, {}, input)))
        throw new Refused(refusals.stale(request.version));
      await this.remember(tx, request, viewer, 'edited', null);
    });
    return id;
  }

  /** Takes one step of the state machine. */
  async step(
    viewer: Viewer,
    raw: { id: string; version: number; action: string; reason?: string | null },
  ): Promise<string> {
    keyOf(raw);
    const { id, version, action, reason } = validated(spaceRequestStepInput, raw);
    await this.database.transaction(async (tx) => {
      const request = await this.held(tx, viewer, id);
      const missing =
        request.placeCount > 0
          ? missingToPublishRequest({ ...request, places: [somewhere] })
          : missingPlace(request);
      const decided = transitionSpaceRequest(request, action, { viewer, version, missing });
      if (!decided.ok && (await this.doneBefore(tx, viewer, request, version, action))) return;
      const { state } = orRefuse(decided);
      await this.turn(tx, request, { state, viewer, reason: reason?.trim() || null, action });
    });
    return id;
  }

  /** Writes a turn of state, decided by a person or by the clock. */
  async turn(
    tx: Tx,
    request: StoredRequest,
    {
      state,
      viewer,
      reason,
      action,
      now = new Date(),
    }: {
      state: SpaceRequestState;
      viewer: Viewer | null;
      reason: string | null;
      action: SpaceRequestAction | 'expire';
      now?: Date;
    },
  ): Promise<void> {
    const columns: StateColumns = {
      state,
      stateChangedAt: now,
      ...(state === 'published' && this.published(now, action === 'renew' ? request.publishedAt : null)),
    };
    if (!(await this.repository.write(tx, request, columns)))
      throw new Refused(refusals.stale(request.version));
    const { id, actorId } = request;
    const version = request.version + 1;
    const personId = viewer?.personId ?? null;
    await this.repository.record(tx, { requestId: id, version, state, personId, actorId, reason, at: now });
    await this.remember(tx, request, viewer, recorded[action], reason);
  }

  private published(now: Date, publishedAt: Date | null): StateColumns {
    const months = this.config.env.SPACE_REQUEST_MONTHS;
    const end = `${addMonths(toIsoDate(now), months)}${now.toISOString().slice(10)}`;
    return { publishedAt: publishedAt ?? now, expiresAt: new Date(end), remindedAt: null };
  }

  private async held(tx: Tx, viewer: Viewer, id: string): Promise<StoredRequest> {
    const request = await this.repository.lock(tx, id);
    if (!request) throw new Refused(refusals.notFound());
    return { ...request, viewerHasProposed: await this.repository.hasProposed(tx, id, viewer) };
  }

  /** Sent twice, for example because the first answer was lost: what is wanted is there already. */
  private async doneBefore(
    tx: Tx,
    viewer: Viewer,
    request: StoredRequest,
    version: number,
    action: SpaceRequestAction,
  ): Promise<boolean> {
    if (request.version !== version + 1) return false;
    const last = await this.repository.turn(tx, request.id, request.version);
    return last?.personId === viewer.personId && last.state === leadsTo[action];
  }

  private async remember(
    tx: Tx,
    { id, actorId }: Pick<StoredRequest, 'id' | 'actorId'>,
    viewer: Viewer | null,
    action: LogVerbOf<'space_request'>,
    reason: string | null,
  ): Promise<void> {
    const entry = { personId: viewer?.personId ?? null, actorId, objectType: 'space_request', objectId: id };
    await this.audit.record(tx, { ...entry, action: `space_request.${action}`, reason });
  }

  private async checkUses({ useIds }: SpaceRequestInput, before: readonly string[]): Promise<void> {
    // A use that was retired since stays where it was chosen before.
    const added = useIds.filter((use) => !before.includes(use));
    if ((await this.catalogue.unusable(added, 'space_use')).length > 0)
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['useIds'])]));
  }

  private async checkPlaces(tx: Tx, { places }: SpaceRequestInput): Promise<void> {
    const unknown = await this.repository.unknownPlaces(
      tx,
      places.flatMap(({ placeId }) => placeId ?? []),
    );
    if (unknown.length > 0) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['places'])]));
  }

  private async freeSlug(tx: Tx, { title, locale }: SpaceRequestInput): Promise<string> {
    const wanted = slugify(title, { locale });
    const taken = await this.repository.slugsLike(tx, wanted);
    // "new" is the address of the form.
    if (wanted === 'new') taken.add(wanted);
    for (let n = 1; ; n += 1) if (!taken.has(numberedSlug(wanted, n))) return numberedSlug(wanted, n);
  }
}

const recorded: Record<SpaceRequestAction | 'expire', LogVerbOf<'space_request'>> = {
  publish: 'published',
  renew: 'renewed',
  fulfil: 'fulfilled',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  expire: 'expired',
};

const leadsTo: Record<SpaceRequestAction, SpaceRequestState> = {
  publish: 'published',
  renew: 'published',
  fulfil: 'fulfilled',
  withdraw: 'withdrawn',
  reopen: 'draft',
};

/** Stands for the places that are there; the rule only counts them. */
const somewhere = { placeId: null, point: null, radiusKm: null };
const missingPlace = (request: StoredRequest) => missingToPublishRequest({ ...request, places: [] });

/** An id of the wrong form is an unknown one: both get the same answer. */
function keyOf(raw: { id: string; version: number }): { id: string; version: number } {
  if (!idSchema.safeParse(raw.id).success) throw new Refused(refusals.notFound());
  return validated(versionedInput, { id: raw.id, version: raw.version });
}
