import type { Format, Translate } from '@kvart/i18n/client';
import { lower } from '../../lib/lower.ts';
import type {
  MatchGapPartsFragment,
  MatchReasonPartsFragment,
  MatchRaisePartsFragment,
} from './card/Suggestion.gql.ts';

type Reason = MatchReasonPartsFragment;
type Gap = MatchGapPartsFragment;
type Raise = MatchRaisePartsFragment;
type Criterion = NonNullable<Gap['criterion']>;

/**
 * Who is spoken to: the one who looks, the other side (in a letter to it), the owner of a room, the lead of a project
 * with an open role, or a third who looks at two.
 */
export type Voice = 'reason' | 'letter' | 'owner' | 'lead' | { a: string; b: string };

/** A word of a list in the middle of a sentence: in small letters where the language writes nouns so. */
export const midSentence = (t: Translate, label: string): string =>
  t.locale === 'de' || /^.\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Where the sentence of a voice stands; owners and leads share most of theirs with all others. */
const keysOf = {
  reason: (end: string) => [`suggestions.reason.${end}`],
  letter: (end: string) => [`suggestions.letter.${end}`],
  owner: (end: string) => [`suggestions.owner.${end}`, `suggestions.reason.${end}`],
  lead: (end: string) => [`suggestions.lead.${end}`, `suggestions.reason.${end}`],
  between: (end: string) => [`suggestions.between.${end}`],
};

const paired = new Set<Reason['code']>([
  'THEY_OFFER_WHAT_YOU_NEED',
  'YOU_OFFER_WHAT_THEY_NEED',
  'ROLE_ASKS_WHAT_YOU_OFFER',
]);

