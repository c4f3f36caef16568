const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  і: 'i',
  ї: 'yi',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
};

/** Serbian writes the same letters differently from Bulgarian. */
const serbian: Record<string, string> = { ж: 'z', ц: 'c', ч: 'c', ш: 's', х: 'h' };
const serbianOnly = /[ђјљњћџ]/;

/** Slovak and Hungarian umlauts are not written out as the German ones are. */
const plainUmlauts = new Set(['sk', 'hu']);

/**
 * A readable address part in plain ASCII: "Delavnica na Šutni" becomes "delavnica-na-sutni".
 * Understands the languages of the Danube region in Latin and Cyrillic script; never empty.
 */
export const slugify = (
  text: string,
  { locale = '', max = 60 }: { locale?: string; max?: number } = {},
): string => {
  const lower = text.normalize('NFC').toLowerCase();
  const table = locale === 'sr' || serbianOnly.test(lower) ? { ...letters, ...serbian } : letters;
  const spelled = Array.from(lower, (letter) =>
    plainUmlauts.has(locale) && 'äöü'.includes(letter) ? letter : (table[letter] ?? letter),
  ).join('');
  const slug = spelled
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '');
  return slug || 'x';
};

/** The slug for the n-th thing of the same name: the first keeps it, the second gets "-2". */
export const numberedSlug = (slug: string, n: number): string => (n <= 1 ? slug : `${slug}-${n}`);

/** True for what can be a slug at all; anything else names nothing. */
export const isSlug = (value: string): boolean =>
  value.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
