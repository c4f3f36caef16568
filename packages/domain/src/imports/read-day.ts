import { isIsoDate } from '../shared/dates.ts';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const dayFirst = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})\.?(?:\s.*)?$/;
const yearFirst = /^(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?$/;
const monthOnly = /^(\d{1,2})[./-]\s?(\d{4})$/;
const yearOnly = /^(\d{4})$/;

const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');

/** The day a person wrote, as `yyyy-mm-dd`, or `null`. Days come before months here, as in the whole region. */
export const readDay = (raw: string): string | null => {
  const text = raw.trim();
  const found = iso.exec(text) ?? yearFirst.exec(text);
  let day: string | null = null;
  if (found) day = `${found[1]}-${two(found[2])}-${two(found[3])}`;
  const first = dayFirst.exec(text);
  if (!day && first) day = `${first[3]}-${two(first[2])}-${two(first[1])}`;
  const month = monthOnly.exec(text);
  if (!day && month) day = `${month[2]}-${two(month[1])}-01`;
  const year = yearOnly.exec(text);
  if (!day && year) day = `${year[1]}-01-01`;
  return day !== null && isIsoDate(day) ? day : null;
};
