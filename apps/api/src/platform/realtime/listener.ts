import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { channel as signalChannel } from './notify.sql.ts';
import type { Signal } from './signal.ts';

const heartbeat = 5_000;
const longestPause = 5_000;

/** What a listener does with what it hears. */
export interface Ears {
  hear(signal: Signal): void;
  /** The connection was lost and is back: signals may have been missed. */
  mayHaveMissed(): void;
  /** It listens for the first time: what happens from now on is heard. */
  listening?(): void;
}

/**
 * Listens to Postgres on a connection of its own, and comes back by itself whenever that breaks. LISTEN needs
 * a session: behind a pooler in transaction mode, DATABASE_URL of API nodes must lead past it.
 */
export class Listener {
  private readonly log = new Logger('Realtime');
  private readonly ending = new AbortController();
  private readonly running: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly ears: Ears,
    private readonly channel: string = signalChannel,
  ) {
    this.running = this.keepListening();
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async keepListening(): Promise<void> {
    let wait = 100;
    let heardBefore = false;
    while (!this.ending.signal.aborted) {
      try {
        await this.listen(() => {
          wait = 100;
          if (heardBefore) this.ears.mayHaveMissed();
          else this.ears.listening?.();
          heardBefore = true;
        });
      } catch (error) {
        this.log.warn({ msg: 'realtime connection lost, trying again', err: error });
      }
      // Nodes that lost the database together should not all come back at once.
      await this.rest(wait * (0.5 + Math.random()));
      wait = Math.min(longestPause, wait * 2);
    }
  }

  /** Listens until the connection breaks or the process ends. */
  private async listen(onConnected: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: 5_000,
      query_timeout: heartbeat,
      keepAlive: true,
      application_name: 'kvart realtime',
    });
    const broken = new Promise<never>((_resolve, reject) => {
      client.on('error', reject);
      client.on('end', () => reject(new Error('connection ended')));
    });
    broken.catch(() => undefined);
    try {
      await client.connect();
      client.on('notification', ({ payload }) => hearText(this.ears, payload, this.log));
      await client.query(`LISTEN ${this.channel}`);
      onConnected();
      while (!this.ending.signal.aborted) {
        await Promise.race([this.rest(heartbeat), broken]);
        // A connection can die without a word; only asking finds out.
        if (!this.ending.signal.aborted) await client.query('SELECT 1');
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}

/** Hands on a signal as it came over the wire. */
export function hearText(ears: Ears, text: string | undefined, log: Logger): void {
  try {
    ears.hear(JSON.parse(text ?? '') as Signal);
  } catch (error) {
    log.warn({ msg: 'realtime signal not understood', err: error });
  }
}
