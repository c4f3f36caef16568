import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Cooperation, RegisteredProject } from './cooperation.ts';

/** The same identifier in every run. */
export const idOf = (external: string): string => {
  const hex = createHash('md5').update(external).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const nameOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\0\n]/g, ' ')
    .trim();
const placeOf = (country: string, city: string): string => `register:${country}:${city.toLowerCase()}`;
export const topicId = (topic: string): string =>
  `register.${createHash('md5').update(topic).digest('hex').slice(0, 12)}`;

const regionId = (region: string): string => `register:region:${region}`;

async function inBatches<T>(rows: readonly T[], size: number, write: (json: string) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += size)
    await write(JSON.stringify(rows.slice(from, from + size)));
}

/** Writes actors and the vocabulary, as an import from a register would: triggers and all. */
export async function loadActors(pool: Pool, { actors, projects }: Cooperation): Promise<void> {
  // A town without a point stands in the middle of its country's others: somewhere has to be said.
  const middles = new Map<string, { lat: number; lon: number }>();
  for (const country of new Set(actors.map((one) => one.country))) {
    const points = actors.filter((one) => one.country === country && one.lat !== null && one.lon !== null);
    const mean = (value: (one: (typeof points)[number]) => number | null): number =>
      points.reduce((sum, one) => sum + (value(one) ?? 0), 0) / Math.max(points.length, 1);
    middles.set(country, { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) });
  }
  const towns = [...new Map(actors.map((one) => [placeOf(one.country, one.city), one]))].map(
    ([id, { country, city, lat, lon }]) => ({
      ...{ id, country: country.slice(0, 2) || 'XX', name: nameOf(city) || '-' },
      ...(lat === null || lon === null ? (middles.get(country) ?? { lat: 0, lon: 0 }) : { lat, lon }),
    }),
  );
  for (const region of new Set(projects.map((project) => project.region).filter(Boolean)))
    towns.push({ id: regionId(region), country: 'XX', name: region, lat: 0, lon: 0 });
  await inBatches(towns, 5000, (json) =>
    pool.query(
      `INSERT INTO places (id, country, name, lat, lon)
       SELECT id, country, name, lat, lon FROM json_populate_recordset(NULL::places, $1) ON CONFLICT DO NOTHING`,
      [json],
    ),
  );
  const topics = [...new Set(projects.flatMap((project) => project.topics))].map((topic) => ({
    ...{ id: topicId(topic), scheme: 'creative_sector', labels: { en: topic } },
  }));
  await inBatches(topics, 500, (json) =>
    pool.query(
      `INSERT INTO concepts (id, scheme, position, labels)
       SELECT id, scheme, 0, labels FROM json_populate_recordset(NULL::concepts, $1) ON CONFLICT DO NOTHING`,
      [json],
    ),
  );
  const rows = actors.map((one) => ({
    ...{ id: idOf(one.id), slug: one.id.replace(':', '-'), name: nameOf(one.name).slice(0, 200) },
    ...{
      kind: one.kind,
      sector: one.sector,
      place_id: placeOf(one.country, one.city),
      lat: one.lat,
      lon: one.lon,
    },
    ...{ external_source: one.id.split(':')[0], external_id: one.id },
  }));
  await inBatches(rows, 1000, (json) =>
    pool.query(
      `INSERT INTO actors (id, slug, name, kind, sector, place_id, lat, lon, is_unclaimed, external_source, external_id)
       SELECT id, slug, name, kind, sector, place_id, lat, lon, true, external_source, external_id
       FROM json_populate_recordset(NULL::actors, $1)`,
      [json],
    ),
  );
}

/** Writes projects with all that was known of them when they began. */
export async function loadProjects(pool: Pool, projects: readonly RegisteredProject[]): Promise<void> {
  await inBatches(projects, 1000, async (json) => {
    const list = JSON.parse(json) as RegisteredProject[];
    const rows = list.map((one) => ({
      ...{
        id: idOf(one.id),
        slug: one.id.replace(':', '-'),
        locale: one.locale,
        state: 'closed',
        visibility: 'public',
      },
      ...{ title: nameOf(one.title).slice(0, 500), description: nameOf(one.text).slice(0, 20_000) },
      ...{
        place_id: one.region ? regionId(one.region) : null,
        starts_on: one.start,
        ends_on: /^\d{4}/.test(one.end) && one.end > one.start ? one.end : null,
      },
      ...{ external_source: one.id.split(':')[0], external_id: one.id },
    }));
    await pool.query(
      `INSERT INTO projects (id, slug, state, visibility, locale, title, description, place_id, starts_on, ends_on,
         external_source, external_id)
       SELECT id, slug, state, visibility, locale, title, description, place_id, starts_on, ends_on, external_source, external_id
       FROM json_populate_recordset(NULL::projects, $1)`,
      [JSON.stringify(rows)],
    );
    const concepts = list.flatMap((one) =>
      one.topics.map((topic, position) => ({
        project_id: idOf(one.id),
        concept_id: topicId(topic),
        position,
      })),
    );
    await pool.query(
      `INSERT INTO project_concepts (project_id, concept_id, position)
       SELECT project_id, concept_id, position FROM json_populate_recordset(NULL::project_concepts, $1)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(concepts)],
    );
    const partners = list.flatMap((one) =>
      one.partners.map(({ actorId, isLead }) => ({
        ...{ id: idOf(`${one.id} ${actorId}`), project_id: idOf(one.id), actor_id: idOf(actorId) },
        ...{ role: isLead ? 'lead' : 'partner', state: 'active', since: one.start },
      })),
    );
    await pool.query(
      `INSERT INTO project_partners (id, project_id, actor_id, role, state, since)
       SELECT p.id, p.project_id, p.actor_id, p.role, p.state, p.since
       FROM json_populate_recordset(NULL::project_partners, $1) p JOIN actors a ON a.id = p.actor_id`,
      [JSON.stringify(partners)],
    );
  });
}
