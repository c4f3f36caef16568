/**
 * One actor as JSON (ActorRow), to be selected by any statement that shows actors.
 * @param a the alias of `actors` in that statement.
 */
export const actorJson = (a: string): string => `jsonb_build_object(
  'id', ${a}.id, 'slug', ${a}.slug, 'version', ${a}.version, 'name', ${a}.name, 'kind', ${a}.kind,
  'sector', ${a}.sector, 'isDemo', ${a}.is_demo, 'website', ${a}.website, 'languages', ${a}.languages,
  'about', ${a}.about, 'originalLocale', ${a}.original_locale,
  'email', ${a}.email, 'phone', ${a}.phone, 'address', ${a}.address,
  'emailVisibility', ${a}.email_visibility, 'phoneVisibility', ${a}.phone_visibility,
  'addressVisibility', ${a}.address_visibility,
  'verifiedAt', ${a}.verified_at, 'verifiedUntil', ${a}.verified_until, 'archivedAt', ${a}.archived_at,
  'isUnclaimed', ${a}.is_unclaimed,
  'verifiedBy', (select v.name from persons v where v.id = ${a}.verified_by_id),
  'place', (select jsonb_build_object('id', pl.id, 'name', pl.name, 'country', pl.country, 'region', pl.region,
     'lat', pl.lat, 'lon', pl.lon, 'population', pl.population) from places pl where pl.id = ${a}.place_id),
  'logo', (select jsonb_build_object('id', f.id, 'width', f.width, 'height', f.height, 'blur', f.blur,
     'variants', f.variants) from files f where f.id = ${a}.logo_id),
  'concepts', (select coalesce(jsonb_agg(jsonb_build_object('id', ac.id, 'conceptId', ac.concept_id,
     'relation', ac.relation, 'note', ac.note) order by ac.position), '[]'::jsonb)
     from actor_concepts ac where ac.actor_id = ${a}.id),
  'spaceCount', (select count(*) from spaces s where s.actor_id = ${a}.id and s.state = 'listed'))`;
