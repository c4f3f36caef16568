import type { Tx } from '../database/index.ts';
import type { Signal } from './signal.ts';

/** The channel all nodes listen on. */
export const channel = 'kvart_realtime';

/** Postgres refuses 8,000 bytes and more. */
const maxBytes = 7_500;

/** Tells all nodes, once the caller's transaction has committed. */
export async function notify(tx: Pick<Tx, '$queryRawUnsafe'>, signal: Signal): Promise<void> {
  const text = JSON.stringify(signal);
  if (Buffer.byteLength(text) > maxBytes) {
    throw new Error(`A realtime hint carries ids and versions only; this one has ${text.length} characters.`);
  }
  // The cast gives Prisma a type it can read; pg_notify itself returns void.
  await tx.$queryRawUnsafe('SELECT pg_notify($1, $2)::text', channel, text);
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
