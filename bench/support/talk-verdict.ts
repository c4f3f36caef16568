import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Messenger } from './messenger.ts';

/** A message that somebody wrote; its text says who, where and the how manieth, and no other has it. */
export interface Written {
  actorId: string;
  conversationId: string;
  number: number;
  text: string;
}

/** What went wrong; all of it has to be nothing. */
export interface Verdict {
  /** Written, and not in the database. */
  lost: number;
  /** Confirmed to its writer, and not in the database under that id and number. */
  confirmedLost: number;
  /** In the database more than once. */
  doubled: number;
  /** Behind something the same writer wrote later in the same conversation. */
  outOfOrder: number;
  /** Conversations whose numbers are not 1, 2, 3… up to what the conversation says. */
  gaps: number;
  /** Pairs of client and conversation that show anything else than the database has. */
  differing: number;
  refused: number;
}

interface Row {
  id: string;
  seq: number;
  change: number;
  version: number;
  text: string;
  actorId: string;
  personId: string;
}

const shownHash = (rows: readonly Row[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        rows.map((row) => [row.seq, row.id, row.change, row.version, row.actorId, row.personId, row.text]),
      ),
    )
    .digest('hex');

/** Holds what was written, what is stored, and what each client shows against each other. */
export async function judge(
  pool: Pool,
  conversationIds: readonly string[],
  written: readonly Written[],
  messengers: readonly Messenger[],
): Promise<Verdict> {
  const { rows } = await pool.query<Row & { conversationId: string }>(
    `SELECT id, conversation_id AS "conversationId", seq, change, version, text, actor_id AS "actorId", person_id AS "personId"
     FROM messages WHERE conversation_id = ANY ($1::uuid[]) ORDER BY conversation_id, seq`,
    [conversationIds],
  );
  const { rows: heads } = await pool.query<{ id: string; lastSeq: number; lastChange: number }>(
    `SELECT id, last_seq AS "lastSeq", last_change AS "lastChange" FROM conversations WHERE id = ANY ($1::uuid[])`,
    [conversationIds],
  );
  const stored = Map.groupBy(rows, (row) => row.conversationId);
  const copies = Map.groupBy(rows, (row) => `${row.conversationId} ${row.actorId} ${row.text}`);
  const copiesOf = ({ conversationId, actorId, text }: Written) =>
    copies.get(`${conversationId} ${actorId} ${text}`)?.length ?? 0;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const confirmed = messengers.flatMap((messenger) => [...messenger.confirmed]);
  return {
    lost: written.filter((one) => copiesOf(one) === 0).length,
    confirmedLost: confirmed.filter(([id, seq]) => byId.get(id)?.seq !== seq).length,
    doubled: rows.length - copies.size,
    outOfOrder: behind(rows, written),
    gaps: heads.filter(({ id, lastSeq, lastChange }) => {
      const own = stored.get(id) ?? [];
      return (
        own.length !== lastSeq || lastChange < lastSeq || own.some((row, index) => row.seq !== index + 1)
      );
    }).length,
    differing: messengers
      .flatMap((messenger) => messenger.talker.conversationIds.map((id) => ({ messenger, id })))
      .filter(({ messenger, id }) => shownHash(shown(messenger, id)) !== shownHash(stored.get(id) ?? []))
      .length,
    refused: messengers.reduce((sum, { refused }) => sum + refused.length, 0),
  };
}

export const isClean = (verdict: Verdict): boolean => Object.values(verdict).every((count) => count === 0);

const shown = (messenger: Messenger, conversationId: string): Row[] =>
  messenger.shown(conversationId).map(({ id, seq, change, version, text, actor, person }) => ({
    ...{ id, seq, change, version, text, actorId: actor.id, personId: person?.id ?? '' },
  }));

/** Counts messages that stand behind a later one of the same writer; of copies the first counts. */
function behind(
  rows: readonly { text: string; actorId: string; conversationId: string }[],
  written: readonly Written[],
) {
  const numbers = new Map(written.map(({ text, number }) => [text, number]));
  const latest = new Map<string, number>();
  const seen = new Set<string>();
  let count = 0;
  for (const { text, actorId, conversationId } of rows) {
    if (seen.has(text)) continue;
    seen.add(text);
    const key = `${conversationId} ${actorId}`;
    const number = numbers.get(text) ?? 0;
    if (number < (latest.get(key) ?? 0)) count += 1;
    latest.set(key, Math.max(number, latest.get(key) ?? 0));
  }
  return count;
}
