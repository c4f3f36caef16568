/** A problem of the local stack that one clear sentence explains; shown to the person without a stack trace. */
export class LocalStackError extends Error {
  override name = 'LocalStackError';
}
