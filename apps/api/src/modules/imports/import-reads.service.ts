import { canViewImport } from '@kvart/domain/imports';
import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  isAdmin,
  isInstant,
  inputIssue,
  mayEditFor,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import {
  type ImportListRow,
  type ImportRowRow,
  importSql,
  importsSql,
  type RowFilter,
  rowsSql,
  rowTotalSql,
} from './import-reads.sql.ts';
import { showImport, showRow } from './import-view.ts';
import type { Import, ImportConnection, ImportRowConnection } from './import.model.ts';

interface Reader {
  viewer: Viewer | null;
  locale: Locale;
}
interface RawPage {
  first: number;
  after: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Reading imports: one, those of an actor, the rows of one. */
@Injectable()
export class ImportReads {
  constructor(private readonly database: Database) {}

  async row(viewer: Viewer | null, id: string): Promise<ImportListRow | null> {
    if (!idSchema.safeParse(id).success) return null;
    const [row] = await this.database.read<ImportListRow>('imports.one', importSql, [id]);
    return row && canViewImport(viewer, row) ? row : null;
  }

  async one(reader: Reader, id: string): Promise<Import | null> {
    const row = await this.row(reader.viewer, id);
    return row && showImport(row, reader);
  }

  /** Those of the actor one acts for; an administrator sees all. */
  async list(reader: Reader, rawPage: RawPage): Promise<ImportConnection> {
    const { first, after } = validated(pageInput, rawPage);
    const cursor = after ? orRefuse(decodeCursor(after, 'newest', 1)) : null;
    if (cursor && !(isInstant(String(cursor.keys[0])) && idSchema.safeParse(cursor.id).success)) {
      throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
    }
    const { viewer } = reader;
    const acting = viewer?.actingAs ?? nobody;
    const actor = isAdmin(viewer) ? null : mayEditFor(viewer, acting) ? acting : nobody;
    const rows = await this.database.read<ImportListRow>('imports.list', importsSql, [
      actor,
      cursor?.keys[0] ?? null,
      cursor?.id ?? null,
      first + 1,
    ]);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => showImport(row, reader)),
      pageInfo: {
        hasNextPage: rows.length > first,
        endCursor: last
          ? encodeCursor({ sort: 'newest', keys: [new Date(last.createdAt).toISOString()], id: last.id })
          : null,
      },
    };
  }

  async rows(reader: Reader, id: string, filter: RowFilter, rawPage: RawPage): Promise<ImportRowConnection> {
    const record = await this.row(reader.viewer, id);
    if (!record) throw new Refused(refusals.notFound());
    const { first, after } = validated(pageInput, rawPage);
    const cursor = after ? orRefuse(decodeCursor(after, 'row', 1)) : null;
    const from = Number(cursor?.keys[0] ?? 0);
    if (!Number.isSafeInteger(from) || from < 0 || from > 2_000_000_000) {
      throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
    }
    const rows = await this.page(record, filter, from, first + 1);
    const { total } = await this.database.readOne<{ total: number }>(
      `imports.total.${filter}`,
      rowTotalSql(filter),
      [id, 200_000],
    );
    const header = (record.reading.columns ?? []).map(({ name }) => name);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((row) => showRow(row, header, reader.locale)),
      totalCount: total,
      pageInfo: {
        hasNextPage: rows.length > first,
        endCursor: last ? encodeCursor({ sort: 'row', keys: [last.rowNo], id: String(last.rowNo) }) : null,
      },
    };
  }

  /** Every row of a list, some hundred at a time. */
  async *everyRow(
    record: Pick<ImportListRow, 'id' | 'kind'>,
    filter: RowFilter,
  ): AsyncGenerator<ImportRowRow> {
    for (let from = 0; ;) {
      const rows = await this.page(record, filter, from, 500);
      const last = rows.at(-1);
      if (!last) return;
      yield* rows;
      from = last.rowNo;
    }
  }

  private page(
    { id, kind }: Pick<ImportListRow, 'id' | 'kind'>,
    filter: RowFilter,
    from: number,
    take: number,
  ): Promise<ImportRowRow[]> {
    return this.database.read<ImportRowRow>(`imports.rows.${kind}.${filter}`, rowsSql(filter, kind), [
      id,
      from,
      take,
    ]);
  }
}
