const one = 'абвгдђежзијклмнопрстћуфхцчшйіґѓќъыэё';
const oneInLatin = 'abvgddezzijklmnoprstcufhccsjiggkayee';

const letters = new Map<string, string>([
  ...Array.from(one, (letter, at): [string, string] => [letter, oneInLatin[at] ?? letter]),
  ...Object.entries({
    љ: 'lj',
    њ: 'nj',
    џ: 'dz',
    ѕ: 'dz',
    ю: 'ju',
    я: 'ja',
    щ: 'st',
    ї: 'ji',
    є: 'je',
    ь: '',
  }),
  ...Object.entries({ đ: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }),
]);

/** Most words have nothing to fold but capitals. */
const ascii = /^[\u0020-\u007e]*$/;

/**
 * A text as the search compares it: small Latin letters without marks, Cyrillic in Latin. The database does the same
 * with `kvart_fold`; "Нови Сад" and "NOVI SAD" are one to both.
 */
export const foldText = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldLetters(text));

const foldLetters = (text: string): string =>
  Array.from(text.normalize('NFC').toLowerCase(), (letter) => letters.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
