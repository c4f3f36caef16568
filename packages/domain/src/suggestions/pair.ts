import type { ActorKind, Sector } from '../actors/kinds.ts';
import { distanceKm } from '../shared/geo.ts';
import type { Explained, MatchGap, MatchRaise, MatchReason, NamedThing } from './reasons.ts';
import { mostReasons } from './reasons.ts';

/** An actor as reasons look at it: nothing but what everybody may read in its profile. */
export interface PairSide {
  id: string;
  kind: ActorKind;
  sector: Sector;
  country: string | null;
  placeId: string | null;
  lat: number | null;
  lon: number | null;
  languages: readonly string[];
  isUnclaimed: boolean;
  hasAbout: boolean;
  /** Days since it came, at least 0. */
  ageDays: number;
  isInIds: readonly string[];
  offerIds: readonly string[];
  needIds: readonly string[];
}

/** What stands in the tables about two actors, read anew for every suggestion. */
export interface PairTies {
  sharedPartners: { count: number; first: readonly NamedThing[] };
  together: { count: number; first: readonly NamedThing[] };
}

/** True where one of the concepts is the other, or above or below it. */
export type SameLine = (mine: string, theirs: string) => boolean;

export interface Pair extends PairTies {
  me: PairSide;
  other: PairSide;
  sameLine: SameLine;
  /** Words that the index found in both public profiles. */
  words: readonly string[];
}

/** Nearer than this is around the corner; farther than that is a gap. */
export const nearKm = 30;
export const farKm = 300;
/** An actor is new here for so long. */
export const newcomerDays = 60;

const mostNamed = 3;
const few = <T>(list: readonly T[], most: number): T[] => list.slice(0, most);

/** The concepts of one side that meet one of the other, each with the first it meets. */
const meeting = (mine: readonly string[], theirs: readonly string[], sameLine: SameLine) => {
  const pairs = mine.flatMap((own) => {
    const met = theirs.includes(own) ? own : theirs.find((one) => sameLine(own, one));
    return met === undefined ? [] : [{ own, met }];
  });
  // Cut as pairs: each that is named on one side has its counterpart on the other.
  const named = few(pairs, mostNamed);
  return {
    count: pairs.length,
    conceptIds: named.map(({ own }) => own),
    theirIds: [...new Set(named.map(({ met }) => met))],
  };
};

type OnMap = Pick<PairSide, 'lat' | 'lon'>;

export const between = (a: OnMap, b: OnMap): number | null =>
  a.lat === null || a.lon === null || b.lat === null || b.lon === null
    ? null
    : distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });

const where = (me: PairSide, other: PairSide): MatchReason | null => {
  const { placeId, country } = other;
  if (placeId !== null && placeId === me.placeId) return { code: 'same_place', signal: 'place', placeId };
  const km = between(me, other);
  if (km !== null && km <= nearKm && placeId !== null)
    return { code: 'nearby', signal: 'place', placeId, distanceKm: Math.max(1, Math.round(km)) };
  return country !== null && country === me.country
    ? { code: 'same_country', signal: 'place', country }
    : null;
};

/** Why two actors should meet, in the order of what weighs most for people. */
function reasonsOf({ me, other, sameLine, sharedPartners, together, words }: Pair): MatchReason[] {
  const met = meeting(me.needIds, other.offerIds, sameLine);
  const wanted = meeting(me.offerIds, other.needIds, sameLine);
  const fields = few(
    me.isInIds.filter((id) => other.isInIds.includes(id)),
    mostNamed,
  );
  const languages = me.languages.filter((language) => other.languages.includes(language));
  const at = where(me, other);
  const list: (MatchReason | null)[] = [
    met.count > 0
      ? {
          code: 'they_offer_what_you_need',
          signal: 'needs_met',
          conceptIds: met.conceptIds,
          theirIds: met.theirIds,
        }
      : null,
    wanted.count > 0
      ? {
          code: 'you_offer_what_they_need',
          signal: 'offers_wanted',
          conceptIds: wanted.conceptIds,
          theirIds: wanted.theirIds,
        }
      : null,
    together.count > 0
      ? {
          code: 'worked_together',
          signal: 'network',
          projects: few(together.first, mostNamed),
          count: together.count,
        }
      : null,
    sharedPartners.count > 0
      ? {
          code: 'shared_partners',
          signal: 'network',
          actors: few(sharedPartners.first, mostNamed),
          count: sharedPartners.count,
        }
      : null,
    fields.length > 0 ? { code: 'same_field', signal: 'common_field', conceptIds: fields } : null,
    at?.code === 'same_country' ? null : at,
    me.sector === other.sector
      ? null
      : { code: 'other_sector', signal: 'sectors', sectors: [me.sector, other.sector] },
    words.length > 0 ? { code: 'common_words', signal: 'words', words: few(words, 5) } : null,
    at?.code === 'same_country' ? at : null,
    languages.length > 0
      ? { code: 'common_language', signal: 'languages', languages: few(languages, mostNamed) }
      : null,
    other.ageDays <= newcomerDays && !other.isUnclaimed ? { code: 'new_here', signal: 'exploring' } : null,
  ];
  return list.flatMap((reason) => reason ?? []);
}

function gapsOf({ me, other, sameLine }: Pair): MatchGap[] {
  const gaps: MatchGap[] = [];
  const saysLittle = other.offerIds.length === 0 && other.needIds.length === 0;
  const km = between(me, other);
  if (saysLittle) gaps.push({ code: 'says_little' });
  else {
    if (me.needIds.length > 0 && meeting(me.needIds, other.offerIds, sameLine).count === 0)
      gaps.push({ code: 'they_offer_nothing_you_need' });
    if (me.offerIds.length > 0 && meeting(me.offerIds, other.needIds, sameLine).count === 0)
      gaps.push({ code: 'they_need_nothing_you_offer' });
  }
  if (km !== null && km > farKm) gaps.push({ code: 'far_away', distanceKm: Math.round(km) });
  if (other.isUnclaimed) gaps.push({ code: 'nobody_acts_for_it' });
  if (
    me.languages.length > 0 &&
    other.languages.length > 0 &&
    !me.languages.some((language) => other.languages.includes(language))
  )
    gaps.push({ code: 'no_common_language' });
  return gaps;
}

/** What is missing in the reader's own profile: each part found would speak in every suggestion. */
export const profileRaises = (me: PairSide): MatchRaise[] => {
  const missing: MatchRaise[] = [];
  if (me.needIds.length === 0) missing.push({ code: 'add_needs' });
  if (me.offerIds.length === 0) missing.push({ code: 'add_offers' });
  if (me.isInIds.length === 0) missing.push({ code: 'add_fields' });
  if (me.placeId === null) missing.push({ code: 'add_place' });
  if (!me.hasAbout) missing.push({ code: 'add_about' });
  if (me.languages.length === 0) missing.push({ code: 'add_languages' });
  return missing;
};

/** All that can truly be said about two actors. */
export const explainPartner = (pair: Pair): Explained => ({
  reasons: few(reasonsOf(pair), mostReasons),
  gaps: gapsOf(pair),
  raises: [
    ...(pair.other.isUnclaimed ? [{ code: 'invite_to_claim' } as const] : []),
    ...profileRaises(pair.me),
  ],
});
