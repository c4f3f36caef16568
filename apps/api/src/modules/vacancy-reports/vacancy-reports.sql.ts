import type { ReportDesk, ReportState } from '@kvart/domain/vacancy-reports';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { atDesk, handedTo, looksAfter } from '../desk/index.ts';

interface Statement {
  text: string;
  values: unknown[];
}

/** The centre that the case of a report `r` was handed to. */
const reportHandedTo = handedTo('vacancy_report', 'r.id');

/** Reports `r` with the region in which they lie. */
const reports = '(SELECT v.*, o.nuts FROM vacancy_reports v LEFT JOIN places o ON o.id = v.place_id) r';

/** The reports of a desk, as a condition on `r`. A test over generated rows holds it against `canSeeReport`. */
export function atReportDesk(desk: ReportDesk, values: Values): string {
  const { everywhere, placeIds, centres } = desk;
  if (everywhere) return 'true';
  const parts: string[] = [];
  if (placeIds.length > 0) parts.push(`r.place_id = ANY (${values.add(placeIds, 'text[]')})`);
  if (centres.length > 0) {
    const mine = values.add(
      centres.map(({ actorId }) => actorId),
      'uuid[]',
    );
    parts.push(atDesk(desk, 'r', values), `${reportHandedTo} = ANY (${mine})`);
  }
  return parts.length > 0 ? `(${parts.join(' OR ')})` : 'false';
}

const place = `(SELECT json_build_object('id', p.id, 'name', p.name, 'country', p.country, 'region', p.region,
  'lat', p.lat, 'lon', p.lon, 'population', p.population, 'nuts', p.nuts, 'lau', p.lau) FROM places p WHERE p.id = r.place_id) AS place`;

const photos = `(SELECT coalesce(json_agg(json_build_object('id', ph.id, 'fileId', f.id, 'width', f.width,
  'height', f.height, 'blur', f.blur, 'variants', f.variants) ORDER BY ph.position), '[]')
  FROM vacancy_report_photos ph JOIN files f ON f.id = ph.file_id WHERE ph.report_id = r.id) AS photos`;

const events = `(SELECT coalesce(json_agg(json_build_object('at', e.at, 'state', e.state, 'reason', e.reason,
  'personName', p.name, 'actorName', a.name) ORDER BY e.version), '[]')
  FROM vacancy_report_events e LEFT JOIN persons p ON p.id = e.person_id LEFT JOIN actors a ON a.id = e.actor_id
  WHERE e.report_id = r.id) AS events`;

const columns = (withEvents: boolean): string =>
  [
    `r.id, r.version, r.state, r.created_at AS "createdAt", r.state_changed_at AS "stateChangedAt",
    r.place_id AS "placeId", trim(r.country) AS country, r.nuts, ${reportHandedTo} AS "handedTo", r.address, r.lat, r.lon, r.former_use AS "formerUse", r.note, r.source,
    r.vacant_for AS "vacantFor", r.locale, r.is_demo AS "isDemo", r.space_id AS "spaceId",
    r.photos_open AS "photosOpen",
    r.reporter_confirmed_at IS NOT NULL AS "reporterIsTold"`,
    place,
    photos,
    withEvents ? events : `'[]'::json AS events`,
  ].join(',\n');

/** One report, where it is there for the desk. */
export function reportStatement(id: string, desk: ReportDesk): Statement {
  const values = new Values();
  const wanted = values.add(id, 'uuid');
  return {
    text: `SELECT row_to_json(n) AS report FROM (
      SELECT ${columns(true)} FROM ${reports} WHERE r.id = ${wanted} AND ${atReportDesk(desk, values)}) n`,
    values: values.list,
  };
}

export interface ReportList {
  desk: ReportDesk;
  states?: readonly ReportState[] | null;
  first: number;
  after: Cursor | null;
}

