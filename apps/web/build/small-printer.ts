import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts our own printer of operations in the place of the one in `graphql`, in the bundle for the browser. */
export const smallPrinter = (root: string): Plugin => ({
  name: 'kvart-small-printer',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    return source === './printer.mjs' && importer?.includes('/graphql/language/')
      ? join(root, 'src/lib/apollo/print.ts')
      : undefined;
  },
});