/** Puts reasons, gaps and hints into sentences of the reader's language. */
export const matchWords = (t: Translate, format: Format) => {
  const quoted = (title: string) => t('suggestions.title.quoted', { title });
  const small = (labels: readonly string[]) => [...new Set(labels.map((label) => midSentence(t, label)))];
  // With commas alone: many a word of the vocabulary has an "and" of its own.
  const list = (labels: readonly string[]) => small(labels).join(', ');
  const criteria = (names: readonly Criterion[]) =>
    format.list(small(names.map((name) => t(`domain.fitCriterion.${lower(name)}`))));
  /** The first few by name, and how many more. */
  const some = (names: readonly string[], count: number | null) => {
    const more = (count ?? names.length) - names.length;
    return format.list(more > 0 ? [...names, t('suggestions.more', { count: more })] : names);
  };

  /** Variant of the sentence, by what is known. */
  const variant = (reason: Reason, also: readonly Criterion[]): string => {
    const { code, concepts, theirs, distanceKm, place, request } = reason;
    if (paired.has(code)) {
      const isSame = theirs.length === 0 || theirs.every(({ id }) => concepts.some((own) => own.id === id));
      return isSame ? '' : '.near';
    }
    if (code === 'NEARBY') return distanceKm !== null && !place ? '.noPlace' : '';
    if (code === 'ROOM_MEETS') return request ? '.request' : '';
    if (code === 'YOUR_SPACE_FITS') return also.length > 0 ? '.criteria' : '';
    return '';
  };

  const facts = (reason: Reason, also: readonly Criterion[]) => {
    const { concepts, theirs, actors, projects, count, sectors, languages, place, country } = reason;
    const [yours, theirSide] = sectors.map((sector) => midSentence(t, t(`domain.sector.${lower(sector)}`)));
    return {
      same: list((concepts.length > 0 ? concepts : theirs).map(({ label }) => label)),
      yours: list(concepts.map(({ label }) => label)),
      theirs: list(theirs.map(({ label }) => label)),
      actors: some(
        actors.map(({ name }) => name),
        count,
      ),
      projects: some(
        projects.map(({ name }) => quoted(name)),
        count,
      ),
      count: Math.max(count ?? 0, actors.length, languages.length, 1),
      yourSector: yours ?? '',
      theirSector: theirSide ?? '',
      languages: format.list(languages.map(format.language)),
      words: format.list(reason.words.map(quoted)),
      place: place?.name ?? '',
      country: country ? format.country(country) : '',
      distance: format.distance(reason.distanceKm ?? 0),
      criteria: criteria(also),
      request: quoted(reason.request?.name ?? ''),
      space: quoted(reason.space?.name ?? ''),
    };
  };

  /** One sentence for each reason; those that say the same of one room are one sentence. */
  const reasons = (all: readonly Reason[], voice: Voice = 'reason'): string[] => {
    const said = new Map<string, { reason: Reason; criteria: Criterion[] }>();
    const hasMyRoom = all.some(({ code }) => code === 'YOUR_SPACE_FITS');
    for (const [index, reason] of all.entries()) {
      const { code, request, criterion } = reason;
      // Where it is a room of the reader's own, what it meets are the wishes of the others.
      const isOfMyRoom = hasMyRoom && (code === 'YOUR_SPACE_FITS' || code === 'ROOM_MEETS');
      const key = isOfMyRoom ? 'my room' : criterion ? `${code} ${request?.id}` : `${index}`;
      const known = said.get(key) ?? { reason, criteria: [] };
      if (criterion) known.criteria.push(criterion);
      said.set(key, known);
    }
    const kind = typeof voice === 'string' ? voice : 'between';
    const names = typeof voice === 'string' ? {} : voice;
    return [...said.values()].flatMap(({ reason, criteria: also }) => {
      // What has no words in a voice is left out: it is nothing one writes in a letter, or says of two others.
      const key = keysOf[kind](`${lower(reason.code)}${variant(reason, also)}`).find((one) => t.has(one));
      return key && t.has(key) ? [t(key, { ...facts(reason, also), ...names })] : [];
    });
  };

  const gap = ({ code, criterion, distanceKm, percent, days, sectors }: Gap): string => {
    const params = {
      distance: format.distance(distanceKm ?? 0),
      percent: format.percent((percent ?? 0) / 100),
      days: days ?? 0,
    };
    if (code === 'ROOM_NEAR') {
      if (criterion === 'AREA' || criterion === 'BUDGET')
        if (percent !== null) return t(`suggestions.gap.near.${lower(criterion)}`, params);
      if (criterion === 'FROM' && days !== null) return t('suggestions.gap.near.from', params);
      return t('suggestions.gap.near.other', { criterion: criterion ? criteria([criterion]) : '' });
    }
    if (code === 'ROOM_MISSING')
      return criterion ? t(`suggestions.gap.missing.${lower(criterion)}`) : t('suggestions.gap.missing.uses');
    if (code === 'ROOM_UNKNOWN')
      return t('suggestions.gap.unknown', { criteria: criterion ? criteria([criterion]) : '' });
    return t(`suggestions.gap.${lower(code)}`, {
      ...params,
      sectors: list(sectors.map((sector) => t(`domain.sector.${lower(sector)}`))),
    });
  };

  /**
   * What is not known of a room is one line, however much it is.
   *
   * @param ofOthers the wishes are those of others, who look for a room like one of the reader's.
   */
  const gaps = (all: readonly Gap[], ofOthers = false): string[] => {
    const about = (...codes: Gap['code'][]) =>
      all.flatMap(({ code, criterion }) => (codes.includes(code) && criterion ? [criterion] : []));
    const unknown = about('ROOM_UNKNOWN');
    const unmet = ofOthers ? about('ROOM_NEAR', 'ROOM_MISSING') : [];
    const single = all.filter(
      ({ code }) =>
        code !== 'ROOM_UNKNOWN' && !(ofOthers && (code === 'ROOM_NEAR' || code === 'ROOM_MISSING')),
    );
    return [
      ...single.map(gap),
      ...(unmet.length > 0 ? [t('suggestions.gap.theirs', { criteria: criteria(unmet) })] : []),
      ...(unknown.length > 0 ? [t('suggestions.gap.unknown', { criteria: criteria(unknown) })] : []),
    ];
  };

  const raise = ({ code, criterion, percent, days, request }: Raise): string =>
    t(`suggestions.raise.${lower(code)}`, {
      criteria: criterion ? criteria([criterion]) : '',
      percent: format.percent((percent ?? 0) / 100),
      days: days ?? 0,
      request: quoted(request?.name ?? ''),
    });

  return { reasons, gaps, raise, criteria };
};
