import { imageJsonSql } from '../../platform/files/index.ts';

/** So many stand on the page of a project; all of them on their own. */
const most = 3;

/** The latest updates of a project `pr` that are for everybody who sees its updates, without names of persons. */
export const newsColumn = `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'title', u.title, 'text', u.text,
    'postedAt', u.posted_at, 'picture', (SELECT ${imageJsonSql('f', 'u.picture_alt')} FROM files f
      WHERE f.id = u.picture_id)) ORDER BY u.posted_at DESC, u.id), '[]')
  FROM (SELECT * FROM project_updates x WHERE x.project_id = pr.id AND x.is_public
    ORDER BY x.posted_at DESC, x.id LIMIT ${most}) u) AS news`;
