/** Counts behind the values of the filters, as the API gives them. */
export type Facets = readonly { name: string; values: readonly { value: string; count: number }[] }[];

/** How many results stand behind a value of a filter; `undefined` while it is not known. */
export const countOf = (facets: Facets | undefined, name: string, value: string): number | undefined =>
  facets &&
  (facets.find((facet) => facet.name === name)?.values.find((found) => found.value === value)?.count ?? 0);
