import type { Viewer } from '@kvart/domain/shared';
import type {
  SpaceRequestFacts,
  SpaceRequestInput,
  SpaceRequestState,
  WantedRoom,
} from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { RequestNode } from './space-request-columns.sql.ts';
import type { SpaceRequestRow } from './space-request-row.ts';
import {
  hasProposedSql,
  listStatement,
  lockSql,
  type RequestList,
  requestStatement,
} from './space-requests.sql.ts';

/** A request as the rules about its steps look at it. */
export interface StoredRequest extends SpaceRequestFacts {
  id: string;
  slug: string;
  version: number;
  useIds: string[];
  text: string;
  title: string;
  locale: string;
  publishedAt: Date | null;
  expiresAt: Date | null;
  placeCount: number;
}

interface Turn {
  requestId: string;
  version: number;
  state: SpaceRequestState;
  personId: string | null;
  actorId: string | null;
  reason: string | null;
  at?: Date;
}

/** What a turn changes beside the version. */
export interface StateColumns {
  state?: SpaceRequestState;
  stateChangedAt?: Date;
  publishedAt?: Date | null;
  expiresAt?: Date | null;
  remindedAt?: Date | null;
}

const asDay = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

const toRow = ({ places: _places, neededFrom, neededUntil, ...input }: SpaceRequestInput) => ({
  ...input,
  neededFrom: asDay(neededFrom),
  neededUntil: asDay(neededUntil),
});

const toPlaces = (requestId: string, places: WantedRoom['places']) =>
  places.map(({ placeId, point, radiusKm }, position) => ({
    requestId,
    position,
    placeId,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    radiusKm,
  }));

/** Requests for rooms: each read is one statement. */
@Injectable()
export class SpaceRequestsRepository {
  constructor(private readonly database: Database) {}

  async one(key: { slug: string } | { id: string }, node: RequestNode): Promise<SpaceRequestRow | null> {
    const { text, values } = requestStatement(key, node);
    const [row] = await this.database.composed<{ request: SpaceRequestRow }>(text, values);
    return row?.request ?? null;
  }

  async list(list: RequestList): Promise<{ total: number; nodes: (SpaceRequestRow & { k: string })[] }> {
    const { text, values } = listStatement(list);
    const [row] = await this.database.composed<{
      result: { total: number; nodes: (SpaceRequestRow & { k: string })[] };
    }>(text, values);
    return row?.result ?? { total: 0, nodes: [] };
  }

  /** The request, held until the transaction ends: steps with one request take turns. */
  async lock(tx: Tx, id: string): Promise<StoredRequest | null> {
    const rows = await tx.$queryRawUnsafe<StoredRequest[]>(lockSql, id);
    return rows[0] ?? null;
  }

  async hasProposed(tx: Tx, requestId: string, viewer: Viewer): Promise<boolean> {
    const actors = Object.keys(viewer.memberships);
    const rows = await tx.$queryRawUnsafe<{ hasProposed: boolean }[]>(
      hasProposedSql,
      requestId,
      viewer.personId,
      actors,
    );
    return rows[0]?.hasProposed ?? false;
  }

  /** Those of the ids that are no places. */
  async unknownPlaces(tx: Tx, ids: string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = await tx.place.findMany({ where: { id: { in: ids } }, select: { id: true } });
    return ids.filter((id) => !known.some((place) => place.id === id));
  }

  /** What an actor has not ended yet, held against others who count at the same time. */
  async countOpen(tx: Tx, actorId: string): Promise<number> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actorId}, 16))::text`;
    return tx.spaceRequest.count({ where: { actorId, state: { in: ['draft', 'published', 'expired'] } } });
  }

  /** The same words, written by the same person a moment ago. */
  sentBefore(tx: Tx, key: { personId: string; actorId: string; title: string; text: string }, since: Date) {
    const { personId, ...same } = key;
    return tx.spaceRequest.findFirst({
      where: { ...same, createdById: personId, createdAt: { gte: since } },
      select: { id: true },
    });
  }

  /** Slugs that begin so. Others who want one of them wait until this transaction has taken its own. */
  async slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 17))::text`;
    const where = { slug: { startsWith: slug } };
    const rows = await tx.spaceRequest.findMany({ where, select: { slug: true }, take: 1000 });
    return new Set(rows.map((row) => row.slug));
  }

  async create(
    tx: Tx,
    request: { slug: string; actorId: string; createdById: string } & StateColumns,
    input: SpaceRequestInput,
  ): Promise<string> {
    const id = uuid();
    await tx.spaceRequest.create({ data: { id, ...request, ...toRow(input) } });
    await tx.spaceRequestPlace.createMany({ data: toPlaces(id, input.places) });
    return id;
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    columns: StateColumns,
    input?: SpaceRequestInput,
  ): Promise<boolean> {
    const { count } = await tx.spaceRequest.updateMany({
      where: { id, version },
      data: { ...columns, ...(input && toRow(input)), version: version + 1 },
    });
    if (count > 0 && input) {
      await tx.spaceRequestPlace.deleteMany({ where: { requestId: id } });
      await tx.spaceRequestPlace.createMany({ data: toPlaces(id, input.places) });
    }
    return count > 0;
  }

  async record(tx: Tx, turn: Turn): Promise<void> {
    await tx.spaceRequestEvent.create({ data: { id: uuid(), ...turn } });
  }

  /** The last turn, to recognise a step that was sent twice. */
  turn(tx: Tx, requestId: string, version: number) {
    return tx.spaceRequestEvent.findUnique({ where: { requestId_version: { requestId, version } } });
  }
}
