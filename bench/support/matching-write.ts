import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MatchWeights } from '@kvart/domain';
import { format, resolveConfig } from 'prettier';
import { root } from '../../tools/house/root.ts';

/** Writes the weights as the data that the matcher takes them from. */
export async function writeWeights(weights: MatchWeights, seed: number, limit: number): Promise<string> {
  const file = join(root, 'packages/domain/src/matching/fitted-weights.ts');
  const source = `import type { MatchWeights } from './weights.ts';

/**
 * Written by \`npm run bench -- matching --fit --limit ${limit} --seed ${seed}\`; not to be changed by hand. What registers
 * know nothing of (needs, offers, fields of work, languages) is set there beforehand.
 */
export const fittedWeights: MatchWeights = ${JSON.stringify(weights)};
`;
  writeFileSync(file, await format(source, { ...(await resolveConfig(file)), filepath: file }));
  return file;
}

/** One line for each question, best first, in the form of the tasks. */
export function writePredictions(
  folder: string,
  name: string,
  lines: { query_id: string; ranked: string[] }[],
): void {
  mkdirSync(resolve(folder), { recursive: true });
  writeFileSync(
    join(resolve(folder), `${name}.jsonl`),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
}
