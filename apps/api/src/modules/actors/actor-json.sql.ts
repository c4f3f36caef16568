/** What an actor is read with, and by which GraphQL fields; nothing of it is read for nothing. */
const columns: { key: string; fields: readonly string[]; sql: (a: string) => string }[] = [
  ...['slug', 'version', 'kind', 'sector', 'website', 'languages'].map((name) => ({
    key: name,
    fields: [name],
    sql: (a: string) => `${a}.${name}`,
  })),
  // A logo stands beside the name.
  { key: 'name', fields: ['name', 'logo'], sql: (a) => `${a}.name` },
  { key: 'isDemo', fields: ['isDemo'], sql: (a) => `${a}.is_demo` },
  { key: 'source', fields: ['source'], sql: (a) => `${a}.external_source` },
  { key: 'originalLocale', fields: ['about'], sql: (a) => `${a}.original_locale` },
  { key: 'about', fields: ['about'], sql: (a) => `${a}.about` },
  ...['email', 'phone', 'address'].flatMap((name) => [
    { key: name, fields: ['contact'], sql: (a: string) => `${a}.${name}` },
    { key: `${name}Visibility`, fields: ['contact'], sql: (a: string) => `${a}.${name}_visibility` },
  ]),
  { key: 'verifiedAt', fields: ['verification', 'nextSteps'], sql: (a) => `${a}.verified_at` },
  { key: 'verifiedUntil', fields: ['verification', 'nextSteps'], sql: (a) => `${a}.verified_until` },
  {
    key: 'verifiedBy',
    fields: ['verification'],
    sql: (a) => `(select v.name from actors v where v.id = ${a}.verified_for_id)`,
  },
  {
    key: 'verifiedChecks',
    fields: ['verification'],
    sql: (a) => `${a}.verified_checks`,
  },
  {
    key: 'place',
    fields: ['place'],
    sql: (
      a,
    ) => `(select json_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
      'lat', pl.lat, 'lon', pl.lon, 'population', pl.population, 'nuts', pl.nuts, 'lau', pl.lau)
      from places pl where pl.id = ${a}.place_id)`,
  },
  {
    key: 'logo',
    fields: ['logo'],
    sql: (a) => `(select json_build_object('id', f.id, 'width', f.width, 'height', f.height, 'blur', f.blur,
      'variants', f.variants) from files f where f.id = ${a}.logo_id)`,
  },
  {
    key: 'concepts',
    fields: ['sectors', 'offers', 'needs'],
    sql: (a) => `(select coalesce(json_agg(json_build_object('id', ac.id, 'conceptId', ac.concept_id,
      'relation', ac.relation, 'note', ac.note) order by ac.position), '[]'::json)
      from actor_concepts ac where ac.actor_id = ${a}.id)`,
  },
  {
    key: 'spaceCount',
    fields: ['spaceCount'],
    sql: (a) => `(select count(*) from spaces s where s.actor_id = ${a}.id and s.state = 'listed')`,
  },
];

/** Below these the same actor is read once more, whatever is asked of it there. */
const again = ['members', 'invitations'];

/**
 * One actor as JSON (ActorRow), to be selected by any statement that shows actors.
 * @param a the alias of `actors` in that statement.
 * @param fields the GraphQL fields that are read of it; without them it comes whole.
 */
export const actorJson = (a: string, fields?: ReadonlySet<string>): string => {
  const isWhole = !fields || again.some((field) => fields.has(field));
  const read = columns.filter((column) => isWhole || column.fields.some((field) => fields.has(field)));
  return `json_build_object('id', ${a}.id, 'isUnclaimed', ${a}.is_unclaimed, 'archivedAt', ${a}.archived_at${read
    .map(({ key, sql }) => `,\n  '${key}', ${sql(a)}`)
    .join('')})`;
};
