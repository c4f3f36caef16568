import { messageBounds } from '@kvart/domain/messaging';
import { line, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database } from '../../platform/database/index.ts';
import { DocumentPipeline, FileAccess, Files } from '../../platform/files/index.ts';
import { attachmentsByIds } from './message-json.sql.ts';
import type { MessageAttachment } from './message.model.ts';

/** Whoever may read the message may read its files; before it is sent, they are its sender's alone. $1 file, $2 actors. */
const readableSql = `SELECT EXISTS (SELECT FROM message_attachments t JOIN messages m ON m.id = t.message_id
  JOIN conversation_parties p ON p.conversation_id = m.conversation_id AND p.actor_id = ANY ($2::uuid[])
    AND p.left_at IS NULL AND p.shut_at IS NULL AND p.since_seq < m.seq
  WHERE t.file_id = $1::uuid) AS readable, EXISTS (SELECT FROM message_attachments t WHERE t.file_id = $1::uuid) AS sent`;

const shownSql = `SELECT ${attachmentsByIds('$1::uuid[]')} AS files`;

/** Files that go along with messages. */
@Injectable()
export class Attachments implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly pipeline: DocumentPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('message_attachment', { table: 'message_attachments', column: 'file_id' });
    this.access.register('message_attachment', async (viewer, { id, uploadedById }) => {
      if (!viewer || viewer.suspended) return false;
      const { readable, sent } = await this.database.readOne<{ readable: boolean; sent: boolean }>(
        'messaging.may_read_file',
        readableSql,
        [id, Object.keys(viewer.memberships)],
      );
      return sent ? readable : uploadedById === viewer.personId;
    });
  }

  /** Takes a file in; it waits a day for the message it belongs to. */
  async add(viewer: Viewer, rawName: unknown, stream: Readable): Promise<MessageAttachment> {
    const { id } = await this.pipeline.ingest(stream, {
      uploadedById: viewer.personId,
      name: nameOf(rawName),
      most: messageBounds.attachmentBytes,
      kind: 'message_attachment',
      withOffice: true,
    });
    const row = await this.database.readOne<{ files: MessageAttachment[] }>('messaging.files', shownSql, [
      [id],
    ]);
    const [file] = row.files;
    if (!file) throw new Error('A file that was just stored is gone');
    return file;
  }
}

/** The name without its ending: what the file really is decides about that. */
function nameOf(raw: unknown): string {
  const base = typeof raw === 'string' ? raw.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '') : '';
  const read = line({ min: 1, max: 150 }).safeParse(base.slice(0, 150));
  return read.success ? read.data : 'file';
}
