import { expect, type BrowserContext } from '@playwright/test';

/** What went wrong unnoticed in the pages of a browser. */
export interface Guard {
  /** Complaints that the test is about, for example the 404 of an unknown address. */
  allow: (complaint: RegExp) => void;
  /** Fails when something happened that was not allowed. */
  check: () => void;
  /** Everything of note, allowed or not, with the requests that got no answer: for the report of a failure. */
  story: () => string[];
}

/**
 * Watches all pages of a browser for what a reader would not see: errors in the console (a violation of the
 * content security policy is one), uncaught errors, and requests to anybody but Kvart itself.
 */
export function guard(context: BrowserContext, origin: string): Guard {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  /** What explains a failure, and fails nothing by itself. */
  const hints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'warning') hints.push(`warning: ${message.text()}`);
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== new URL(origin).host) {
      complaints.push(`request to another place: ${request.url()}`);
    }
  });
  context.on('requestfailed', (request) => {
    hints.push(`no answer: ${request.method()} ${request.url()} (${request.failure()?.errorText})`);
  });
  return {
    story: () => [...complaints, ...hints.slice(-20)],
    allow: (complaint) => void allowed.push(complaint),
    check: () => {
      expect(
        complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
        'nothing went wrong unnoticed',
      ).toEqual([]);
    },
  };
}
