import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Packs the built files once, as small as they get; the server then sends them as they lie there. */
export const compressAhead = (): Plugin => {
  let folder = '';
  return {
    name: 'kvart-compress-ahead',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    closeBundle: {
      order: 'post',
      async handler() {
        const files = globSync('**/*.{js,mjs,css,svg,json}', { cwd: folder });
        await Promise.all(
          files.map(async (file) => {
            const path = join(folder, file);
            const content = await readFile(path);
            if (content.length < worthIt) return;
            const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
            const packed = await Promise.all([brotli(content, { params }), gzipped(content, { level: 9 })]);
            await Promise.all([writeFile(`${path}.br`, packed[0]), writeFile(`${path}.gz`, packed[1])]);
          }),
        );
      },
    },
  };
};
