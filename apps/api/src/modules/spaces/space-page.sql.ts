import type { Viewer } from '@kvart/domain/shared';
import { spaceStates } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { type NodeRequest, spaceColumns } from './space-node.sql.ts';
import type { Statement } from './space-search.sql.ts';
import { visibleTo } from './visible-to.sql.ts';

/** How spaces are named in a request. */
export type SpaceKey = { slug: string } | { ids: readonly string[] };

/** Spaces by slug or ids, where they are there for the viewer: all of a page in one statement. */
export function spacesStatement(key: SpaceKey, viewer: Viewer | null, node: NodeRequest): Statement {
  const values = new Values();
  const named =
    'slug' in key
      ? // The address of an entry that was merged into another one leads there.
        `s.id = (SELECT coalesce(m.merged_into_id, m.id) FROM spaces m WHERE m.slug = ${values.add(key.slug, 'text')})`
      : `s.id = ANY (${values.add(key.ids, 'uuid[]')})`;
  const columns = spaceColumns(node, values);
  const visible = visibleTo(viewer, spaceStates, values);
  return {
    text: `SELECT row_to_json(n) AS space FROM (SELECT ${columns} FROM spaces s WHERE ${named} AND ${visible}) n`,
    values: values.list,
  };
}

/**
 * A page of the history, newest first. $1 space, $2 the actions the reader may know of, $3 before this version or
 * null, $4 how many.
 */
export const historySql = `
SELECT r.version, r.at, r.action, p.name AS "personName", a.name AS "actorName",
  ARRAY(SELECT jsonb_object_keys(r.changes) ORDER BY 1) AS fields,
  (SELECT count(*)::int FROM space_revisions c WHERE c.space_id = $1 AND c.action = ANY ($2)) AS total
FROM space_revisions r LEFT JOIN persons p ON p.id = r.person_id LEFT JOIN actors a ON a.id = r.actor_id
WHERE r.space_id = $1 AND r.action = ANY ($2) AND ($3::int IS NULL OR r.version < $3)
ORDER BY r.version DESC LIMIT $4`;
