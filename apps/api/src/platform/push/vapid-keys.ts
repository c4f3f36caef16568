import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { Database } from '../database/index.ts';

const keepSql = `INSERT INTO settings (key, value, updated_at) VALUES ('vapid_keys', $1::jsonb, now())
  ON CONFLICT (key) DO NOTHING`;
const readSql = `SELECT value->>'publicKey' AS "publicKey", value->>'privateKey' AS "privateKey"
  FROM settings WHERE key = 'vapid_keys'`;

interface Keys {
  publicKey: string;
  privateKey: string;
}

/**
 * The pair of keys by which push services know this installation. Made at the first use and kept in the database,
 * so that every node has the same pair. The private one leaves it only to sign.
 */
@Injectable()
export class VapidKeys {
  private keys: Promise<Keys> | null = null;

  constructor(private readonly database: Database) {}

  pair(): Promise<Keys> {
    this.keys ??= this.read().catch((error: unknown) => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }

  private async read(): Promise<Keys> {
    await this.database.pool.query(keepSql, [JSON.stringify(webPush.generateVAPIDKeys())]);
    return this.database.readOne<Keys & Record<string, string>>('push.keys', readSql);
  }
}
