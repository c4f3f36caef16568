import type { WorkerNews } from '../lib/offline/worker-news.ts';
import { asset, dropOldAssets, forgetShell, keepAssets, keepShell, page } from './shell.ts';
import { sendOutbox } from './sync.ts';

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  // A new version takes over at once: pages come from the server, scripts never change under their name.
  event.waitUntil(keepAssets().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), dropOldAssets()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) {
    const found = asset(request);
    event.respondWith(found.then(({ answer }) => answer));
    event.waitUntil(found.then(({ kept }) => kept).catch(() => undefined));
  }
  // Answers of the API and files of people go past: what is kept of them the page keeps, per person.
});

self.addEventListener('message', (event) => {
  const news = event.data as WorkerNews;
  event.waitUntil(
    news.type === 'forget'
      ? forgetShell()
      : Promise.all([keepShell(), keepAssets(news.locale)]).catch(() => undefined),
  );
});

self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  if (sync.tag === 'kvart-outbox') sync.waitUntil(sendOutbox());
});
