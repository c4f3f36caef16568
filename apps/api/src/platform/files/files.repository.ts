import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/index.ts';
import type { StoredFile } from './stored-file.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const columns = `id, kind::text, mime, bytes, width, height, blur, variants, name, is_public AS "isPublic", uploaded_by_id AS "uploadedById"`;

/** The table of files. */
@Injectable()
export class FilesRepository {
  constructor(private readonly database: Database) {}

  async insert(file: StoredFile): Promise<void> {
    await this.database.prisma.fileObject.create({ data: file });
  }

  async find(id: string): Promise<StoredFile | null> {
    if (!uuid.test(id)) return null;
    const rows = await this.database.read<StoredFile>(
      'files.find',
      `SELECT ${columns} FROM files WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** @returns what was deleted, so that its bytes can follow. */
  async delete(tx: Tx, ids: string[]): Promise<StoredFile[]> {
    return tx.$queryRawUnsafe<StoredFile[]>(
      `DELETE FROM files WHERE id = ANY($1::uuid[]) RETURNING ${columns}`,
      ids,
    );
  }

  async setPublic(tx: Tx, ids: string[], isPublic: boolean): Promise<void> {
    await tx.fileObject.updateMany({ where: { id: { in: ids } }, data: { isPublic } });
  }

  async rename(tx: Tx, id: string, name: string): Promise<void> {
    await tx.fileObject.update({ where: { id }, data: { name } });
  }

  /** Files of a kind that nothing has pointed at for a day. */
  async unused(tx: Tx, kind: StoredFile['kind'], { table, column }: FileUse): Promise<string[]> {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
      `SELECT file.id FROM files AS file
       WHERE file.kind = $1::file_kind AND file.created_at < now() - interval '1 day'
         AND NOT EXISTS (SELECT FROM "${table}" AS use WHERE use."${column}" = file.id)
       LIMIT 500`,
      kind,
    );
    return rows.map(({ id }) => id);
  }
}

/** The column that points at files of a kind. */
export interface FileUse {
  table: string;
  column: string;
}
