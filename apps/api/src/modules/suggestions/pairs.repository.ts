import type { PairSide, PairTies } from '@kvart/domain/suggestions';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { ActorRow } from '../actors/index.ts';
import type { Place } from '../taxonomy/index.ts';
import { type AskedPairs, type Candidates, type hinders, onePair, openPairs } from './pair.sql.ts';

export type Side = PairSide & { about: LocalizedText; locale: string; place: Place | null };
export interface PairRow extends PairTies {
  other: Side;
  /** Beginnings of words that were asked for and stand in the other's profile. */
  stems: string[];
  actor: ActorRow;
}
export interface OpenPairs {
  me: Side | null;
  /** Changes with whatever the actor does that bears on the order of its partners. */
  stamp: string | null;
  isOff: boolean;
  pairs: PairRow[];
}
export type Hinders = Record<keyof typeof hinders | 'dismissed' | 'isOff', boolean>;
export type OnePair = PairRow & { me: Side; hinders: Hinders };

/** Facts about pairs of actors, each in one statement. */
@Injectable()
export class PairsRepository {
  constructor(private readonly database: Database) {}

  /** Pairs with each of the candidates that may be suggested, in their order. */
  async open(asked: AskedPairs, candidates: Candidates, first: number): Promise<OpenPairs> {
    const { text, values } = openPairs(asked, candidates, first);
    const [row] = await this.database.composed<{ result: OpenPairs }>(text, values);
    return row?.result ?? { me: null, stamp: null, isOff: false, pairs: [] };
  }

  async one(asked: AskedPairs, otherId: string): Promise<OnePair | null> {
    const { text, values } = onePair(asked, otherId);
    const [row] = await this.database.composed<{ result: OnePair }>(text, values);
    return row?.result ?? null;
  }
}
