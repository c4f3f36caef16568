/** Parts of an actor that cost something, by the GraphQL fields that read them, and what stands there where none does. */
const parts: { key: string; fields: readonly string[]; sql: (a: string) => string; none: string }[] = [
  { key: 'about', fields: ['about'], sql: (a) => `${a}.about`, none: `'{}'::json` },
  {
    key: 'verifiedBy',
    fields: ['verification'],
    sql: (a) => `(select v.name from persons v where v.id = ${a}.verified_by_id)`,
    none: 'null',
  },
  {
    key: 'place',
    fields: ['place'],
    sql: (
      a,
    ) => `(select json_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
      'lat', pl.lat, 'lon', pl.lon, 'population', pl.population) from places pl where pl.id = ${a}.place_id)`,
    none: 'null',
  },
  {
    key: 'logo',
    fields: ['logo'],
    sql: (a) => `(select json_build_object('id', f.id, 'width', f.width, 'height', f.height, 'blur', f.blur,
      'variants', f.variants) from files f where f.id = ${a}.logo_id)`,
    none: 'null',
  },
  {
    key: 'concepts',
    fields: ['sectors', 'offers', 'needs', 'nextSteps'],
    sql: (a) => `(select coalesce(json_agg(json_build_object('id', ac.id, 'conceptId', ac.concept_id,
      'relation', ac.relation, 'note', ac.note) order by ac.position), '[]'::json)
      from actor_concepts ac where ac.actor_id = ${a}.id)`,
    none: `'[]'::json`,
  },
  {
    key: 'spaceCount',
    fields: ['spaceCount'],
    sql: (a) => `(select count(*) from spaces s where s.actor_id = ${a}.id and s.state = 'listed')`,
    none: '0',
  },
];

/**
 * One actor as JSON (ActorRow), to be selected by any statement that shows actors.
 * @param a the alias of `actors` in that statement.
 * @param fields the GraphQL fields that are read of it; without them it comes whole.
 */
export const actorJson = (a: string, fields?: ReadonlySet<string>): string => {
  const costly = parts.map(({ key, fields: of, sql, none }) => {
    const isRead = !fields || of.some((field) => fields.has(field));
    return `'${key}', ${isRead ? sql(a) : none}`;
  });
  return `json_build_object(
  'id', ${a}.id, 'slug', ${a}.slug, 'version', ${a}.version, 'name', ${a}.name, 'kind', ${a}.kind,
  'sector', ${a}.sector, 'isDemo', ${a}.is_demo, 'isUnclaimed', ${a}.is_unclaimed, 'source', ${a}.external_source, 'website', ${a}.website,
  'languages', ${a}.languages, 'originalLocale', ${a}.original_locale,
  'email', ${a}.email, 'phone', ${a}.phone, 'address', ${a}.address,
  'emailVisibility', ${a}.email_visibility, 'phoneVisibility', ${a}.phone_visibility,
  'addressVisibility', ${a}.address_visibility,
  'verifiedAt', ${a}.verified_at, 'verifiedUntil', ${a}.verified_until, 'archivedAt', ${a}.archived_at,
  ${costly.join(',\n  ')})`;
};
