import { openDevice } from '../offline/db.ts';
import { takeUp } from './rules.ts';
import type { Letter, OutboxMessage } from './rules.ts';

const channelName = 'kvart-outbox';

/** What tabs tell each other about the outbox. */
export type OutboxNews =
  | { type: 'changed' }
  /** There is something to send, or a reason to try again. */
  | { type: 'wake' }
  | { type: 'sent'; message: unknown };

type Listener = (news: OutboxNews) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

const open = () => {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) =>
    listeners.forEach((listen) => listen(data)),
  );
  return channel;
};

/** Tells this tab and all others. */
export const tellTabs = (news: OutboxNews) => {
  open()?.postMessage(news);
  listeners.forEach((listen) => listen(news));
};

/** Hears what this and other tabs tell. Returns the way to stop; the last one closes the channel. */
export const onOutboxNews = (listen: Listener): (() => void) => {
  open();
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    if (listeners.size > 0) return;
    channel?.close();
    channel = null;
  };
};

/** All that a person has not got rid of yet, in the order of writing. */
export const readOutbox = async (personId: string): Promise<OutboxMessage[]> => {
  const all = await (await openDevice()).getAll('outbox');
  return all.filter((message) => message.personId === personId);
};

/** Keeps a message until it has arrived. From here on it survives whatever happens to the page. */
export const putLetter = async (letter: Letter): Promise<void> => {
  const db = await openDevice();
  // The device gives the place: it counts up over all tabs.
  const fresh = { ...letter, state: 'waiting', attempts: 0, notBefore: 0, reason: null };
  await db.add('outbox', fresh as OutboxMessage);
  tellTabs({ type: 'changed' });
  tellTabs({ type: 'wake' });
};

/** Changes a message that is still there; `null` takes it out. */
export const changeMessage = async (
  place: number,
  change: (message: OutboxMessage) => OutboxMessage | null,
): Promise<void> => {
  const tx = (await openDevice()).transaction('outbox', 'readwrite');
  const found = await tx.store.get(place);
  const next = found && change(found);
  if (next) await tx.store.put(next);
  else if (found) await tx.store.delete(place);
  await tx.done;
  tellTabs({ type: 'changed' });
};

/** Tries a refused message once more. */
export const retryMessage = async (place: number): Promise<void> => {
  await changeMessage(place, takeUp);
  tellTabs({ type: 'wake' });
};

export const discardMessage = (place: number): Promise<void> => changeMessage(place, () => null);
