/** A figure as people write it; what is none stays as it is, so that it can be said. */
export const figureOf = (text: string): number | string | null => {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return Number.isFinite(Number(plain)) ? Number(plain) : text;
};
