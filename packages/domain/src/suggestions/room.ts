import type { ActorKind } from '../actors/kinds.ts';
import { type IsoDate } from '../shared/days.ts';
import { comparablePrice, type FitResult, fitOf, type OfferedRoom } from '../space-requests/fit.ts';
import type { WantedRoom } from '../space-requests/needs.ts';
import type { Explained, MatchGap, MatchRaise, NamedThing } from './reasons.ts';

/**
 * Uses of rooms that are usual for a kind of actor: what a newcomer is shown before it has said what it looks for.
 * Those who rather give rooms away than look for them have none.
 */
export const usualUses: Readonly<Record<ActorKind, readonly string[]>> = {
  creative_firm: ['use.studio', 'use.workshop', 'use.makerspace', 'use.coworking', 'use.gallery'],
  small_business: ['use.shop', 'use.popup_shop', 'use.cafe', 'use.services', 'use.workshop'],
  ngo: ['use.community', 'use.event', 'use.classroom', 'use.meeting'],
  higher_education: ['use.makerspace', 'use.classroom', 'use.exhibition'],
  support_organisation: [],
  municipality: [],
  private_owner: [],
};

const day = 86_400_000;
const percent = (share: number): number => Math.max(1, Math.round(share * 100));
const daysAfter = (late: IsoDate, wanted: IsoDate): number =>
  Math.max(1, Math.round((Date.parse(late) - Date.parse(wanted)) / day));

/** How far a figure is off. */
function howFar({ criterion }: FitResult, room: OfferedRoom, wanted: WantedRoom): Partial<MatchGap> {
  if (criterion === 'area' && room.usableM2 !== null) {
    const { minM2, maxM2 } = wanted;
    if (minM2 !== null && room.usableM2 < minM2) return { percent: percent(1 - room.usableM2 / minM2) };
    if (maxM2 !== null && maxM2 > 0 && room.usableM2 > maxM2)
      return { percent: percent(room.usableM2 / maxM2 - 1) };
  }
  if (criterion === 'budget' && wanted.budgetMax) {
    const price = comparablePrice(room, wanted);
    if (price !== null && price > wanted.budgetMax) return { percent: percent(price / wanted.budgetMax - 1) };
  }
  if (criterion === 'from' && room.availableFrom !== null && wanted.neededFrom !== null)
    return { days: daysAfter(room.availableFrom, wanted.neededFrom) };
  return {};
}

const gapCodes = { near: 'room_near', unknown: 'room_unknown', missing: 'room_missing' } as const;

function raiseOf({ criterion, code, ...far }: MatchGap, request: NamedThing): MatchRaise | null {
  if (code === 'room_unknown') return { code: 'ask_owner', criterion };
  if (code !== 'room_near') return null;
  if (criterion === 'budget') return { code: 'raise_budget', criterion, request, ...far };
  if (criterion === 'area') return { code: 'widen_area', criterion, request, ...far };
  return criterion === 'from' ? { code: 'move_start', criterion, request, ...far } : null;
}

/** What speaks for a room and what does not, judged by the rule that fits rooms and requests everywhere. */
export const explainRoom = (
  room: OfferedRoom,
  wanted: WantedRoom,
  request: NamedThing,
): Explained & { results: FitResult[] } => {
  const results = fitOf(room, wanted);
  const gaps = results.flatMap((result): MatchGap[] =>
    result.verdict === 'met'
      ? []
      : [{ code: gapCodes[result.verdict], criterion: result.criterion, ...howFar(result, room, wanted) }],
  );
  return {
    results,
    reasons: results.flatMap(({ criterion, verdict }) =>
      verdict === 'met' ? [{ code: 'room_meets' as const, signal: 'room' as const, criterion, request }] : [],
    ),
    gaps,
    raises: gaps.flatMap((gap) => raiseOf(gap, request) ?? []),
  };
};
