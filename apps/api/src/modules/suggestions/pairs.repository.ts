import type { PairSide, PairTies } from '@kvart/domain/suggestions';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { ActorRow } from '../actors/index.ts';
import type { Place } from '../taxonomy/index.ts';
import { type AskedPairs, given, type hinders, inNeed, onePair, openPairs } from './pair.sql.ts';

export type Side = PairSide & { about: LocalizedText; locale: string; place: Place | null };
export interface PairRow extends PairTies {
  other: Side;
  actor: ActorRow;
}
export interface OpenPairs {
  me: Side | null;
  isOff: boolean;
  pairs: PairRow[];
}
export type Hinders = Record<keyof typeof hinders | 'dismissed' | 'isOff', boolean>;
export type OnePair = PairRow & { me: Side; hinders: Hinders };

/** Facts about pairs of actors, each in one statement. */
@Injectable()
export class PairsRepository {
  constructor(private readonly database: Database) {}

  /** @param ids candidates, or null for those that need what the actor offers. */
  async open(asked: AskedPairs, ids: readonly string[] | null, first: number): Promise<OpenPairs> {
    const { text, values } = openPairs(asked, ids ? given(ids) : inNeed, first);
    const [row] = await this.database.composed<{ result: OpenPairs }>(text, values);
    return row?.result ?? { me: null, isOff: false, pairs: [] };
  }

  async one(asked: AskedPairs, otherId: string): Promise<OnePair | null> {
    const { text, values } = onePair(asked, otherId);
    const [row] = await this.database.composed<{ result: OnePair }>(text, values);
    return row?.result ?? null;
  }
}
