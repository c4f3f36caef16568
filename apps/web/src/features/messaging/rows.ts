import type { OutboxMessage } from '../../lib/outbox/rules.ts';
import type { History, Message } from './history.ts';

/** A line of the history, as it is shown. */
export type Row =
  | { type: 'day'; key: string; at: string }
  | { type: 'unread'; key: string }
  /** `follows`: by the same one shortly after, so the name need not stand again. */
  | { type: 'message'; key: string; message: Message; follows: boolean }
  | { type: 'waiting'; key: string; message: OutboxMessage };

/** Within this time somebody goes on speaking. */
const breath = 5 * 60_000;

const sameDay = (a: string, b: string) => new Date(a).toDateString() === new Date(b).toDateString();

const goesOn = (before: Message | undefined, message: Message) =>
  before?.kind === 'TEXT' &&
  message.kind === 'TEXT' &&
  before.person?.id === message.person?.id &&
  before.actor.id === message.actor.id &&
  !message.replyToId &&
  Date.parse(message.createdAt) - Date.parse(before.createdAt) < breath;

/** The history with its days, the line where the reader had stopped, and what has not arrived yet at its end. */
export const rowsOf = (history: History, waiting: readonly OutboxMessage[]): Row[] => {
  const rows: Row[] = [];
  let before: Message | undefined;
  for (const message of history.messages) {
    const isNewDay = !before || !sameDay(before.createdAt, message.createdAt);
    if (isNewDay) rows.push({ type: 'day', key: `day-${message.seq}`, at: message.createdAt });
    const isFirstUnread = message.seq === history.firstUnreadSeq;
    if (isFirstUnread) rows.push({ type: 'unread', key: 'unread' });
    const follows = !isNewDay && !isFirstUnread && goesOn(before, message);
    rows.push({ type: 'message', key: message.id, message, follows });
    before = message;
  }
  // Where newer ones are still to be fetched, one's own would stand in the wrong place.
  if (history.hasNewer) return rows;
  const arrived = new Set(history.messages.map(({ id }) => id));
  for (const message of waiting)
    if (!arrived.has(message.id)) rows.push({ type: 'waiting', key: message.id, message });
  return rows;
};

/** Where a message stands among the rows, or -1. */
export const rowOfSeq = (rows: readonly Row[], seq: number): number =>
  rows.findIndex((row) => row.type === 'message' && row.message.seq === seq);
