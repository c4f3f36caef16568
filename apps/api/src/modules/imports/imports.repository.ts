import type { ImportKind, RowOutcome, RowResult } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, Prisma, type Tx } from '../../platform/database/index.ts';
import type { ImportRecord, RowCounts } from './import-record.ts';

type Reader = Pick<Tx, 'import'>;

interface NewImport {
  kind: ImportKind;
  actorId: string;
  createdById: string;
  fileName: string;
}

/** What a step writes of an import; absent stays. */
export type ImportPatch = Partial<
  Pick<
    ImportRecord,
    | 'state'
    | 'reading'
    | 'plan'
    | 'rowCount'
    | 'progress'
    | 'rowCursor'
    | 'counts'
    | 'failure'
    | 'rowsKept'
    | 'bytes'
  >
>;

/** The imports themselves, and the bytes of their files. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Lets one worker at a time have an import in hand: a job and the command may both want to.
   * @returns false where another has it; then nothing was done.
   */
  async inOneHand(id: string, work: () => Promise<void>): Promise<boolean> {
    const connection = await this.database.connection();
    try {
      const { rows } = await connection.query<{ free: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 19)) AS free',
        [id],
      );
      if (rows[0]?.free !== true) return false;
      await work();
      return true;
    } finally {
      // Freed before the next one asks; where the process dies, the lock ends with the connection.
      await connection.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      connection.release(true);
    }
  }

  async create(tx: Tx, data: NewImport): Promise<string> {
    const id = uuid();
    await tx.import.create({ data: { id, bytes: 0, ...data } });
    return id;
  }

  async find(id: string, reader: Reader = this.database.prisma): Promise<ImportRecord | null> {
    const row = await reader.import.findUnique({ where: { id } });
    return row as unknown as ImportRecord | null;
  }

  /** The import, held until the transaction ends: steps of one import take turns. */
  async lock(tx: Tx, id: string): Promise<ImportRecord | null> {
    await tx.$queryRaw`SELECT 1 FROM imports WHERE id = ${id}::uuid FOR UPDATE`;
    return this.find(id, tx);
  }

  async patch(tx: Tx, id: string, { failure, plan, ...patch }: ImportPatch): Promise<ImportRecord> {
    const data = {
      ...patch,
      ...(failure !== undefined && { failure: failure ?? Prisma.DbNull }),
      ...(plan !== undefined && { plan: plan ?? Prisma.DbNull }),
      version: { increment: 1 },
      changedAt: new Date(),
    } as unknown as Prisma.ImportUpdateInput;
    return (await tx.import.update({ where: { id }, data })) as unknown as ImportRecord;
  }

  /** Notes how far a step has come; the version stays, since nobody waits for it. */
  async advance(
    tx: Tx,
    id: string,
    { progress, rowCursor }: { progress: number; rowCursor: number },
  ): Promise<void> {
    await tx.import.update({ where: { id }, data: { progress, rowCursor, changedAt: new Date() } });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.import.delete({ where: { id } });
  }

  async addChunk(importId: string, position: number, bytes: Buffer): Promise<void> {
    await this.database.pool.query(
      'INSERT INTO import_chunks (import_id, position, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [importId, position, bytes],
    );
  }

  /** The file, piece by piece. */
  async *chunks(importId: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [row] = await this.database.read<{ bytes: Buffer }>(
        'imports.chunk',
        'SELECT bytes FROM import_chunks WHERE import_id = $1 AND position = $2',
        [importId, position],
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  /** Columns by name as they were put to fields the last time, for the next file of the same actor. */
  async lastPlan(actorId: string, kind: ImportKind, except: string): Promise<ImportRecord | null> {
    const row = await this.database.prisma.import.findFirst({
      where: { actorId, kind, id: { not: except }, plan: { not: Prisma.DbNull } },
      orderBy: { createdAt: 'desc' },
    });
    return row as unknown as ImportRecord | null;
  }

  async counts(tx: Pick<Tx, '$queryRawUnsafe'>, importId: string): Promise<RowCounts> {
    const rows = await tx.$queryRawUnsafe<
      { outcome: RowOutcome; result: RowResult | null; n: number; warnings: number; duplicates: number }[]
    >(
      `SELECT outcome, result, count(*)::int AS n,
         count(*) FILTER (WHERE issues @> '[{"level": "warning"}]')::int AS warnings,
         count(*) FILTER (WHERE issues @> '[{"code": "likely_duplicate"}]')::int AS duplicates
       FROM import_rows WHERE import_id = $1::uuid GROUP BY 1, 2`,
      importId,
    );
    const counts: RowCounts = { warnings: 0, duplicates: 0 };
    for (const { outcome, result, n, warnings, duplicates } of rows) {
      counts[outcome] = (counts[outcome] ?? 0) + n;
      if (result) counts[result] = (counts[result] ?? 0) + n;
      counts.warnings = (counts.warnings ?? 0) + warnings;
      counts.duplicates = (counts.duplicates ?? 0) + duplicates;
    }
    return counts;
  }

  /** Imports whose rows have been kept long enough. */
  async outdated(before: Date): Promise<string[]> {
    const rows = await this.database.prisma.import.findMany({
      where: {
        createdAt: { lt: before },
        rowsKept: true,
        state: { notIn: ['reading', 'checking', 'importing', 'undoing'] },
      },
      select: { id: true },
      take: 50,
    });
    return rows.map(({ id }) => id);
  }

  async clear(tx: Tx, id: string): Promise<void> {
    await tx.$executeRaw`DELETE FROM import_rows WHERE import_id = ${id}::uuid`;
    await tx.$executeRaw`DELETE FROM import_chunks WHERE import_id = ${id}::uuid`;
    await tx.import.update({ where: { id }, data: { rowsKept: false } });
  }
}
