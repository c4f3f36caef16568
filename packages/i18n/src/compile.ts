import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Catalogue } from './read-catalogues.ts';
import type { Messages } from './translator.ts';

/** Compiles ICU messages; a message that cannot be read is named in the error. */
export const compileCatalogue = (catalogue: Catalogue): Messages => {
  const compiled: Messages = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      compiled[key] = compileMessageOrThrow(message);
    } catch (error) {
      throw new Error(`Message "${key}" is not valid ICU MessageFormat: ${String(error)}`, { cause: error });
    }
  }
  return compiled;
};
