import type { AlertRhythm } from '@kvart/domain/saved-searches';
import type { BuilderContext, PersonRow } from '@kvart/testing/builders';
import { daysBefore } from './time.ts';

/** A row of `saved_searches`. */
export interface SavedSearchRow {
  id: string;
  personId: string;
  name: string;
  search: string;
  rhythm: AlertRhythm;
  stopKey: string;
  createdAt: Date;
}

const kept: readonly [who: string, name: string, search: string, rhythm: AlertRhythm][] = [
  ['creative.kamnik', 'Ateljé v Kamniku', 'place=gn%3A3198365', 'weekly'],
  ['creative.kamnik', 'Prostor brez stopnic', 'step-free=1', 'none'],
  ['business.kamnik', 'Shop with step-free access', 'step-free=1', 'weekly'],
];

/** What people of the sign-in list look for. Their addresses lead nowhere, so the mails do no harm. */
export const buildSavedSearches = (
  persons: readonly PersonRow[],
  context: BuilderContext,
): SavedSearchRow[] =>
  kept.flatMap(([who, name, search, rhythm]) => {
    const person = persons.find(({ email }) => email.startsWith(`${who}@`));
    return person
      ? [
          {
            id: context.ids.next(),
            personId: person.id,
            name,
            search,
            rhythm,
            stopKey: context.ids.next(),
            createdAt: daysBefore(context.now, 30),
          },
        ]
      : [];
  });

/** What came on offer for those searches since: told by mail already, not yet looked at. $1 now */
export const hitsSql = `INSERT INTO saved_search_hits (search_id, space_id, found_at, mailed_at)
  SELECT search.id, space.id, greatest(space.listed_at, search.created_at), $1::timestamptz
  FROM saved_searches search
  CROSS JOIN LATERAL (
    SELECT id, listed_at FROM spaces
    WHERE state = 'listed' AND is_demo
      AND (search.search = 'step-free=1' AND step_free = 'yes' OR search.search LIKE 'place=%' AND place_id = 'gn:3198365')
    ORDER BY listed_at DESC, id LIMIT 3
  ) space`;
