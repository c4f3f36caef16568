import type { LocalizedText } from '@kvart/domain/shared';
import type { SpaceState } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import * as sql from './freshness.sql.ts';

export interface Entry {
  id: string;
  slug: string;
  version: number;
  title: LocalizedText;
  originalLocale: string;
  confirmedAt: Date;
  reminded: boolean;
  placeName: string | null;
}

export type Named = Pick<Entry, 'id' | 'slug' | 'version' | 'title' | 'originalLocale' | 'placeName'> & {
  state: SpaceState;
  confirmedAt: Date | null;
};

interface OfActor {
  actorId: string;
}

@Injectable()
export class FreshnessRepository {
  constructor(private readonly database: Database) {}

  /** Marks a batch that is due for one step; each space goes through each step once. */
  mark(tx: Tx, step: 'ask' | 'remind' | 'stale', now: Date, until: Date, first: number): Promise<OfActor[]> {
    const text = { ask: sql.askSql, remind: sql.remindSql, stale: sql.staleSql }[step];
    return tx.$queryRawUnsafe<OfActor[]>(text, now, until, first);
  }

  toLapse(tx: Tx, until: Date, first: number): Promise<(OfActor & { id: string })[]> {
    return tx.$queryRawUnsafe<(OfActor & { id: string })[]>(sql.lapseSql, until, first);
  }

  async writersOf(tx: Tx, actorIds: string[]): Promise<string[]> {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(sql.writersSql, actorIds);
    return rows.map(({ id }) => id);
  }

  entries(tx: Tx, about: 'free' | 'lapsed', personId: string, since: Date, first: number): Promise<Entry[]> {
    const text = about === 'free' ? sql.toConfirmSql : sql.lapsedSql;
    return tx.$queryRawUnsafe<Entry[]>(text, personId, since, first);
  }

  async named(spaceId: string): Promise<Named | null> {
    const rows = await this.database.read<Named & Record<string, unknown>>('freshness.named', sql.namedSql, [
      spaceId,
    ]);
    return rows[0] ?? null;
  }
}
