import { forgetDevice } from './db.ts';
import { forgetAnswers } from './kept.ts';
import { markDevice } from './marker.ts';
import { forgetAllWords } from './words.ts';

/**
 * Takes what is kept of a person off this device: answers, words, the page. Unsent messages go with them where the
 * person signs out; where only the session has ended they wait for their writer to come back, nobody else sees them.
 */
export const forgetHere = async ({ unsent }: { unsent: boolean }): Promise<void> => {
  markDevice(false);
  forgetAllWords();
  const worker = await globalThis.navigator.serviceWorker?.getRegistration().catch(() => undefined);
  worker?.active?.postMessage({ type: 'forget' });
  await (unsent ? forgetDevice() : forgetAnswers()).catch(() => undefined);
};
