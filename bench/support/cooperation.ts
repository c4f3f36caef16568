import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ActorKind, Sector } from '@kvart/domain';
import { parse } from 'csv-parse/sync';

/** Cooperation that really happened, from public registers. It is no part of the project. */
export interface Cooperation {
  actors: RegisteredActor[];
  projects: RegisteredProject[];
}

export interface RegisteredActor {
  id: string;
  name: string;
  kind: ActorKind;
  sector: Sector;
  country: string;
  city: string;
  lat: number | null;
  lon: number | null;
}

export interface RegisteredProject {
  id: string;
  title: string;
  text: string;
  locale: string;
  topics: string[];
  /** The region it was in, where that is known. */
  region: string;
  start: string;
  end: string;
  partners: { actorId: string; isLead: boolean }[];
}

/** A question with its answer, where it is not held out. */
export interface Query {
  query_id: string;
  history_before: string;
  actor_id?: string;
  lead_actor_id?: string;
  title?: string;
  description?: string;
  topics?: string;
  relevant?: string[];
  relevant_new_to_lead?: string[];
}

/** What the registers call them, as kind and side; each pair stands for one of theirs alone. */
const sides: Record<string, [ActorKind, Sector]> = {
  company: ['small_business', 'small_business'],
  creative_firm: ['creative_firm', 'creative'],
  education_research: ['higher_education', 'academic'],
  ngo: ['ngo', 'civil'],
  culture_org: ['ngo', 'creative'],
  municipality: ['municipality', 'public'],
  public_body: ['support_organisation', 'public'],
  business_support: ['support_organisation', 'support'],
  space_operator: ['private_owner', 'small_business'],
  other: ['support_organisation', 'civil'],
};

/** The folder, or null where it is absent. */
export function cooperationFolder(): string | null {
  const folder = join(
    process.env.KVART_DATA ?? join(import.meta.dirname, '../../../shared/data'),
    'cooperation',
  );
  return existsSync(join(folder, 'actors.csv.gz')) ? folder : null;
}

type Row = Record<string, string>;
const table = (folder: string, name: string): Row[] =>
  parse(gunzipSync(readFileSync(join(folder, `${name}.csv.gz`))), { columns: true });
const number = (value: string | undefined): number | null => (value ? Number(value) : null);

/** Reads what one register knows: `dk_erdf`, `h2020`. */
export function readCooperation(folder: string, source: string): Cooperation {
  const actors = table(folder, 'actors').filter((row) => row.source === source);
  const partners = new Map<string, RegisteredProject['partners']>();
  for (const { project_id = '', actor_id = '', role } of table(folder, 'participations')) {
    const list = partners.get(project_id) ?? [];
    if (!list.some(({ actorId }) => actorId === actor_id))
      list.push({ actorId: actor_id, isLead: role === 'lead' && !list.some(({ isLead }) => isLead) });
    partners.set(project_id, list);
  }
  const projects = table(folder, 'projects').filter((row) => row.source === source && row.start);
  return {
    actors: actors.map((row) => {
      const [kind, sector] = sides[row.sector ?? ''] ?? ['private_owner', 'civil'];
      const { actor_id: id = '', name = '', country = '', city = '' } = row;
      return {
        id,
        name: name || id,
        kind,
        sector,
        country,
        city,
        lat: number(row.lat),
        lon: number(row.lon),
      };
    }),
    projects: projects.map((row) => {
      const {
        project_id: id = '',
        title = '',
        description = '',
        start = '',
        end = '',
        topics = '',
        region = '',
      } = row;
      return {
        id,
        title: title || id,
        text: description,
        locale: row.lang || 'en',
        topics: topicsOf(topics),
        region,
        start,
        end,
        partners: partners.get(id) ?? [],
      };
    }),
  };
}

export const topicsOf = (topics: string): string[] => topics.split('|').filter(Boolean);

export const readQueries = (folder: string, file: string): Query[] =>
  readFileSync(join(folder, 'tasks', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Query);
