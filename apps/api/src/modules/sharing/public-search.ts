import { type SpaceSort, spaceSearchFromUrl, spaceSearchToUrl } from '@kvart/domain/spaces';
import type { Locale } from '@kvart/i18n';
import type { FastifyRequest } from 'fastify';
import { publicLocale } from './public-locale.ts';

/** A search as other sites ask for it, with the words of the search page's own address. */
export interface AskedSearch {
  query: URLSearchParams;
  /** In the domain's spelling; checked where it is used. */
  filter: Record<string, unknown>;
  sort: SpaceSort;
  locale: Locale;
  /** The same search under another path of this installation. */
  address: (path: string, more?: Record<string, string>) => string;
}

/** Reads a search. States of files are nobody's business here: visitors find what is on offer. */
export function askedSearch(request: FastifyRequest, publicUrl: string): AskedSearch {
  const query = new URL(request.url, 'http://kvart').searchParams;
  query.delete('state');
  const locale = publicLocale(request);
  const { filter, sort } = spaceSearchFromUrl(query);
  return {
    ...{ query, locale, filter: lowered(filter), sort: sort.toLowerCase() as SpaceSort },
    address: (path, more = {}) => {
      const params = spaceSearchToUrl({ filter, sort });
      for (const [name, value] of Object.entries({ ...more, lang: locale })) params.set(name, value);
      return `${publicUrl}${path}?${params.toString()}`;
    },
  };
}

/** GraphQL spells choices in capitals, the domain does not. */
const lowered = (filter: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one: unknown) => String(one).toLowerCase()) : value,
    ]),
  );
