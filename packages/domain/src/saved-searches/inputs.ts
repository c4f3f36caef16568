import { z } from 'zod';
import { report } from '../shared/issue.ts';
import { line } from '../shared/text.ts';
import { spaceFilterInput, type SpaceFilter } from '../spaces/filter.ts';
import { spaceSearchFromUrl, spaceSearchToUrl } from '../spaces/search-url.ts';
import { alertRhythms } from './rhythm.ts';

const longest = 2000;

/**
 * A search in the one spelling that all its addresses share: known parts alone, in a fixed order, without the
 * order of the list, which decides nothing about what is new.
 */
export const canonicalSearch = (address: string): string => {
  const { filter } = spaceSearchFromUrl(new URLSearchParams(address));
  return spaceSearchToUrl({ filter, sort: 'RELEVANCE' }).toString();
};

/** The filter behind a saved search, in the domain's spelling. */
export const filterOfSearch = (search: string): SpaceFilter => {
  const { filter } = spaceSearchFromUrl(new URLSearchParams(search));
  const lower = Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      Array.isArray(value) && name !== 'uses' ? value.map((item) => String(item).toLowerCase()) : value,
    ]),
  );
  return spaceFilterInput.parse(lower);
};

const name = line({ max: 80 });
const rhythm = z.enum(alertRhythms);

/** Keeping a search: the part of its address behind the question mark. */
export const saveSearchInput = z.object({
  name,
  search: z.string().transform((raw, context) => {
    if (raw.length > longest) {
      report(context, raw, 'too_long', { max: longest });
      return z.NEVER;
    }
    return canonicalSearch(raw);
  }),
  rhythm,
});
export type SaveSearchInput = z.output<typeof saveSearchInput>;

/** Changing a kept search; what is absent stays. */
export const changeSavedSearchInput = z.object({ name: name.nullish(), rhythm: rhythm.nullish() });
