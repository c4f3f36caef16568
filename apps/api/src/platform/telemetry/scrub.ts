const address = /[^\s@"'`<>(){}[\],;:=]+@[^\s@"'`<>(){}[\],;:=]+\.[a-z]{2,}/gi;
const secret = /\b(token|code|password|secret|key)=[^\s&"']+/gi;
const credentials = /\/\/[^\s/@]+@/g;
const maxLength = 4_000;

/** Takes mail addresses, tokens and credentials out of a text before it is logged. */
export function scrub(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(credentials, '//[credentials]@')
    .replace(address, '[address]')
    .replace(secret, '$1=[secret]');
}

/** An error as it may be logged: no details that repeat a row's values. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** Reduces an error to what helps and holds no personal data. */
export function loggableError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  // Prisma repeats the whole query with its values before the sentence that says what is wrong.
  const message = error.name.startsWith('PrismaClient')
    ? (error.message.split('\n').at(-1) ?? '')
    : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: scrub(message),
    ...(typeof code === 'string' && { code }),
    ...(frames.length > 0 && { stack: frames.slice(0, 20).join('\n') }),
    ...(cause !== undefined && depth < 3 && { cause: loggableError(cause, depth + 1) }),
  };
}
