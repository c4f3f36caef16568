import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { mayEditFor } from '@kvart/domain/shared';
import {
  canMergeSpaces,
  canUndoMerge,
  guardKeepApart,
  guardTellOwner,
  likenessInput,
  likenessOf,
  mostDuplicates,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { type NodeRequest, type Reader, type ShownSpace, SpaceChanges, SpaceReads } from '../spaces/index.ts';
import type { CandidateRow } from './candidates.sql.ts';
import type { SimilarSpace, SpaceMerge, SpacePair, SpacePairConnection } from './duplicate.model.ts';
import { DuplicatesRepository } from './duplicates.repository.ts';
import { type MergeLine, MergesRepository } from './merges.repository.ts';

type SignedIn = Reader & { viewer: Viewer };

/** Payload of `space.pair.told`. */
export interface PairTold {
  ownId: string;
  theirsId: string;
  byActorId: string;
}

const order = 'pair';
/** Merges that are offered for undoing. */
const mostMerges = 20;

/** Finding entries that look like one another, and what people say about them. */
@Injectable()
export class DuplicatesService {
  private readonly nearMetres: number;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly repository: DuplicatesRepository,
    private readonly merges: MergesRepository,
    private readonly spaces: SpaceReads,
    private readonly changes: SpaceChanges,
    private readonly limits: RateLimits,
    private readonly events: Events,
  ) {
    this.nearMetres = config.env.DUPLICATE_NEAR_METRES;
  }

  /** Entries that look like one that is being typed: the likeliest few that the reader may see. */
  async similar(
    reader: SignedIn,
    spaceId: string | null,
    raw: unknown,
    node: NodeRequest,
  ): Promise<SimilarSpace[]> {
    const typed = validated(likenessInput, raw);
    const id = spaceId === null ? null : validated(idSchema, spaceId);
    const rows = await this.repository.like(reader.viewer, id, typed, this.nearMetres);
    const judged = rows
      .flatMap((row) => {
        const likeness = likenessOf(row, this.nearMetres);
        return likeness ? [{ row, ...likeness }] : [];
      })
      .toSorted((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1))
      .slice(0, mostDuplicates);
    const known = await this.byId(reader, [...judged.map(({ row }) => row.id), ...(id ? [id] : [])], node);
    const own = id ? known.get(id) : undefined;
    return judged.flatMap(({ row, reasons }) => {
      const space = known.get(row.id);
      if (!space) return [];
      const canMerge = !!own && canMergeSpaces(reader.viewer, own, space);
      return [{ space, reasons, distanceM: metres(row), canMerge }];
    });
  }

  /** Pairs of which at least one is the actor's. */
  async pairs(
    reader: SignedIn,
    actorId: string,
    page: { first: number; after: string | null },
    nodes: { own: NodeRequest; other: NodeRequest },
  ): Promise<SpacePairConnection> {
    const actor = idSchema.safeParse(actorId);
    if (!actor.success || !mayEditFor(reader.viewer, actor.data)) throw new Refused(refusals.notFound());
    const { first, after } = validated(pageInput, page);
    const found = await this.repository.pairs(reader.viewer, actor.data, this.nearMetres, {
      first: first + 1,
      after: after ? readCursor(after) : null,
    });
    const rows = found.slice(0, first);
    const [own, other] = await Promise.all([
      this.byId(
        reader,
        rows.map(({ probeId }) => probeId),
        nodes.own,
      ),
      this.byId(
        reader,
        rows.map(({ id }) => id),
        nodes.other,
      ),
    ]);
    const last = rows.at(-1);
    return {
      nodes: rows.flatMap((row) => this.pair(reader.viewer, row, own.get(row.probeId), other.get(row.id))),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.probeId], id: last.id }) : null,
      },
    };
  }

  /** Tells both owners that their entries may be one. Once is enough. */
  async tell(reader: SignedIn & { address: string }, spaceId: string, otherId: string): Promise<string> {
    const { viewer } = reader;
    return this.database.transaction(async (tx) => {
      const [own, theirs] = await this.two(tx, viewer, spaceId, otherId);
      orRefuse(guardTellOwner(viewer, own, theirs));
      await this.limits.take('tell_owner', { account: viewer.personId, address: reader.address });
      const by = { personId: viewer.personId, actorId: own.actorId };
      if (await this.repository.say(tx, [own.id, theirs.id], 'told', by)) {
        const payload: PairTold = { ownId: own.id, theirsId: theirs.id, byActorId: own.actorId };
        await this.events.emit(tx, { type: 'space.pair.told', payload, key: pairId(own.id, theirs.id) });
      }
      return pairId(own.id, theirs.id);
    });
  }

  /** Says that the two are two: they are not named together any more. */
  async keepApart(viewer: Viewer, spaceId: string, otherId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [a, b] = await this.two(tx, viewer, spaceId, otherId);
      orRefuse(guardKeepApart(viewer, a, b));
      const actorId = mayEditFor(viewer, a.actorId) ? a.actorId : b.actorId;
      await this.repository.say(tx, [a.id, b.id], 'apart', { personId: viewer.personId, actorId });
      return pairId(a.id, b.id);
    });
  }

  /** Merges of an actor that can be undone. */
  async latestMerges(reader: SignedIn, actorId: string, nodes: MergeNodes): Promise<SpaceMerge[]> {
    const actor = idSchema.safeParse(actorId);
    if (!actor.success || !mayEditFor(reader.viewer, actor.data)) throw new Refused(refusals.notFound());
    return this.shown(reader, await this.merges.latest(actor.data, new Date(), mostMerges), nodes);
  }

  async merged(reader: SignedIn, id: string, nodes: MergeNodes): Promise<SpaceMerge> {
    const [merge] = await this.shown(reader, await this.merges.named(id), nodes);
    if (!merge) throw new Refused(refusals.notFound());
    return merge;
  }

  private async shown(reader: SignedIn, lines: MergeLine[], nodes: MergeNodes): Promise<SpaceMerge[]> {
    const [kept, other] = await Promise.all([
      this.byId(
        reader,
        lines.map(({ keptId }) => keptId),
        nodes.kept,
      ),
      this.byId(
        reader,
        lines.map(({ otherId }) => otherId),
        nodes.other,
      ),
    ]);
    return lines.flatMap((line) => {
      const [a, b] = [kept.get(line.keptId), other.get(line.otherId)];
      if (!a || !b) return [];
      const { id, at, undoUntil, undoneAt, personName } = line;
      const moments = {
        at: at.toISOString(),
        undoUntil: undoUntil.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
      };
      const canUndo = canUndoMerge(reader.viewer, line, a, b, new Date());
      return [{ id, ...moments, personName, kept: a, other: b, canUndo }];
    });
  }

  private pair(viewer: Viewer, row: CandidateRow, own?: ShownSpace, other?: ShownSpace): SpacePair[] {
    const likeness = likenessOf(row, this.nearMetres);
    if (!likeness || !own || !other) return [];
    return [
      {
        id: pairId(own.id, other.id),
        ...{ own, other, reasons: likeness.reasons, distanceM: metres(row), told: row.told },
        canMerge: canMergeSpaces(viewer, own, other),
        canTell: !row.told && guardTellOwner(viewer, own, other).ok,
      },
    ];
  }

  private async byId(reader: Reader, ids: string[], node: NodeRequest): Promise<Map<string, ShownSpace>> {
    const spaces = await this.spaces.byIds(reader, [...new Set(ids)], node);
    return new Map(spaces.map((space) => [space.id, space]));
  }

  private async two(tx: Tx, viewer: Viewer, a: string, b: string) {
    const ids = [a, b].map((id) => idSchema.safeParse(id));
    const [first, second] = ids.map((id) => (id.success ? id.data : null));
    if (!first || !second) throw new Refused(refusals.notFound());
    if (first === second) throw new Refused(refusals.conflict('merge_with_itself'));
    const held: Awaited<ReturnType<SpaceChanges['held']>>[] = [];
    for (const id of [first, second].toSorted()) held.push(await this.changes.held(tx, id));
    const [one, other] = [first, second].map((id) => held.find((space) => space?.id === id));
    if (!one || !other) throw new Refused(refusals.notFound());
    return [
      { ...one, viewerHasInterest: await this.changes.hasInterest(tx, viewer, one) },
      { ...other, viewerHasInterest: await this.changes.hasInterest(tx, viewer, other) },
    ] as const;
  }
}

/** What a request asks for of the two entries of a merge. */
export interface MergeNodes {
  kept: NodeRequest;
  other: NodeRequest;
}

const pairId = (a: string, b: string): string => [a, b].toSorted().join(':');

const metres = ({ distanceM }: CandidateRow): number | null =>
  distanceM === null ? null : Math.round(distanceM);

function readCursor(raw: string): [string, string] {
  const { keys, id } = orRefuse(decodeCursor(raw, order, 1));
  const [own] = keys;
  if (typeof own === 'string' && idSchema.safeParse(own).success && idSchema.safeParse(id).success)
    return [own, id];
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
