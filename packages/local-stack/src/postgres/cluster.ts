import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError } from '../local-stack-error.ts';
import type { Binaries } from './binaries.ts';
import { explain } from './explain.ts';
import type { ServerHome } from './server-home.ts';

/** The one role of the embedded server. */
export const role = 'kvart';
const majorVersion = '18';

/** Makes the cluster where there is none, whole or not at all, and returns the role's password. */
export async function ensureCluster(binaries: Binaries, home: ServerHome): Promise<string> {
  if (existsSync(home.cluster)) {
    checkVersion(home);
    return readPassword(home);
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${home.cluster}.new`;
  const passwordForServer = `${home.password}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordForServer, password, { mode: 0o600 });
  if (home.user) {
    for (const path of [draft, passwordForServer]) chownSync(path, home.user.uid, home.user.gid);
  }
  try {
    await runInitdb(binaries, home, draft, passwordForServer);
    writeFileSync(home.password, password, { mode: 0o600 });
    renameSync(draft, home.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordForServer, { force: true });
  }
  return password;
}

function checkVersion(home: ServerHome): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new LocalStackError(
    `The database in ${home.cluster} was made by Postgres ${found}, but this Kvart brings Postgres ${majorVersion}. ` +
      'Move it over with pg_dump of the older version, or set KVART_DATA_DIR to a new folder.',
  );
}

function readPassword(home: ServerHome): string {
  if (existsSync(home.password)) return readFileSync(home.password, 'utf8').trim();
  throw new LocalStackError(
    `${home.password} is missing, and without it the database in ${home.cluster} cannot be opened. Put it back from a backup.`,
  );
}

/**
 * ICU decides order and case. The C library still classifies letters for text search and trigrams, so it needs a
 * UTF-8 locale; which one exists differs from system to system, hence the list.
 */
async function runInitdb(
  binaries: Binaries,
  home: ServerHome,
  draft: string,
  passwordFile: string,
): Promise<void> {
  let output = '';
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const attempt = await run(
      binaries.initdb,
      [
        ...['--pgdata', draft, '--username', role, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'und'],
        ...['--locale', 'C', '--lc-ctype', letters, '--no-instructions'],
      ],
      home,
    );
    if (attempt.code === 0) return;
    output = attempt.output;
    if (!/invalid locale name|locale .* not|encoding mismatch/i.test(output)) break;
  }
  throw explain(output, home);
}

function run(
  program: string,
  args: string[],
  home: ServerHome,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...home.user,
      cwd: home.home,
      env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
