import type { Database, Tx } from '../database/index.ts';
import type { Signal } from './signal.ts';

/** The channel all nodes listen on. */
export const channel = 'kvart_realtime';

/** Postgres refuses 8,000 bytes and more. */
const maxBytes = 7_500;

/** A signal as it goes from node to node. */
export function signalText(signal: Signal): string {
  const text = JSON.stringify(signal);
  if (Buffer.byteLength(text) <= maxBytes) return text;
  throw new Error(`A realtime hint carries ids and versions only; this one has ${text.length} characters.`);
}

/** Tells all nodes, once the caller's transaction has committed. */
export async function notify(tx: Pick<Tx, '$queryRawUnsafe'>, text: string): Promise<void> {
  // The cast gives Prisma a type it can read; pg_notify itself returns void.
  await tx.$queryRawUnsafe('SELECT pg_notify($1, $2)::text', channel, text);
}

/** Tells all nodes of signals whose transaction has committed already. */
export async function notifyNow(database: Database, texts: readonly string[]): Promise<void> {
  await database.read('realtime.notify', 'SELECT pg_notify($1, text) FROM unnest($2::text[]) text', [
    channel,
    texts,
  ]);
}

/**
 * Text of a signal that a statement makes itself, for all in the rooms. Where it is too long for Postgres, the slim
 * payload goes instead. All parameters are SQL expressions: rooms an array of text, the payloads jsonb.
 */
export const signalSql = (rooms: string, event: string, payload: string, slim: string): string => {
  const signal = (content: string) =>
    `jsonb_build_object('do', 'emit', 'rooms', to_jsonb(${rooms}), 'event', '${event}', 'payload', ${content})::text`;
  return `CASE WHEN octet_length(${signal(payload)}) <= ${maxBytes} THEN ${signal(payload)} ELSE ${signal(slim)} END`;
};
