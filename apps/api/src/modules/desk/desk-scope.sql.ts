import type { CaseKind, DeskScope, TerritoryKind } from '@kvart/domain/desk';
import type { Values } from '../../platform/database/index.ts';

/**
 * What somebody looks after, as a condition on a row with `country`, `nuts` and `place_id`. A test over generated rows
 * holds it against `looksAfterPlace`.
 */
export function atDesk({ everywhere, centres }: DeskScope, row: string, values: Values): string {
  if (everywhere) return 'true';
  const codes = (kind: TerritoryKind): string[] => [
    ...new Set(
      centres.flatMap(({ territories }) =>
        territories.filter((one) => one.kind === kind).map(({ code }) => code),
      ),
    ),
  ];
  const parts: string[] = [];
  const countries = codes('country');
  const regions = codes('region');
  const places = codes('municipality');
  if (countries.length > 0) parts.push(`${row}.country = ANY (${values.add(countries, 'bpchar[]')})`);
  if (regions.length > 0)
    parts.push(
      `EXISTS (SELECT FROM unnest(${values.add(regions, 'text[]')}) AS regions (code) WHERE starts_with(${row}.nuts, regions.code))`,
    );
  if (places.length > 0) parts.push(`${row}.place_id = ANY (${values.add(places, 'text[]')})`);
  return parts.length > 0 ? `(${parts.join(' OR ')})` : 'false';
}

/** A support centre `a` whose word counts. */
export const isCentre = `a.kind = 'support_organisation' AND a.archived_at IS NULL AND a.verified_at IS NOT NULL
  AND (a.verified_until IS NULL OR a.verified_until >= current_date)`;

/** Whether a centre `a` looks after where the row lies: the same rule once more, from the other side. */
export const looksAfter = (row: string): string => `(EXISTS (SELECT FROM territories t WHERE t.actor_id = a.id
    AND CASE t.kind WHEN 'country' THEN t.code = ${row}.country WHEN 'region' THEN starts_with(${row}.nuts, t.code)
      ELSE t.code = ${row}.place_id END)
  OR a.country = ${row}.country AND NOT EXISTS (SELECT FROM territories t WHERE t.actor_id = a.id))`;

/** The centre that the case of a thing was handed to, as a column: `id` is the thing's. */
export const handedTo = (kind: CaseKind, id: string): string =>
  `(SELECT h.centre_id FROM desk_cases h WHERE h.kind = '${kind}' AND h.source_id = ${id})`;

/** What has been set for a centre `a`, with names to show. */
export const territoriesOf = `(SELECT coalesce(json_agg(n ORDER BY n.kind, n.name), '[]') FROM (SELECT t.kind, t.code,
      coalesce(CASE t.kind WHEN 'municipality' THEN (SELECT p.name FROM places p WHERE p.id = t.code)
        WHEN 'region' THEN (SELECT p.region FROM places p WHERE p.nuts = t.code LIMIT 1) END, t.code) AS name
    FROM territories t WHERE t.actor_id = a.id) n)`;
