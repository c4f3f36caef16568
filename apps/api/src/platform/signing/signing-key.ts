import { hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.ts';

const keepSql = `INSERT INTO settings (key, value, updated_at) VALUES ('signing_key', to_jsonb($1::text), now())
  ON CONFLICT (key) DO NOTHING`;
const readSql = `SELECT value #>> '{}' AS secret FROM settings WHERE key = 'signing_key'`;

/**
 * The secret that what Kvart hands out is signed with. It is made at the first use and kept in the database, so
 * that every node has the same one and nobody has to set it up.
 */
@Injectable()
export class SigningKey {
  private secret: Promise<string> | null = null;

  constructor(private readonly database: Database) {}

  /** A key of its own for each purpose: what is signed for one is worth nothing for another. */
  async for(purpose: string): Promise<Buffer> {
    this.secret ??= this.read().catch((error: unknown) => {
      this.secret = null;
      throw error;
    });
    return Buffer.from(hkdfSync('sha256', await this.secret, 'kvart', purpose, 32));
  }

  private async read(): Promise<string> {
    await this.database.pool.query(keepSql, [randomBytes(32).toString('base64url')]);
    const { secret } = await this.database.readOne<{ secret: string }>('signing.key', readSql);
    return secret;
  }
}
