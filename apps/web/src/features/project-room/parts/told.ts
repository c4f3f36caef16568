/** A list of ids as a conflict tells it. */
export const idsOf = (told: string | null): string[] => {
  const read: unknown = told ? JSON.parse(told) : [];
  return Array.isArray(read) ? read.map(String) : [];
};
