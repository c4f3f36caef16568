// Characters that turn the reading direction can make a name look like another one.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
export const invisible = /[\u200b\u2060\ufeff]/g;

/** True where the text has no NUL, no control character but tab and line end, and no broken surrogate. */
export const isSafeText = (value: string): boolean => value.isWellFormed() && !unwanted.test(value);

/** One line: white space of any kind, and any length of it, is one space. */
export const tidyLine = (value: string) => value.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** Huge input is refused before any work is done on it; composing shrinks a text far less than this. */
export const isFarBeyond = (raw: string, max: number): boolean => raw.length > max * 4 + 100;

/** One spelling for one text: letters with their marks as one character each. */
export const composed = (raw: string): string => raw.replace(/[\u0085]/g, '\n').normalize('NFC');

/** True for a text that makes a line of at most so many characters. */
export const fitsLine = (raw: string, max: number): boolean => {
  if (isFarBeyond(raw, max)) return false;
  const value = tidyLine(composed(raw));
  return isSafeText(value) && value.length <= max;
};
