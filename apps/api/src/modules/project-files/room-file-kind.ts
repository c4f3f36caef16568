import {
  projectFileEditInput,
  type ProjectFileFields,
  projectFileInput,
  roomBounds,
} from '@kvart/domain/projects/room';
import { refusals } from '@kvart/domain/shared';
import { Refused } from '../../platform/errors/index.ts';
import { documentUrlSql } from '../../platform/files/index.ts';
import { type RoomKind, writerColumn } from '../project-rooms/index.ts';

/** A file in the fields' names; `r` is its row. */
export const roomFileColumns = `json_build_object('id', r.id, 'version', r.version, 'title', r.title,
  'isPublic', r.is_public, 'removedAt', r.removed_at,
  'removedByName', (SELECT n.name FROM persons n WHERE n.id = r.removed_by_id),
  'versions', (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'note', v.note,
      'mime', f.mime, 'bytes', f.bytes, 'url', ${documentUrlSql('f')}, 'addedAt', v.added_at,
      'addedByName', (SELECT n.name FROM persons n WHERE n.id = v.added_by_id)) ORDER BY v.number DESC), '[]')
    FROM project_file_versions v JOIN files f ON f.id = v.file_id WHERE v.project_file_id = r.id),
  'updatedByName', ${writerColumn})`;

export const roomFileKind: RoomKind<ProjectFileFields & { removedAt?: string | null }> = {
  ...{ name: 'file', part: 'work', table: 'project_files', json: roomFileColumns, isNumbered: false },
  columns: { title: ['title', 'text'], isPublic: ['is_public', 'boolean'] },
  most: roomBounds.files,
  input: projectFileInput,
  edit: projectFileEditInput,
  check: (_, { stored }) => {
    if (stored?.removedAt) throw new Refused(refusals.notFound());
    return Promise.resolve({});
  },
};
