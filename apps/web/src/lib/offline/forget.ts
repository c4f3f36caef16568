import { forgetDevice } from './db.ts';
import { markDevice } from './marker.ts';
import { forgetAllWords } from './words.ts';

/** Takes everything of a person off this device: answers, unsent messages, the kept page. */
export const forgetHere = async (): Promise<void> => {
  markDevice(false);
  forgetAllWords();
  const worker = await globalThis.navigator.serviceWorker?.getRegistration().catch(() => undefined);
  worker?.active?.postMessage({ type: 'forget' });
  await forgetDevice().catch(() => undefined);
};
