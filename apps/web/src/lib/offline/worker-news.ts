/** What pages tell the service worker. */
export type WorkerNews = { type: 'keep-shell'; locale: string } | { type: 'forget' };
