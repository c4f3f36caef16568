import type { SpacesPageQuery } from './SpacesPage.gql.ts';

export type Facets = SpacesPageQuery['spaces']['facets'];
export type Use = SpacesPageQuery['concepts'][number];

/** How many results stand behind a value of a filter; `undefined` while it is not known. */
export const countOf = (facets: Facets | undefined, name: string, value: string): number | undefined =>
  facets &&
  (facets.find((facet) => facet.name === name)?.values.find((found) => found.value === value)?.count ?? 0);
