import { newUpdateInput, roomBounds, updateEditInput, type UpdateFields } from '@kvart/domain/projects/room';
import { Injectable } from '@nestjs/common';
import { imageJsonSql } from '../../platform/files/index.ts';
import { type RoomKind, RoomNews, writerColumn } from '../project-rooms/index.ts';

/** An update in the fields' names; `r` is its row. */
export const updateColumns = `json_build_object('id', r.id, 'version', r.version, 'title', r.title, 'text', r.text,
  'isPublic', r.is_public, 'postedAt', r.posted_at, 'isEdited', r.version > 1,
  'picture', (SELECT ${imageJsonSql('f', 'r.picture_alt')} FROM files f WHERE f.id = r.picture_id),
  'postedByName', (SELECT n.name FROM persons n WHERE n.id = r.posted_by_id), 'updatedByName', ${writerColumn})`;

/** How updates live among the things of a room; a new one is news for everybody in it. */
@Injectable()
export class UpdateKind {
  readonly kind: RoomKind<UpdateFields>;

  constructor(news: RoomNews) {
    this.kind = {
      ...{
        name: 'update',
        part: 'updates',
        table: 'project_updates',
        json: updateColumns,
        isNumbered: false,
      },
      columns: { title: ['title', 'text'], text: ['text', 'text'], isPublic: ['is_public', 'boolean'] },
      onCreate: () => [['posted_by_id', '$3::uuid']],
      most: roomBounds.updates,
      input: newUpdateInput,
      edit: updateEditInput,
      check: async (tx, { id, projectId, viewer, stored }) => {
        if (!stored)
          await news.emit(tx, { projectId, personId: viewer.personId, kind: 'posted', thingId: id });
        return {};
      },
    };
  }
}
