import type { InterestFacts, InterestState, WantedSpace } from '@kvart/domain/interests';
import type { Viewer } from '@kvart/domain/shared';
import { openInterestStates } from '@kvart/domain/interests';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { InterestRow } from './interest-row.ts';
import {
  type InterestList,
  type InterestRequest,
  interestsStatement,
  listStatement,
} from './interests.sql.ts';

export interface StoredInterest extends InterestFacts {
  id: string;
  version: number;
  spaceId: string;
}

interface Turn {
  interestId: string;
  version: number;
  state: InterestState;
  personId: string;
  actorId: string;
  reason: string | null;
}

@Injectable()
export class InterestsRepository {
  constructor(private readonly database: Database) {}

  async list(list: InterestList): Promise<{ total: number; nodes: InterestRow[] }> {
    const { text, values } = listStatement(list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: InterestRow[] } }>(
      text,
      values,
    );
    return row?.result ?? { total: 0, nodes: [] };
  }

  async one(id: string, viewer: Viewer, request: InterestRequest): Promise<InterestRow | null> {
    const { text, values } = interestsStatement([id], viewer, request);
    const [row] = await this.database.composed<{ interest: InterestRow }>(text, values);
    return row?.interest ?? null;
  }

  /** A space as the rules about interests look at it. It cannot change its state until the transaction ends. */
  async wantedSpace(tx: Tx, id: string, viewer: Viewer): Promise<WantedSpace | null> {
    await tx.$queryRaw`SELECT 1 FROM spaces WHERE id = ${id}::uuid FOR SHARE`;
    const space = await tx.space.findUnique({
      where: { id },
      select: {
        actorId: true,
        state: true,
        interests: {
          where: { actorId: { in: Object.keys(viewer.memberships) } },
          select: { actorId: true, state: true },
        },
      },
    });
    if (!space) return null;
    const open = space.interests.some(
      ({ actorId, state }) => actorId === viewer.actingAs && openInterestStates.includes(state),
    );
    return {
      actorId: space.actorId,
      state: space.state,
      viewerHasInterest: space.interests.length > 0,
      hasOpenInterest: open,
    };
  }

  async create(
    tx: Tx,
    interest: {
      spaceId: string;
      actorId: string;
      personId: string;
      message: string;
      intendedUseId: string | null;
    },
  ): Promise<string> {
    const id = uuid();
    await tx.interest.create({ data: { id, ...interest } });
    return id;
  }

  /** The interest, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredInterest | null> {
    await tx.$queryRaw`SELECT 1 FROM interests WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.interest.findUnique({
      where: { id },
      select: {
        id: true,
        version: true,
        state: true,
        actorId: true,
        spaceId: true,
        space: { select: { actorId: true } },
      },
    });
    return row && { ...row, spaceActorId: row.space.actorId };
  }

  /** @returns false where the version is not the current one any more. */
  async move(
    tx: Tx,
    { id, version }: { id: string; version: number },
    state: InterestState,
  ): Promise<boolean> {
    const { count } = await tx.interest.updateMany({
      where: { id, version },
      data: { state, version: version + 1 },
    });
    return count > 0;
  }

  async record(tx: Tx, turn: Turn): Promise<void> {
    await tx.interestEvent.create({ data: { id: uuid(), ...turn } });
  }

  async turn(tx: Tx, interestId: string, version: number) {
    return tx.interestEvent.findUnique({
      where: { interestId_version: { interestId, version } },
      select: { personId: true, state: true, reason: true },
    });
  }
}
