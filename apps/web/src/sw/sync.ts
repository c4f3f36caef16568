import { openDevice } from '../lib/offline/db.ts';
import { sendLetter } from '../lib/outbox/send.ts';
import { asOnly, sendDue } from '../lib/outbox/sender.ts';
import { tellTabs } from '../lib/outbox/store.ts';

declare const self: ServiceWorkerGlobalScope;

/** Whose messages wait; one person at a time uses a device, others have been forgotten. */
const waitingPersons = async (): Promise<string[]> => {
  const all = await (await openDevice()).getAll('outbox');
  return [...new Set(all.map(({ personId }) => personId))];
};

/** The line is back. An open page sends by itself; where there is none, the worker does. */
export const sendOutbox = async (): Promise<void> => {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length > 0) return tellTabs({ type: 'wake' });
  const send = (message: Parameters<typeof sendLetter>[0]) => sendLetter(message, self.navigator.language);
  for (const personId of await waitingPersons())
    await asOnly(() => sendDue({ personId, send }), AbortSignal.timeout(60_000));
};
