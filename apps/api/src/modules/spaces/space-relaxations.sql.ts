import type { Relaxation, SpaceFilter } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { baseOf, type Question, type Statement } from './space-search.sql.ts';

/** From here on it is enough to know that there are many. */
export const mostCounted = 1000;

/** A way to ask for less, with the filter it comes to. */
export interface Relaxed {
  relaxation: Relaxation;
  filter: SpaceFilter;
}

/** How many spaces each of several filters finds, in one statement, each counted up to a bound. */
export function countsStatement(
  relaxed: readonly Relaxed[],
  { uses, viewer }: Pick<Question, 'uses' | 'viewer'>,
): Statement {
  const values = new Values();
  const counts = relaxed.map(({ filter }) => {
    const { ctes } = baseOf({ filter, uses, viewer }, { columns: 's.id' }, values);
    return `(WITH ${ctes} SELECT count(*) FROM (SELECT FROM base LIMIT ${mostCounted}) few)`;
  });
  return { text: `SELECT json_build_array(${counts.join(',\n')}) AS counts`, values: values.list };
}
