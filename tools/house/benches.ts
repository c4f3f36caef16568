import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './root.ts';

/** The names of all measurements: the programs in bench/. Each takes `--smoke` for one short run. */
export const benchNames = (): string[] =>
  readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => basename(file, '.ts'));
