import type { Sector } from '../actors/kinds.ts';
import type { IsoDate } from '../shared/days.ts';
import { between, farKm, nearKm, type PairSide, type SameLine } from './pair.ts';
import type { MatchStrength } from './kinds.ts';
import type { Explained, MatchGap, MatchReason } from './reasons.ts';

/** An open role as matching looks at it, with where its project is. */
export interface OpenRole {
  conceptIds: readonly string[];
  /** Empty: any. */
  sectors: readonly Sector[];
  wantedUntil: IsoDate | null;
  country: string | null;
  placeId: string | null;
  lat: number | null;
  lon: number | null;
}

/** A role that is wanted for so few days more ends soon. */
export const endsSoonDays = 14;
const mostNamed = 3;

const place = (me: PairSide, role: OpenRole): MatchReason | null => {
  const { placeId, country } = role;
  if (placeId !== null && placeId === me.placeId) return { code: 'same_place', signal: 'place', placeId };
  const km = between(me, role);
  if (km !== null && km <= nearKm && placeId !== null)
    return { code: 'nearby', signal: 'place', placeId, distanceKm: Math.max(1, Math.round(km)) };
  return country !== null && country === me.country
    ? { code: 'same_country', signal: 'place', country }
    : null;
};

/** Why an actor could take an open role: what it offers or works in, its sector, and where it is. */
export function explainRole(me: PairSide, role: OpenRole, sameLine: SameLine, today: IsoDate): Explained {
  const own = [...me.offerIds, ...me.isInIds];
  const all = role.conceptIds.flatMap((asked) => {
    const mine = own.includes(asked) ? asked : own.find((id) => sameLine(id, asked));
    return mine === undefined ? [] : [{ mine, asked }];
  });
  const met = all.slice(0, mostNamed);
  const reasons: (MatchReason | null)[] = [
    met.length > 0
      ? {
          code: 'role_asks_what_you_offer',
          signal: 'offers_wanted',
          conceptIds: [...new Set(met.map(({ mine }) => mine))],
          theirIds: met.map(({ asked }) => asked),
        }
      : null,
    role.sectors.includes(me.sector)
      ? { code: 'role_asks_your_sector', signal: 'sectors', sectors: [me.sector] }
      : null,
    place(me, role),
  ];
  const gaps: MatchGap[] = [];
  if (role.sectors.length > 0 && !role.sectors.includes(me.sector))
    gaps.push({ code: 'role_asks_other_sector', sectors: role.sectors });
  const km = between(me, role);
  if (km !== null && km > farKm) gaps.push({ code: 'far_away', distanceKm: Math.round(km) });
  if (role.wantedUntil !== null) {
    const days = Math.round((Date.parse(role.wantedUntil) - Date.parse(today)) / 86_400_000);
    if (days <= endsSoonDays) gaps.push({ code: 'role_ends_soon', days: Math.max(0, days) });
  }
  const asks = me.offerIds.length === 0 ? [{ code: 'add_offers' as const }] : [];
  return { reasons: reasons.flatMap((reason) => reason ?? []), gaps, raises: asks };
}

/** A role of another sector is none; being able to do it and of the right side is most of it. */
export function roleStrength({ reasons, gaps }: Explained): MatchStrength | null {
  if (gaps.some(({ code }) => code === 'role_asks_other_sector')) return null;
  const has = (code: MatchReason['code']): boolean => reasons.some((reason) => reason.code === code);
  const isNear = has('same_place') || has('nearby');
  if (has('role_asks_what_you_offer')) return isNear || has('role_asks_your_sector') ? 'strong' : 'good';
  return has('role_asks_your_sector') && isNear ? 'worth_a_look' : null;
}
