import { openInterestStates } from '@kvart/domain/interests';
import type { Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';

/** The documents of a space, aliased `s`, in order; who reads which of them is decided by the rules. */
export const documentsColumn = `(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'fileId', d.file_id, 'kind', d.kind,
    'title', d.title, 'alt', d.alt, 'language', d.language, 'visibility', d.visibility, 'addedAt', d.added_at,
    'mime', f.mime, 'bytes', f.bytes, 'width', f.width, 'height', f.height, 'blur', f.blur, 'variants', f.variants)
    ORDER BY d.position, d.id), '[]')
  FROM space_documents d JOIN files f ON f.id = d.file_id WHERE d.space_id = s.id) AS documents`;

/** What was checked, with who looked and for whom. */
export const checksColumn = `(
  SELECT coalesce(json_agg(json_build_object('matter', c.matter, 'version', c.version, 'state', c.state,
    'note', c.note, 'checkedAt', c.checked_at, 'personName', cp.name, 'actorName', ca.name,
    'documentId', c.document_id)), '[]')
  FROM space_checks c LEFT JOIN persons cp ON cp.id = c.person_id LEFT JOIN actors ca ON ca.id = c.actor_id
  WHERE c.space_id = s.id) AS checks`;

const openStates = openInterestStates.map((state) => `'${state}'`).join(', ');

/** Whether an interest of one of the viewer's actors is running. */
export const openInterestColumn = (viewer: Viewer, values: Values): string =>
  `EXISTS (SELECT 1 FROM interests oi WHERE oi.space_id = s.id AND oi.state IN (${openStates})
    AND oi.actor_id = ANY (${values.add(Object.keys(viewer.memberships), 'uuid[]')})) AS "viewerHasOpenInterest"`;

/** The actor the viewer acts as, as the rules about checks look at it. */
export const viewerActorColumns = (viewer: Viewer, values: Values): string[] =>
  viewer.actingAs
    ? [
        's.country',
        `(SELECT json_build_object('id', va.id, 'kind', va.kind, 'country', va.country, 'verifiedAt', va.verified_at,
          'verifiedUntil', va.verified_until, 'archived', va.archived_at IS NOT NULL)
          FROM actors va WHERE va.id = ${values.add(viewer.actingAs, 'uuid')}) AS "viewerActor"`,
      ]
    : [];

/** What decides about a file of the kind `document`. $1 file, $2 the viewer's actors. */
export const documentOfFileSql = `
SELECT s.state, s.actor_id AS "actorId", d.visibility,
  EXISTS (SELECT 1 FROM interests i WHERE i.space_id = s.id AND i.actor_id = ANY ($2::uuid[])) AS "viewerHasInterest",
  EXISTS (SELECT 1 FROM interests i WHERE i.space_id = s.id AND i.actor_id = ANY ($2::uuid[])
    AND i.state IN (${openStates})) AS "viewerHasOpenInterest"
FROM space_documents d JOIN spaces s ON s.id = d.space_id WHERE d.file_id = $1`;
