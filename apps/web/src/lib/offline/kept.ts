import { openDevice } from './db.ts';

/** Beyond this the oldest answers go. */
const most = 300;

/** One spelling for the same question, whatever the order of its variables. */
const keyOf = (operation: string, variables: Record<string, unknown>) =>
  `${operation} ${JSON.stringify(
    Object.entries(variables)
      .filter(([, value]) => value != null)
      .sort(),
  )}`;

/** Keeps an answer on the device; the oldest ones make room. */
export const keepAnswer = async (
  operation: string,
  variables: Record<string, unknown>,
  data: unknown,
  now = Date.now(),
): Promise<void> => {
  const tx = (await openDevice()).transaction('kept', 'readwrite');
  await tx.store.put({ key: keyOf(operation, variables), at: now, data });
  const surplus = (await tx.store.count()) - most;
  if (surplus > 0)
    for (const key of await tx.store.index('at').getAllKeys(null, surplus)) await tx.store.delete(key);
  await tx.done;
};

/** The answer of last time, or undefined. */
export const keptAnswer = async (
  operation: string,
  variables: Record<string, unknown>,
): Promise<Record<string, unknown> | undefined> => {
  const found = await (await openDevice()).get('kept', keyOf(operation, variables));
  return found?.data as Record<string, unknown> | undefined;
};

export const forgetAnswers = async (): Promise<void> => (await openDevice()).clear('kept');

/** Forgets what was kept of one thing, by its id. */
export const dropAnswersAbout = async (id: string): Promise<void> => {
  const tx = (await openDevice()).transaction('kept', 'readwrite');
  for (const key of await tx.store.getAllKeys()) if (key.includes(id)) await tx.store.delete(key);
  await tx.done;
};
