/** A message as far as a client needs it to keep its views up to date. */
export interface ShownMessage {
  __typename: 'Message';
  id: string;
  conversationId: string;
  seq: number;
  change: number;
  version: number;
  text: string;
  actor: { id: string };
  person: { id: string } | null;
}

/** A conversation as a client has it: its messages by number, and the change up to which all is known. */
export interface View {
  messages: ReadonlyMap<number, ShownMessage>;
  lastChange: number;
}

export const emptyView: View = { messages: new Map(), lastChange: 0 };

/** Each message once, in its newest form. */
export function withChanges(view: View, changed: readonly ShownMessage[], upTo: number): View {
  const messages = new Map(view.messages);
  for (const message of changed) {
    if ((messages.get(message.seq)?.change ?? 0) < message.change) messages.set(message.seq, message);
  }
  return { messages, lastChange: Math.max(view.lastChange, upTo) };
}

/** A message that was told. It is all there was to know only where its change is the next one. */
export function told(view: View, message: ShownMessage): { view: View; complete: boolean } {
  if (message.change <= view.lastChange) return { view, complete: true };
  const isNext = message.change === view.lastChange + 1;
  return {
    view: withChanges(view, [message], isNext ? message.change : view.lastChange),
    complete: isNext,
  };
}

/** A message that the server has not confirmed yet. */
export interface Letter {
  /** Made by the client, so that sending twice is sending once. */
  id: string;
  conversationId: string;
  text: string;
  attempts: number;
  /** Not tried before this time. */
  notBefore: number;
}

/** The first of each conversation: nothing overtakes what was written earlier in the same one. */
export const heads = (outbox: readonly Letter[]): Letter[] =>
  outbox.filter(
    (letter, index) =>
      outbox.findIndex(({ conversationId }) => conversationId === letter.conversationId) === index,
  );

/** Doubled with each attempt. Pages wait longer; here a run is to end soon. */
export const pauseAfter = (attempts: number, chance: number): number =>
  Math.min(4_000, 200 * 2 ** (attempts - 1)) * (0.75 + chance / 2);
