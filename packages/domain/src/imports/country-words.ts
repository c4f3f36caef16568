import { countries, type Country } from '../shared/numbers.ts';

const names: Record<Country, string> = {
  AT: 'aut|a|austria|oesterreich|avstrija|rakousko|rakusko|austrija|ausztria|avstriya',
  BA: 'bih|bosnia and herzegovina|bosnia|bosnien|bosnien und herzegowina|bosna in hercegovina|bosna i hercegovina|bosna a hercegovina',
  BG: 'bgr|bulgaria|bulgarien|bolgarija|bulharsko|bugarska|balgariya|bulgariya',
  CZ: 'cze|czechia|czech republic|tschechien|ceska|ceska republika|cesko|cseh koztarsasag|cehia|chehiya|cr',
  DE: 'deu|d|germany|deutschland|nemcija|nemecko|njemacka|nemacka|nemetorszag|germania|germaniya',
  HR: 'hrv|croatia|kroatien|hrvaska|chorvatsko|hrvatska|horvatorszag|croatia|harvatska',
  HU: 'hun|h|hungary|ungarn|madzarska|madarsko|madjarska|magyarorszag|ungaria|ungariya',
  MD: 'mda|moldova|republic of moldova|moldau|moldavija|moldavsko',
  ME: 'mne|montenegro|crna gora|cerna hora|cierna hora',
  RO: 'rou|rom|romania|rumaenien|romunija|rumunsko|rumunjska|rumunija|rumaniya',
  RS: 'srb|serbia|serbien|srbija|srbsko|szerbia|sarbiya',
  SI: 'svn|slo|slovenia|slowenien|slovenija|slovinsko|szlovenia|sloveniya',
  SK: 'svk|slovakia|slovak republic|slowakei|slovaska|slovensko|slovacka|szlovakia|slovakiya',
  UA: 'ukr|ukraine|ukrajina|ukraina',
};

const byWord = new Map<string, Country>(
  countries.flatMap((code) =>
    [code.toLowerCase(), ...names[code].split('|')].map((word) => [word, code] as const),
  ),
);

/** The country of the region that a folded word names. */
export const countryOf = (folded: string): Country | null => byWord.get(folded) ?? null;
