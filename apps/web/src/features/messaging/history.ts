import type { MessagePartsFragment } from '../../lib/outbox/SendMessage.gql.ts';

export type Message = MessagePartsFragment;

/** A stretch of a conversation without gaps, and how far it is up to date. */
export interface History {
  /** In order, one after the other. */
  messages: readonly Message[];
  hasOlder: boolean;
  hasNewer: boolean;
  /** Number of the newest message there is. */
  lastSeq: number;
  /** Everything up to this change is known here. */
  lastChange: number;
  /** Where the reader had stopped when it was opened; stays while it is open. */
  firstUnreadSeq: number | null;
}

/** A page as the server gives it. */
export interface Page {
  messages: readonly Message[];
  hasOlder: boolean;
  hasNewer: boolean;
  lastSeq: number;
  lastChange: number;
  firstUnreadSeq: number | null;
}

const bySeq = (a: Message, b: Message) => a.seq - b.seq;

/** Both together, each message once, in its newest form. */
const merged = (known: readonly Message[], more: readonly Message[]): Message[] => {
  const all = new Map(known.map((message) => [message.seq, message]));
  for (const message of more) {
    const before = all.get(message.seq);
    if (!before || before.change <= message.change) all.set(message.seq, message);
  }
  return [...all.values()].sort(bySeq);
};

/** Where the stretch begins and ends. An empty one ends where the conversation did when it was opened. */
const ends = ({ messages, lastSeq }: History) => ({
  first: messages[0]?.seq ?? lastSeq + 1,
  last: messages.at(-1)?.seq ?? lastSeq,
});

/** What was opened: it stands for itself. */
export const opened = (page: Page): History => ({ ...page, messages: [...page.messages].sort(bySeq) });

/** The stretch before the one that is there. */
export const withOlder = (history: History, page: Page): History => ({
  ...history,
  messages: merged(history.messages, page.messages),
  hasOlder: page.hasOlder,
});

/** The stretch after it. */
export const withNewer = (history: History, page: Page): History => ({
  ...history,
  messages: merged(history.messages, page.messages),
  hasNewer: page.hasNewer,
  lastSeq: Math.max(history.lastSeq, page.lastSeq),
});

/**
 * A reply does not change the message it answers, so its count is kept here: by those that are new and are not yet
 * in the count because that message came along in its newest form.
 */
const withReplies = (known: readonly Message[], changed: readonly Message[], after: number): Message[] => {
  const fresh = new Set(changed.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { seq, rootId } of changed)
    if (rootId && seq > after && !fresh.has(rootId)) counts.set(rootId, (counts.get(rootId) ?? 0) + 1);
  return known.map((message) => {
    const more = counts.get(message.id);
    return more ? { ...message, replyCount: message.replyCount + more } : message;
  });
};

/**
 * Messages that are new or have changed, in any order. What lies outside of the stretch is left out: it is fetched
 * when it is looked at. `upTo` is the change everything is known to, where that is certain.
 */
export const withChanged = (history: History, changed: readonly Message[], upTo?: number): History => {
  const { first, last } = ends(history);
  const touches = changed.filter(
    ({ seq }) => (seq >= first && seq <= last) || (seq > last && !history.hasNewer),
  );
  const isCertain = upTo !== undefined;
  let messages = merged(history.messages, touches);
  if (isCertain) messages = withReplies(messages, changed, history.lastSeq);
  let { hasNewer } = history;
  // A hole behind the known end: better to fetch on from there than to show a gap.
  const hole = messages.findIndex(({ seq }, index) => seq !== (messages[index - 1]?.seq ?? first - 1) + 1);
  if (hole >= 0) {
    messages = messages.slice(0, hole);
    // What was only told is asked for in a moment. An empty one has nothing to fetch on from: it is opened anew.
    hasNewer ||= isCertain && hole > 0;
  }
  return {
    ...history,
    messages,
    hasNewer,
    lastSeq:
      isCertain && messages.length > 0
        ? Math.max(history.lastSeq, ...changed.map(({ seq }) => seq))
        : history.lastSeq,
    lastChange: Math.max(history.lastChange, upTo ?? 0),
  };
};

/** One change that was told: taken as it is where it is the next one; else the rest has to be asked for. */
export const told = (history: History, message: Message): { history: History; complete: boolean } => {
  const isNext = message.change <= history.lastChange + 1;
  const next = withChanged(history, [message], isNext ? message.change : undefined);
  return { history: next, complete: isNext && (next.messages.length > 0 || message.seq <= history.lastSeq) };
};
