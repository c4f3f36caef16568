import type { Viewer } from '@kvart/domain/shared';
import type { DocumentedSpace, DocumentInput, DocumentVisibility } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { documentOfFileSql } from './space-papers.sql.ts';

export interface StoredDocument extends DocumentInput {
  id: string;
  spaceId: string;
  fileId: string;
  version: number;
  mime: string;
}

const columns = {
  ...{ id: true, spaceId: true, fileId: true, version: true },
  ...{ kind: true, title: true, alt: true, language: true, visibility: true },
  file: { select: { mime: true } },
} as const;

/** The table of documents; whoever writes holds the space. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  async find(tx: Pick<Tx, 'spaceDocument'>, id: string): Promise<StoredDocument | null> {
    const row = await tx.spaceDocument.findUnique({ where: { id }, select: columns });
    if (!row) return null;
    const { file, ...document } = row;
    return { ...document, mime: file.mime };
  }

  count(tx: Pick<Tx, 'spaceDocument'>, spaceId: string): Promise<number> {
    return tx.spaceDocument.count({ where: { spaceId } });
  }

  async add(
    tx: Tx,
    document: DocumentInput & { spaceId: string; fileId: string; addedById: string },
  ): Promise<string> {
    const { spaceId } = document;
    const last = await tx.spaceDocument.aggregate({ where: { spaceId }, _max: { position: true } });
    const id = uuid();
    await tx.spaceDocument.create({
      data: { id, ...document, position: (last._max.position ?? -1) + 1 },
    });
    return id;
  }

  async change(
    tx: Tx,
    { id, version }: { id: string; version: number },
    data: Partial<DocumentInput> & { fileId?: string },
  ): Promise<void> {
    await tx.spaceDocument.update({ where: { id, version }, data: { ...data, version: version + 1 } });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.spaceDocument.delete({ where: { id } });
  }

  /** Ids of a space's documents in their order. */
  async order(tx: Tx, spaceId: string): Promise<string[]> {
    const rows = await tx.spaceDocument.findMany({
      where: { spaceId },
      select: { id: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: 100,
    });
    return rows.map(({ id }) => id);
  }

  async setOrder(tx: Tx, ids: string[]): Promise<void> {
    await tx.$executeRaw`UPDATE space_documents d SET position = x.n - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS x(id, n) WHERE d.id = x.id`;
  }

  /** What decides whether the viewer may read a file; null where no document shows it. */
  async factsOfFile(
    viewer: Viewer | null,
    fileId: string,
  ): Promise<(DocumentedSpace & { visibility: DocumentVisibility }) | null> {
    const rows = await this.database.read<DocumentedSpace & { visibility: DocumentVisibility }>(
      'spaces.document_of_file',
      documentOfFileSql,
      [fileId, Object.keys(viewer?.memberships ?? {})],
    );
    return rows[0] ?? null;
  }
}
