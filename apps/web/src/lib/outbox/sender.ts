import { afterAttempt, nextToSend, restUntilNext, takeUp } from './rules.ts';
import type { Attempt, OutboxMessage } from './rules.ts';
import { changeMessage, onOutboxNews, readOutbox, tellTabs } from './store.ts';

const lockName = 'kvart-outbox';

export interface SenderOptions {
  personId: string;
  /** Sends one message; `message` is what the server made of it. Never rejects. */
  send: (message: OutboxMessage) => Promise<Attempt & { message?: unknown }>;
  now?: () => number;
  chance?: () => number;
}

/** Waits for a time, or until somebody has news; whichever comes first. */
const rest = (ms: number | null, signal: AbortSignal, wake: EventTarget) =>
  new Promise<void>((resolve) => {
    const timer = ms === null ? undefined : setTimeout(done, Math.min(ms, 60_000));
    function done() {
      clearTimeout(timer);
      wake.removeEventListener('wake', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    wake.addEventListener('wake', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/** Sends one message and writes down what came of it. */
const attempt = async (
  message: OutboxMessage,
  { send, now = Date.now, chance = Math.random }: SenderOptions,
) => {
  await changeMessage(message.place, (found) => ({ ...found, state: 'sending' }));
  const { message: answer, ...result } = await send(message);
  // The tabs show the server's message before the waiting one goes: it never disappears in between.
  if (result.end === 'sent') tellTabs({ type: 'sent', message: answer });
  await changeMessage(message.place, (found) => afterAttempt(found, result, now(), chance()));
};

/** Sends what is due, one after the other. @returns how long to rest; null where nothing is left to do. */
export const sendDue = async (options: SenderOptions, signal?: AbortSignal): Promise<number | null> => {
  const { personId, now = Date.now } = options;
  while (!signal?.aborted) {
    const messages = await readOutbox(personId);
    const next = nextToSend(messages, now());
    if (!next) return restUntilNext(messages, now());
    await attempt(next, options);
  }
  return null;
};

/** Everything that stands in the way of sending at once is over: a pause, or a page that ended while sending. */
const begin = async (personId: string) => {
  for (const message of await readOutbox(personId))
    if (message.state !== 'failed') await changeMessage(message.place, takeUp);
};

const lead = async (options: SenderOptions, signal: AbortSignal) => {
  const wake = new EventTarget();
  let news = 0;
  const rouse = () => {
    news += 1;
    wake.dispatchEvent(new Event('wake'));
  };
  const stopHearing = onOutboxNews(({ type }) => type === 'wake' && rouse());
  const online = () => void begin(options.personId).then(rouse);
  globalThis.addEventListener('online', online);
  try {
    await begin(options.personId);
    while (!signal.aborted) {
      const before = news;
      const pause = await sendDue(options, signal);
      // News that came while it was sending are not slept over.
      if (news === before) await rest(pause, signal, wake);
    }
  } finally {
    globalThis.removeEventListener('online', online);
    stopHearing();
  }
};

/** Runs something in one tab at a time; the next one takes over when that ends. */
export const asOnly = async (work: () => Promise<unknown>, signal: AbortSignal): Promise<void> => {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  if (!locks) return void (await work());
  await locks.request(lockName, { signal }, work).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};

/** Sends what is in the outbox for as long as the page is there. Of several tabs one does it. */
export const startSender = (options: SenderOptions): (() => void) => {
  const stop = new AbortController();
  asOnly(() => lead(options, stop.signal), stop.signal).catch((error: unknown) => {
    // A device without storage keeps nothing; whoever writes is told so when they try.
    console.warn(error);
  });
  return () => stop.abort();
};
