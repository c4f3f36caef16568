import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importLimits, suggestColumns, suggestValues } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { ColumnStats } from './column-stats.ts';
import { ConceptWords } from './concept-words.ts';
import { ImportProgress } from './import-progress.ts';
import type { ImportRecord, StoredReading } from './import-record.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { ImportsRepository } from './imports.repository.ts';
import { FileFailed } from './reading/file-failed.ts';
import { openTable } from './reading/open-table.ts';
import type { Table, TableRow } from './reading/table.ts';

const batchRows = 1_000;
const batchLetters = 2_000_000;

/** Reads a file into rows and makes suggestions for its columns. */
@Injectable()
export class ReadingStep {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly progress: ImportProgress,
    private readonly concepts: ConceptWords,
  ) {}

  /** Interrupted, it begins anew: reading is quick, and nothing but the rows of this import is written. */
  async run(record: ImportRecord): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'kvart-import-'));
    try {
      await this.rows.clear(record.id);
      const path = join(folder, 'file');
      await pipeline(Readable.from(this.imports.chunks(record.id)), createWriteStream(path));
      const table = await openTable(path, folder, record.reading.wish);
      const stats = table.header.map((name) => new ColumnStats(name));
      const rowCount = await this.store(record, table, stats);
      if (rowCount === 0) throw new FileFailed('no_rows');
      const reading = await this.describe(record, table, stats);
      await this.progress.finish(record.id, 'reading', {
        reading,
        rowCount,
        progress: rowCount,
        failure: null,
      });
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error;
      await this.rows.clear(record.id);
      await this.progress.fail(record.id, { code: error.code, params: error.params });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async store(record: ImportRecord, table: Table, stats: readonly ColumnStats[]): Promise<number> {
    let batch: TableRow[] = [];
    let letters = 0;
    let count = 0;
    let cursor = record.rowCursor;
    const flush = async () => {
      const last = batch.at(-1)?.rowNo ?? cursor;
      await this.rows.add(record.id, batch);
      const at = { ...record, rowCursor: cursor };
      const goesOn = await this.progress.batch(at, { progress: count, rowCursor: last }, () =>
        Promise.resolve(),
      );
      if (!goesOn) throw new FileFailed('interrupted');
      cursor = last;
      batch = [];
      letters = 0;
    };
    for await (const row of table.rows) {
      count += 1;
      if (count > importLimits.rows) throw new FileFailed('too_many_rows', { max: importLimits.rows });
      row.cells.forEach((cell, column) => {
        stats[column]?.see(cell);
        letters += cell.length;
      });
      batch.push(row);
      if (batch.length >= batchRows || letters >= batchLetters) await flush();
    }
    if (batch.length > 0) await flush();
    return count;
  }

  private async describe(
    record: ImportRecord,
    { format, encoding, delimiter, sheets, sheet, renamed }: Table,
    stats: readonly ColumnStats[],
  ): Promise<StoredReading> {
    const conceptOf = await this.concepts.load();
    const columns = stats.map((column) => column.stored());
    const last = await this.imports.lastPlan(record.actorId, record.kind, record.id);
    const remembered = Object.fromEntries(
      (last?.reading.columns ?? []).map(({ name }, index) => [name, last?.plan?.columns[index] ?? null]),
    );
    const suggested = suggestColumns(
      record.kind,
      stats.map((column) => column.sample()),
      { conceptOf, remembered },
    );
    const before = new Map(last?.plan?.values.map((entry) => [`${entry.field}\n${entry.from}`, entry.to]));
    const values = suggested.columns.flatMap((field, index) => {
      const distinct = columns[index]?.distinct;
      if (field === null || !distinct) return [];
      return suggestValues(record.kind, field, distinct, conceptOf).map((entry) => ({
        ...entry,
        to: before.get(`${entry.field}\n${entry.from}`) ?? entry.to,
      }));
    });
    return {
      wish: record.reading.wish,
      format,
      encoding,
      delimiter,
      sheets,
      sheet,
      renamed,
      swapped: suggested.swapped,
      columns,
      suggestion: { columns: suggested.columns, values: values.slice(0, 2000) },
    };
  }
}
