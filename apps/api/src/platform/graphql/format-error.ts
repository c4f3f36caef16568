import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '../database/index.ts';

/** Error codes that may leave the house; anything else is a fault and is masked. */
const isPublicCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code);

interface Failure {
  statusCode?: number;
  code?: string;
  errors?: readonly GraphQLError[];
}

/**
 * Makes the answer for a request that failed. Expected errors keep their words; faults become one sentence
 * with the request's id, so that the log tells what the reader must not see.
 * @param onFault receives each real fault, for the log.
 */
export function formatErrors(
  execution: ExecutionResult & Required<Pick<ExecutionResult, 'errors'>>,
  requestId: string,
  onFault: (error: unknown) => void,
): { statusCode: number; response: ExecutionResult } {
  const errors = execution.errors.flatMap((error) => {
    const cause = error.originalError as (Error & Failure) | undefined;
    // Mercurius bundles validation and syntax errors in one.
    if (cause?.code?.startsWith('MER_ERR_GQL') && cause.errors) return cause.errors.map(publicRequestError);
    if (isPublicCode(error.extensions?.code)) return [error];
    if (!cause || cause instanceof GraphQLError || isRequestFault(cause)) return [publicRequestError(error)];
    // Whoever asked has gone meanwhile: nobody's fault.
    if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') onFault(cause);
    const away = isDatabaseAway(cause);
    const sentence = away
      ? 'Kvart cannot reach its data just now. Nothing is lost; please try again in a moment.'
      : 'Something went wrong on our side. Please try again.';
    const extensions = { code: away ? 'UNAVAILABLE' : 'INTERNAL', requestId };
    return [new GraphQLError(sentence, { path: error.path, extensions })];
  });
  const started = execution.data !== undefined && execution.data !== null;
  const invalid = !started && errors.some((error) => error.extensions.code === 'BAD_REQUEST');
  return {
    statusCode: invalid ? 400 : 200,
    response: {
      // Absent where nothing was executed, as the specification wants it.
      ...(execution.data === undefined ? {} : { data: execution.data }),
      errors: errors.map((error) => error.toJSON()) as never,
    },
  };
}

const isRequestFault = (cause: Error & Failure): boolean =>
  (cause.statusCode !== undefined && cause.statusCode >= 400 && cause.statusCode < 500) ||
  cause.code?.startsWith('MER_ERR_GQL') === true;

function publicRequestError(error: GraphQLError): GraphQLError {
  const code = isPublicCode(error.extensions?.code) ? error.extensions.code : 'BAD_REQUEST';
  // Suggestions would tell a stranger the names of fields one by one.
  const message = error.message.replace(/ Did you mean .*\?$/s, '').slice(0, 300);
  return new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code },
  });
}
