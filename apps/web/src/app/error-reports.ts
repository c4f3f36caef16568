import { PageNotFound } from '../lib/page/page-not-found.ts';

/** A page that does not exist is an answer, not a fault. */
const isAnswer = (error: unknown): boolean =>
  error instanceof PageNotFound || (error instanceof Error && error.cause instanceof PageNotFound);

/** What React tells the console: faults alone. */
export const errorReports = {
  onCaughtError: (error: unknown) => {
    if (!isAnswer(error)) console.error(error);
  },
  onRecoverableError: (error: unknown) => {
    if (!isAnswer(error)) reportError(error);
  },
};
