import type { PerSignal } from '@kvart/domain/matching';
import { balance, nearKm, profileRaises, type SuggestionSignal, taught } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { type FoundPartner, PartnerMatcher } from '../matching/index.ts';
import { type Asked, nothing, type Suggested } from './asked.ts';
import { type KeptOrder, KeptOrders } from './kept-orders.ts';
import { leaveOut, type ReadAlongside } from './leave-out.sql.ts';
import { type Judged, type Known, PairView } from './pair-view.ts';
import { given, inNeed } from './pair.sql.ts';
import { type OpenPairs, PairsRepository } from './pairs.repository.ts';
import { raiseOf } from './said.ts';
import { shares } from './signals.ts';

/** Candidates that are looked at: all that a list ever shows. */
const mostCandidates = 50;

/** Partners the matcher finds, as far as a meeting makes sense for both. */
@Injectable()
export class PartnerSuggestions {
  constructor(
    private readonly matcher: PartnerMatcher,
    private readonly pairs: PairsRepository,
    private readonly view: PairView,
    private readonly orders: KeptOrders,
  ) {}

  async partnersFor(asked: Asked): Promise<Suggested> {
    const make = () => this.orderFor(asked.actorId);
    const kept = this.orders.of(asked.actorId);
    const shown = kept && (await this.shownBy(asked, kept));
    if (shown) {
      this.orders.renew(asked.actorId, make);
      return shown;
    }
    const made = await this.orders.made(asked.actorId, make);
    if (!made) return nothing;
    const first = await this.shownBy(asked, made);
    if (first) return first;
    // The actor has changed something while it was made: once more, and whatever changes meanwhile comes in next time.
    const order = await make();
    return order ? this.shown(asked, order, await this.pairsOf(asked, order)) : nothing;
  }

  /** What there is to show by an order; null where the actor has done something since that bears on it. */
  private async shownBy(asked: Asked, order: KeptOrder): Promise<Suggested | null> {
    const pairs = await this.pairsOf(asked, order);
    return pairs.stamp === order.stamp ? this.shown(asked, order, pairs) : null;
  }

  private async orderFor(actorId: string): Promise<KeptOrder | null> {
    const options = { asOf: new Date(), limit: mostCandidates };
    const found = await this.matcher.bestFor({ actorId }, options, leaveOut);
    if (!found) return null;
    const { dismissed, stamp } = found.alongside as ReadAlongside;
    const ordered = inOrder(found.partners.filter(mayMakeSense), dismissed);
    const partners = ordered.map(({ actorId: id, signals }) => ({ actorId: id, known: knownOf(signals) }));
    return { stamp, partners, words: found.seeker.rareWords };
  }

  private pairsOf({ actorId, viewer, first, wants }: Asked, { partners, words }: KeptOrder) {
    const request = {
      meId: actorId,
      personId: viewer.personId,
      kind: 'partner' as const,
      fields: wants.actor,
      words,
    };
    return this.pairs.open(request, given(partners.map(({ actorId: id }) => id)), withSpare(first));
  }

  private async shown(
    asked: Asked,
    { partners }: KeptOrder,
    { me, isOff, pairs }: OpenPairs,
  ): Promise<Suggested> {
    if (!me) return nothing;
    const sameLine = await this.view.lineOf(me);
    const known = new Map(partners.map((one) => [one.actorId, one.known]));
    const judged: Judged[] = [];
    for (const pair of pairs) {
      // The spare ones are looked at only as far as they are needed.
      if (judged.length === asked.first) break;
      const one = this.view.judged(me, pair, sameLine);
      if (one) judged.push({ ...one, known: known.get(pair.other.id) });
    }
    const nodes = await this.view.suggestions('partner', judged, asked);
    return { isOff, nodes, raises: profileRaises(me).map(raiseOf) };
  }

  /** Actors whose needs one can answer, the nearest first. */
  async inNeedFor(asked: Asked): Promise<Suggested> {
    const { actorId, viewer, first, wants } = asked;
    const request = { meId: actorId, personId: viewer.personId, kind: 'need' as const, fields: wants.actor };
    const { me, isOff, pairs } = await this.pairs.open(request, inNeed, withSpare(first));
    if (!me) return nothing;
    const sameLine = await this.view.lineOf(me);
    const judged = pairs.flatMap((pair) => this.view.judged(me, pair, sameLine) ?? []);
    const nodes = await this.view.suggestions('need', judged, asked);
    const raises = me.offerIds.length === 0 ? [raiseOf({ code: 'add_offers' })] : [];
    return { isOff, nodes, raises };
  }
}

/** Some turn out to have nothing in common once everything is read: others take their place. */
const withSpare = (first: number): number => first + 10;

/** Leaves out what a good name or a full calendar alone speaks for. */
const mayMakeSense = ({ facts, measures }: FoundPartner): boolean =>
  [facts.needsMet, facts.offersWanted, facts.commonFieldIds].some((list) => list.length > 0) ||
  facts.samePlace ||
  measures.walk > 0 ||
  measures.words > 0 ||
  (facts.distanceKm !== null && facts.distanceKm <= nearKm);

const haveCommonGround = ({ facts, measures }: FoundPartner): boolean =>
  facts.commonFieldIds.length > 0 || measures.walk > 0 || measures.kin > 0;

/** The matcher's order, bent by what both sides get out of it and by what was turned away. */
function inOrder(
  found: readonly FoundPartner[],
  dismissed: Readonly<Record<string, number>>,
): FoundPartner[] {
  const weighed = found.map((one) => ({
    one,
    score:
      one.score *
      balance({ ...one.facts, haveCommonGround: haveCommonGround(one) }) *
      taught(dismissed[one.kind] ?? 0),
  }));
  return weighed
    .sort((a, b) => b.score - a.score || (a.one.actorId < b.one.actorId ? -1 : 1))
    .map(({ one }) => one);
}

const knownOf = (signals: PerSignal): Known => ({
  signals: shares(signals satisfies Partial<Record<SuggestionSignal, number>>),
  isNewcomer: signals.exploring > 0,
});
