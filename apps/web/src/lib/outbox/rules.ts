/** A file that was uploaded before and goes with a message. */
export interface OutboxFile {
  id: string;
  name: string;
}

/** What somebody wants to say. */
export interface Letter {
  /** Made here, so that the server knows a message it has seen already. */
  id: string;
  personId: string;
  conversationId: string;
  actorId: string;
  text: string;
  replyToId: string | null;
  files: readonly OutboxFile[];
  mentionPersonIds: readonly string[];
  createdAt: number;
}

/** A message that the server has not confirmed yet. Once it has, it leaves the outbox. */
export interface OutboxMessage extends Letter {
  /** Given by the device: the order of writing, in all tabs. */
  place: number;
  state: 'waiting' | 'sending' | 'failed';
  attempts: number;
  /** Not tried before this time. */
  notBefore: number;
  /** Why the server will not have it, in its words. */
  reason: string | null;
}

/** How an attempt ended. */
export type Attempt =
  | { end: 'sent' }
  /** The server has answered and does not want it as it is: somebody has to look. */
  | { end: 'refused'; reason: string }
  /** No line, a fault, or too many at once: tried again by itself. */
  | { end: 'later'; afterMs?: number };

const firstPause = 1_000;
const longestPause = 60_000;

/** The pause before the next attempt: doubled each time, and a little different for everybody. */
export const pauseAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(longestPause, firstPause * 2 ** Math.max(0, attempts - 1)) * (0.75 + chance / 2));

const inOrder = (messages: readonly OutboxMessage[]) => [...messages].sort((a, b) => a.place - b.place);

/** The head of each conversation: nothing is sent before what was written earlier in the same one. */
const heads = (messages: readonly OutboxMessage[]): OutboxMessage[] => {
  const seen = new Set<string>();
  return inOrder(messages).filter(({ conversationId, state }) => {
    // What was refused stands aside until somebody decides about it.
    if (state === 'failed' || seen.has(conversationId)) return false;
    seen.add(conversationId);
    return true;
  });
};

/** What is to be sent now, or null. */
export const nextToSend = (messages: readonly OutboxMessage[], now: number): OutboxMessage | null =>
  heads(messages).find(({ notBefore }) => notBefore <= now) ?? null;

/** How long nothing is to be done, in milliseconds; null where there is nothing at all. */
export const restUntilNext = (messages: readonly OutboxMessage[], now: number): number | null => {
  const times = heads(messages).map(({ notBefore }) => notBefore);
  return times.length === 0 ? null : Math.max(0, Math.min(...times) - now);
};

/** The message after an attempt; null where it has arrived. */
export const afterAttempt = (
  message: OutboxMessage,
  attempt: Attempt,
  now: number,
  chance: number,
): OutboxMessage | null => {
  if (attempt.end === 'sent') return null;
  const attempts = message.attempts + 1;
  if (attempt.end === 'refused') return { ...message, attempts, state: 'failed', reason: attempt.reason };
  const pause = Math.max(attempt.afterMs ?? 0, pauseAfter(attempts, chance));
  return { ...message, attempts, state: 'waiting', notBefore: now + pause, reason: null };
};

/** Taken up again: by somebody's wish, because the line is back, or after a page ended in the middle. */
export const takeUp = (message: OutboxMessage): OutboxMessage => ({
  ...message,
  state: 'waiting',
  notBefore: 0,
  reason: null,
});
