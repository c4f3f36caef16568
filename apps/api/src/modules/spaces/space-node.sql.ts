import type { Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';
import { buildingColumn } from './space-building.sql.ts';
import { periodsColumn } from './space-calendar.sql.ts';
import { columnName, fileColumns, type PlainColumn, plainColumns } from './file-columns.ts';
import { checksColumn, documentsColumn, openInterestColumn, viewerActorColumns } from './space-papers.sql.ts';

/** What a request wants to know of each space, and for whom. */
export interface NodeRequest {
  /** GraphQL fields of Space. */
  fields: ReadonlySet<string>;
  /** GraphQL fields of Space.actor. */
  actorFields: ReadonlySet<string>;
  viewer: Viewer | null;
}

const always = [
  's.id',
  's.slug',
  's.version',
  's.state',
  's.actor_id AS "actorId"',
  's.is_demo AS "isDemo"',
  's.currency',
  's.point_blurred AS "pointBlurred"',
  's.original_locale AS "originalLocale"',
  's.listed_at AS "listedAt"',
  's.confirmed_at AS "confirmedAt"',
  's.stale_since AS "staleSince"',
  's.created_at AS "createdAt"',
  's.updated_at AS "updatedAt"',
];

const plain = (name: PlainColumn): string =>
  `s.${columnName(name)}${fileColumns[name] === 'float' ? '::float8' : ''} AS "${name}"`;

const point = ['s.lat', 's.lon', 's.public_lat AS "publicLat"', 's.public_lon AS "publicLon"'];
const contact = [
  's.contact_name AS "contactName"',
  's.contact_email AS "contactEmail"',
  's.contact_phone AS "contactPhone"',
  's.contact_visibility AS "contactVisibility"',
];

const permitted = 's.permitted_use_ids AS "permittedUseIds"';
const prohibited = `ARRAY(SELECT u.concept_id FROM space_uses u WHERE u.space_id = s.id AND NOT u.permitted
  ORDER BY u.concept_id) AS "prohibitedUseIds"`;

const place = `(SELECT json_build_object('id', p.id, 'name', p.name, 'country', p.country, 'region', p.region,
  'lat', p.lat, 'lon', p.lon, 'population', p.population, 'nuts', p.nuts, 'lau', p.lau) FROM places p WHERE p.id = s.place_id) AS place`;

const photosOf = (limit: string): string => `(
  SELECT coalesce(json_agg(json_build_object('id', x.id, 'fileId', x.file_id, 'alt', x.alt, 'licence', x.licence,
    'width', x.width, 'height', x.height, 'blur', x.blur, 'variants', x.variants) ORDER BY x.position, x.id), '[]')
  FROM (SELECT ph.id, ph.file_id, ph.alt, ph.licence, ph.position, f.width, f.height, f.blur, f.variants
    FROM space_photos ph JOIN files f ON f.id = ph.file_id WHERE ph.space_id = s.id
    ORDER BY ph.position, ph.id ${limit}) x) AS photos`;

/** The turns of state; who made them, and which of them are shown, is decided by the rules. */
const timeline = `(
  SELECT coalesce(json_agg(json_build_object('at', r.at, 'state', r.state, 'action', r.action,
    'personName', rp.name, 'actorName', ra.name, 'reason', r.reason) ORDER BY r.version), '[]')
  FROM space_revisions r LEFT JOIN persons rp ON rp.id = r.person_id LEFT JOIN actors ra ON ra.id = r.actor_id
  WHERE r.space_id = s.id AND r.action IN ('created', 'readied', 'listed', 'withdrawn', 'reopened', 'archived')
) AS timeline`;

const actor = (fields: ReadonlySet<string>): string =>
  `(SELECT ${actorJson('a', fields)} FROM actors a WHERE a.id = s.actor_id) AS actor`;

/** What a month is reckoned from. */
const costColumns = [
  'usableM2',
  'rentMode',
  'rentPerM2',
  'runningCosts',
  'heatingCosts',
  'serviceCharge',
  'vat',
  'vatRate',
] as const;

/** The interests of the viewer's actors, which some rules and buttons depend on. */
function ownInterest(viewer: Viewer, values: Values): string[] {
  const members = values.add(Object.keys(viewer.memberships), 'uuid[]');
  const has = `EXISTS (SELECT 1 FROM interests i WHERE i.space_id = s.id AND i.actor_id = ANY (${members})) AS "viewerHasInterest"`;
  if (!viewer.actingAs) return [has];
  return [
    has,
    `(SELECT json_build_object('id', i.id, 'version', i.version, 'state', i.state)
      FROM interests i WHERE i.space_id = s.id AND i.actor_id = ${values.add(viewer.actingAs, 'uuid')}
      ORDER BY i.created_at DESC, i.id DESC LIMIT 1) AS "viewerInterest"`,
  ];
}

const interestTotal = `(SELECT count(*) FROM interests i WHERE i.space_id = s.id)::int AS "interestTotal"`;

/** The select list of a space, aliased `s`, shaped by what the request asks for. */
export function spaceColumns({ fields, actorFields, viewer }: NodeRequest, values: Values): string {
  const list = new Set(always);
  const add = (...columns: string[]): void => columns.forEach((column) => list.add(column));
  const whole = viewer !== null && fields.has('missing');
  for (const name of plainColumns) if (whole || fields.has(name)) add(plain(name));
  if (whole || fields.has('title')) add('s.title');
  if (fields.has('description') || whole) add('s.description');
  if (whole) add('s.place_id AS "placeId"');
  if (whole || fields.has('point')) add(...point);
  if (whole || fields.has('contact')) add(...contact);
  if (whole || fields.has('permittedUses')) add(permitted);
  if (whole || fields.has('prohibitedUses')) add(prohibited);
  if (fields.has('monthlyCost')) add('s.country', ...costColumns.map(plain));
  if (fields.has('periods') || fields.has('freeFrom')) add(plain('availableFrom'), periodsColumn);
  if (fields.has('photos') || whole) add(photosOf(''));
  else if (fields.has('cover')) add(photosOf('LIMIT 1'));
  if (fields.has('place')) add(place);
  if (fields.has('building')) add(buildingColumn(viewer, values));
  if (fields.has('actor')) add(actor(actorFields));
  if (fields.has('timeline')) add(timeline);
  if (fields.has('readiness')) add('s.readiness');
  if (fields.has('checks')) add(checksColumn);
  // A check shows the paper it rests on.
  if (fields.has('documents') || fields.has('checks')) {
    add(documentsColumn);
    if (viewer) add(openInterestColumn(viewer, values));
  }
  if (viewer && fields.has('interestCount')) add(interestTotal);
  if (viewer && fields.has('viewerCan')) add(...viewerActorColumns(viewer, values));
  if (viewer && (fields.has('viewerCan') || fields.has('viewerInterest')))
    add(...ownInterest(viewer, values));
  return [...list].join(',\n');
}
