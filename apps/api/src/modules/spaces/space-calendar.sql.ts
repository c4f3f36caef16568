import type { SpaceFilter } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';

/** When a space, aliased `s`, cannot be had, in order; who reads what of it is decided by the rules. */
export const periodsColumn = `(
  SELECT coalesce(json_agg(json_build_object('state', d.state, 'startsOn', d.starts_on, 'endsOn', d.ends_on,
    'note', d.note) ORDER BY d.starts_on), '[]')
  FROM space_periods d WHERE d.space_id = s.id) AS periods`;

/** Free on the first of these days and without a break up to the last; one of them alone is a single day. */
export function freeConditions(
  { availableBy, availableUntil }: Pick<SpaceFilter, 'availableBy' | 'availableUntil'>,
  values: Values,
): string[] {
  const first = availableBy ?? availableUntil;
  if (!first) return [];
  const [from, until] = [first, availableUntil ?? first].map((day) => values.add(day, 'date'));
  return [
    `s.available_from <= ${from}`,
    `NOT EXISTS (SELECT FROM space_periods d WHERE d.space_id = s.id
      AND daterange(d.starts_on, d.ends_on, '[]') && daterange(${from}, ${until}, '[]'))`,
  ];
}
