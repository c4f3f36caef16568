import { expect, type BrowserContext } from '@playwright/test';

/** What went wrong unnoticed in the pages of a browser. */
export interface Guard {
  /** Complaints that the test is about, for example the 404 of an unknown address. */
  allow: (complaint: RegExp) => void;
  /** Fails when something happened that was not allowed. */
  check: () => void;
}

/**
 * Watches all pages of a browser for what a reader would not see: errors in the console (a violation of the
 * content security policy is one), uncaught errors, and requests to anybody but Kvart itself.
 */
export function guard(context: BrowserContext, origin: string): Guard {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== new URL(origin).host) {
      complaints.push(`request to another place: ${request.url()}`);
    }
  });
  return {
    allow: (complaint) => void allowed.push(complaint),
    check: () => {
      expect(
        complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
        'nothing went wrong unnoticed',
      ).toEqual([]);
    },
  };
}