/** A page of the desk's reports, newest first, with the number of all. */
export function listStatement({ desk, states, first, after }: ReportList): Statement {
  const values = new Values();
  const where = [atReportDesk(desk, values)];
  if (states && states.length > 0) where.push(`r.state = ANY (${values.add(states, 'report_state[]')})`);
  const from = `FROM ${reports} WHERE ${where.join(' AND ')}`;
  const behind = after
    ? ` AND (r.created_at, r.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object('total', (SELECT count(*)::int ${from}), 'nodes', (
      SELECT coalesce(json_agg(n), '[]') FROM (SELECT ${columns(false)} ${from}${behind}
      ORDER BY r.created_at DESC, r.id DESC LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}

/** How many of the desk's reports nobody has taken up yet. */
export function waitingStatement(desk: ReportDesk): Statement {
  const values = new Values();
  return {
    text: `SELECT count(*)::int AS waiting FROM ${reports}
      WHERE ${atReportDesk(desk, values)} AND r.state = 'submitted'`,
    values: values.list,
  };
}

/**
 * Ids of entries that may be the reported unit: close to its point, or of the given actors in its town.
 * $1 lat, $2 lon, $3 place, $4 actors
 */
export const candidatesSql = `SELECT s.id FROM spaces s
  WHERE s.state <> 'archived' AND (
    (s.state = 'listed' AND $1::float8 IS NOT NULL AND point(s.public_lon, s.public_lat)
      <@ box(point($2::float8 - 0.004, $1::float8 - 0.003), point($2::float8 + 0.004, $1::float8 + 0.003)))
    OR (s.actor_id = ANY ($4::uuid[]) AND s.place_id = $3))
  ORDER BY CASE WHEN $1::float8 IS NULL OR s.public_lat IS NULL THEN 1
    ELSE (s.public_lat - $1::float8) ^ 2 + (s.public_lon - $2::float8) ^ 2 END, s.updated_at DESC, s.id
  LIMIT 8`;

/** An actor `a` whose word counts: without a confirmed identity anybody could call himself the town hall. */
const isVerified = `a.archived_at IS NULL AND a.verified_at IS NOT NULL AND a.verified_until >= current_date`;

/** Who is to hear that a report of a place is new. $1 place, $2 country */
export const deskRoomsSql = `SELECT a.id, 'actor' AS kind FROM (SELECT $1::text AS place_id, $2::bpchar AS country,
    (SELECT p.nuts FROM places p WHERE p.id = $1::text) AS nuts) r JOIN actors a ON ${isVerified}
    AND ((a.kind = 'municipality' AND a.place_id = r.place_id)
      OR (a.kind = 'support_organisation' AND ${looksAfter('r')}))
  UNION ALL SELECT p.id, 'person' FROM persons p WHERE p.platform_role <> 'member' AND p.suspended_at IS NULL
  LIMIT 200`;

/** Those who decide in the name of the actors that look after a report. */
export const deskWritersSql = `SELECT a.id AS "actorId", array_agg(m.person_id ORDER BY m.person_id) AS "personIds"
  FROM ${reports} JOIN actors a ON ${isVerified}
    AND ((a.kind = 'municipality' AND a.place_id = r.place_id)
      OR (a.kind = 'support_organisation' AND ${looksAfter('r')}))
    JOIN memberships m ON m.actor_id = a.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
  WHERE r.id = $1::uuid GROUP BY a.id ORDER BY a.id LIMIT 50`;

/** Reports that nobody has taken up, where an actor of this kind looks after them. */
const waitingAt = (kind: string, where: string): string =>
  `(SELECT r.address, r.place_id, r.created_at, r.id FROM ${reports}
    WHERE a.kind = '${kind}' AND ${where} AND r.state = 'submitted' ORDER BY r.created_at DESC, r.id DESC LIMIT 1000)`;

/** How many reports nobody has taken up yet, for each of some desks, and what the newest is about. */
export const deskWaitingSql = `SELECT a.id, n.count, n.newest FROM actors a
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS count,
      (array_agg(concat_ws(', ', r.address, p.name) ORDER BY r.created_at DESC, r.id DESC))[1] AS newest
    FROM (${waitingAt('municipality', 'r.place_id = a.place_id')}
      UNION ALL ${waitingAt('support_organisation', looksAfter('r'))}) r
    JOIN places p ON p.id = r.place_id) n
  WHERE a.id = ANY ($1::uuid[]) AND ${isVerified} AND n.count > 0`;

/** Where a report lies, as the rules look at it. $1 report */
export const reportPlaceSql = `SELECT r.place_id AS "placeId", trim(r.country) AS country, r.nuts,
  ${reportHandedTo} AS "handedTo" FROM ${reports} WHERE r.id = $1::uuid`;
