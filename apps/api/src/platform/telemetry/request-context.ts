import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known about the request or job that the code runs for. */
export interface RequestContext {
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it awaits knows the request id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run({ requestId }, work);
}

/** The id of the request or job being served, if there is one. */
export function currentRequestId(): string | undefined {
  return storage.getStore()?.requestId;
}
