/**
 * Display names where the source gives an English or an outdated form: the name the town itself uses, in Latin
 * script. The source's own form stays among the other names, so that "Vienna" still finds Wien.
 */
const ownNames: Record<number, string> = {
  2761369: 'Wien',
  792680: 'Beograd',
  3067696: 'Praha',
  3068160: 'Plzeň',
  2867714: 'München',
  2861650: 'Nürnberg',
  2886242: 'Köln',
  683506: 'București',
  618426: 'Chișinău',
  689558: 'Vinnytsia',
  687700: 'Zaporizhzhia',
  700569: 'Mykolaiv',
  703845: 'Kryvyi Rih',
  705812: 'Kropyvnytskyi',
  709161: 'Feodosiia',
  688105: 'Yevpatoriia',
};

/** German and English names of towns that neighbours know under another name, where the source lacks them. */
const furtherNames: Record<number, string[]> = {
  3198365: ['Stein in Krain'],
  724443: ['Kaschau', 'Kassa', 'Cassovia'],
  668954: ['Reschitza', 'Resicabánya'],
  3190342: ['Zombor', 'Сомбор'],
  618605: ['Beltsy', 'Belz', 'Бельцы'],
  3195506: ['Marburg an der Drau'],
  3196359: ['Laibach'],
  3060972: ['Pressburg', 'Pozsony', 'Prešporok'],
  3194360: ['Neusatz', 'Újvidék', 'Нови Сад'],
  3186886: ['Agram'],
  667268: ['Hermannstadt'],
  683844: ['Kronstadt'],
  665087: ['Temeswar', 'Temesvár'],
  681290: ['Klausenburg', 'Kolozsvár'],
};

/** A town's present population where the source's figure is that of its centre alone. */
export const populations: Record<number, number> = { 2772635: 29000 };

const cyrillicByLatin: Record<string, string> = Object.fromEntries(
  'a а|b б|c ц|č ч|ć ћ|d д|đ ђ|e е|f ф|g г|h х|i и|j ј|k к|l л|m м|n н|o о|p п|r р|s с|š ш|t т|u у|v в|z з|ž ж|lj љ|nj њ|dž џ'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Serbian and Montenegrin names written in Cyrillic, letter for letter. */
export function toSerbianCyrillic(latin: string): string {
  return latin.replace(/lj|nj|dž|\p{L}/giu, (letters) => {
    const cyrillic = cyrillicByLatin[letters.toLowerCase()] ?? letters;
    return letters[0] === letters[0]?.toLowerCase() ? cyrillic : cyrillic.toUpperCase();
  });
}

/** The name shown: the town's own, with today's letters. */
export function displayName(id: number, sourceName: string, country: string): string {
  const own = ownNames[id] ?? sourceName;
  if (country === 'RO' || country === 'MD') return withCommaBelow(own);
  // Bulgaria's law on transliteration writes ъ as a.
  if (country === 'BG') return own.replaceAll('ŭ', 'a').replaceAll('Ŭ', 'A');
  // The source confuses the Icelandic eth with the Slavic crossed D.
  return own.replaceAll('Ð', 'Đ');
}

/** Romanian names came with a cedilla from older encodings; the letters have a comma below. */
function withCommaBelow(name: string): string {
  const letters: Record<string, string> = { ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' };
  return name.replace(/[şŞţŢ]/g, (letter) => letters[letter] ?? letter);
}

/**
 * Names worth finding a place by: Latin or Cyrillic, beginning with a capital (the source's romanised
 * transcriptions from other scripts do not), no codes, none twice, none that is the shown name.
 */
export function otherNames(place: {
  id: number;
  country: string;
  name: string;
  sourceName: string;
  alternatives: string;
  population: number;
}): string[] {
  const cyrillic = place.country === 'RS' || place.country === 'ME' ? [toSerbianCyrillic(place.name)] : [];
  const candidates = [
    ...(furtherNames[place.id] ?? []),
    ...cyrillic,
    place.sourceName,
    ...place.alternatives.split(','),
  ];
  const seen = new Set([key(place.name)]);
  const kept: string[] = [];
  // Small towns are seldom looked for by their foreign names, and each name costs time at the first start.
  const most = place.population > 50_000 || furtherNames[place.id] ? 16 : 5;
  for (const raw of candidates) {
    const candidate = raw.trim();
    if (!/^[\p{Script=Latin}\p{Script=Cyrillic} '’().,\-–/]{2,60}$/u.test(candidate)) continue;
    if (!/^\p{Lu}/u.test(candidate) || /^\p{Lu}{2,4}$/u.test(candidate)) continue;
    if (seen.has(key(candidate))) continue;
    seen.add(key(candidate));
    kept.push(candidate);
    if (kept.length === most) break;
  }
  return kept;
}

function key(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
