import { documentUrlSql } from '../../platform/files/index.ts';

/** A piece of evidence as the project's statement answers it. */
export interface EvidenceRow {
  id: string;
  title: string;
  isFile: boolean;
  isPublic: boolean;
  url: string | null;
  at: string;
}

/** What an indicator `i` rests on. Of a file the current version; one that was removed is named without an address. */
export const evidenceColumn = `(SELECT coalesce(json_agg(json_build_object('id', e.id,
    'title', coalesce(pf.title, e.title), 'isFile', pf.id IS NOT NULL, 'isPublic', coalesce(pf.is_public, e.is_public),
    'url', coalesce(e.url, cv.url), 'at', coalesce(cv.added_at, e.added_at)) ORDER BY e.added_at, e.id), '[]')
  FROM indicator_evidence e LEFT JOIN project_files pf ON pf.id = e.project_file_id
    LEFT JOIN LATERAL (SELECT ${documentUrlSql('f')} AS url, v.added_at FROM project_file_versions v
      JOIN files f ON f.id = v.file_id WHERE v.project_file_id = pf.id AND pf.removed_at IS NULL
      ORDER BY v.number DESC LIMIT 1) cv ON true
  WHERE e.indicator_id = i.id)`;
