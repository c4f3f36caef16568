import type { Tx } from '../database/index.ts';

/**
 * Notes that a handler deals with an event, as part of the transaction in which it does so.
 * @returns false where it has done so before.
 */
export async function firstTime(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  eventId: string,
  handler: string,
): Promise<boolean> {
  const fresh = await tx.$queryRawUnsafe<unknown[]>(
    `INSERT INTO handled_events (event_id, handler, handled_at) VALUES ($1::uuid, $2, now())
     ON CONFLICT DO NOTHING RETURNING 1 AS fresh`,
    eventId,
    handler,
  );
  return fresh.length > 0;
}
