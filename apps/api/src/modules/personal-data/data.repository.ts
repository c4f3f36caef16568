import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../platform/database/index.ts';
import { FileAccess, Files, type StoredFile } from '../../platform/files/index.ts';
import { areas, type PersonalRows } from './personal-rows.ts';
import { PersonsLeaving } from './persons-leaving.repository.ts';
import { register } from './register.ts';
import { giving } from './statements.ts';
import type { Packed } from './zip.ts';

/** Rows that are in memory at a time, and the most that are given of one kind. */
const atATime = 500;
const mostFiles = 2_000;
/** Copies that are made at a time in one process. */
const atOnce = 2;

const filesSql = `SELECT id, kind::text, mime, bytes, width, height, blur, variants, name, is_public AS "isPublic",
  uploaded_by_id AS "uploadedById" FROM files WHERE uploaded_by_id = $1::uuid ORDER BY created_at, id LIMIT ${mostFiles}`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads all that is kept of a person, as the register says, in one view of the database. */
@Injectable()
export class DataReader {
  private underWay = 0;

  constructor(
    private readonly database: Database,
    private readonly leavers: PersonsLeaving,
    private readonly access: FileAccess,
    private readonly stored: Files,
  ) {}

  /** As many copies as may hold a connection of the database each are under way. */
  get isBusy(): boolean {
    return this.underWay >= atOnce;
  }

  async *entries(viewer: Viewer): AsyncGenerator<Packed> {
    this.underWay += 1;
    try {
      yield* this.rowsOf(viewer);
      yield* this.files(viewer);
    } finally {
      this.underWay -= 1;
    }
  }

  private async *rowsOf(viewer: Viewer): AsyncGenerator<Packed> {
    const { email } = await this.leavers.standing(viewer.personId);
    const who = [viewer.personId, email, await this.leavers.closing(viewer.personId), ''];
    const client = await this.database.connection();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      // A reader may be slow to fetch; one that stands still is given up.
      await client.query(`SET LOCAL idle_in_transaction_session_timeout = '30s'`);
      for (const area of areas)
        yield {
          name: `${area}.json`,
          parts: this.area(
            client,
            register.filter((entry) => entry.area === area && entry.gives),
            who,
          ),
        };
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      client.release();
    }
  }

  /** Tables by name, each a list of rows. Those that speak of one table twice follow each other in one list. */
  private async *area(
    client: PoolClient,
    entries: PersonalRows[],
    who: unknown[],
  ): AsyncGenerator<Uint8Array> {
    const tables = Map.groupBy(entries, ({ table }) => table);
    let before = '{';
    for (const [table, ofTable] of tables) {
      yield utf8(`${before}\n  "${table}": [`);
      before = ',';
      let separator = '\n    ';
      for (const entry of ofTable)
        for await (const rows of this.rows(client, entry, who)) {
          yield utf8(separator + rows.join(',\n    '));
          separator = ',\n    ';
        }
      yield utf8(separator === '\n    ' ? ']' : '\n  ]');
    }
    yield utf8(before === '{' ? '{}\n' : '\n}\n');
  }

  private async *rows(client: PoolClient, entry: PersonalRows, who: unknown[]): AsyncGenerator<string[]> {
    const statement = giving(entry);
    if (!statement) return;
    await client.query(`DECLARE given NO SCROLL CURSOR FOR ${statement}`, who);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${atATime} FROM given`);
      if (rows.length > 0) yield rows.map(({ row }) => row);
      if (rows.length < atATime) break;
    }
    await client.query('CLOSE given');
  }

  /** What the person put in, as far as they may still read it: a former member takes no papers along. */
  private async *files(viewer: Viewer): AsyncGenerator<Packed> {
    const given = await this.database.read<StoredFile & object>('personal-data.files', filesSql, [
      viewer.personId,
    ]);
    for (const file of given) {
      if (!(await this.access.allows(viewer, file))) continue;
      const found = await this.stored.bytesOf(file);
      if (!found) continue;
      const parts = found.stream as AsyncIterable<Uint8Array>;
      yield { name: `files/${file.kind}-${file.id}.${found.ending}`, isCompressed: true, parts };
    }
  }
}
