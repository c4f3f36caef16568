/** All languages of the interface but English have a comma before the decimals, and a point is for thousands. */
const groupSign = (locale: string) => (locale === 'en' ? ',' : '.');

/**
 * Reads a number as people write it: comma or point before the decimals, spaces or points between thousands.
 * A single sign before exactly three digits is read the way the language does. `null` where it is no number.
 */
export const readNumber = (text: string, locale: string): number | null => {
  const written = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/\u2212/g, '-');
  const sign = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(written);
  if (!sign) return null;
  const [, minus = '', digits = ''] = sign;
  const marks = digits.replace(/\d/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const tail = digits.length - last - 1;
  const mark = digits[last];
  const repeated = marks.length > 1 && [...marks].every((one) => one === mark);
  const thousands = marks.length === 1 && tail === 3 && last > 0 && mark === groupSign(locale);
  const plain =
    last < 0 || repeated || thousands
      ? digits.replace(/[.,]/g, '')
      : `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`;
  const value = Number(`${minus}${plain === '' || plain.startsWith('.') ? `0${plain}` : plain}`);
  return Number.isFinite(value) ? value : null;
};

/** Writes a number for a text field: no thousands, the decimal sign of the language. */
export const writeNumber = (value: number | null | undefined, locale: string): string =>
  value == null ? '' : String(value).replace('.', locale === 'en' ? '.' : ',');
