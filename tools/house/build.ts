import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { root } from './root.ts';

const outputs = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];
const sources = [
  'apps/api/src',
  'apps/api/package.json',
  'apps/api/vite.config.ts',
  'apps/web/src',
  'apps/web/public',
  'apps/web/build',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/vite.config.ts',
  'apps/web/vite.worker.config.ts',
  'packages',
  'prisma/models',
  'prisma/schema.prisma',
  'package-lock.json',
  'tsconfig.base.json',
];
const passedOver = new Set(['node_modules', 'dist', '.vite', 'coverage', 'generated']);

/** The time of the newest file or folder below a path; a folder's own time tells of files taken away. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !passedOver.has(entry.name) && !/\.(spec|gql)\./.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), stats.mtimeMs);
}

/** True when what was built is missing or older than what it is made of. */
export function isBuildStale(folder = root): boolean {
  const built = outputs.map((path) => join(folder, path));
  if (!built.every((path) => existsSync(path))) return true;
  const oldestOutput = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.some((path) => newest(join(folder, path)) > oldestOutput);
}

/** Builds both sides through Nx, which answers from its cache where nothing changed. */
export async function build(): Promise<void> {
  const nx = join(root, 'node_modules/.bin/nx');
  const child = spawn(nx, ['run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Problem(`${output}\nThe build failed; the reason stands above.`);
  // Nx leaves outputs that match its cache untouched, and the next start would look again.
  const now = new Date();
  for (const path of outputs) utimesSync(join(root, path), now, now);
}
