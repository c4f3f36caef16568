import type { WorkerNews } from './worker-news.ts';

/**
 * Has the service worker keep the page and its scripts, so that messages open without a line. Only for somebody
 * signed in; in development there is none, it would serve yesterday's scripts.
 */
export const registerWorker = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'keep-shell', locale: document.documentElement.lang } satisfies WorkerNews);
  } catch (error) {
    // Forbidden or full: everything works as long as there is a line.
    console.warn(error);
  }
};

interface SyncManager {
  register: (tag: string) => Promise<void>;
}

/** Asks the browser to wake the worker when there is a line again, even after the page was closed. */
export const askForSync = async (): Promise<void> => {
  const registration = await globalThis.navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const { sync } = (registration ?? {}) as { sync?: SyncManager };
  await sync?.register('kvart-outbox').catch(() => undefined);
};
