import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { LocalStackError } from '../local-stack-error.ts';
import { sharedFolder } from './binaries.ts';
import { canTraverse, chooseServerUser, type ServerUser } from './server-user.ts';

/** Where one embedded server keeps everything that belongs to it. */
export interface ServerHome {
  home: string;
  /** The cluster, owned by the server's account. */
  cluster: string;
  password: string;
  lock: string;
  startLog: string;
  user: ServerUser | undefined;
}

/**
 * Lays out `<dataDir>/postgres`. Started by root with a data folder that the server's account cannot reach
 * (a clone under a private home), the cluster lives in the shared folder and a small file points to it.
 */
export function openServerHome(dataDir: string, log: (line: string) => void): ServerHome {
  const local = join(resolve(dataDir), 'postgres');
  try {
    return layOut(local, log);
  } catch (error) {
    throw readable(error, dataDir);
  }
}

function layOut(local: string, log: (line: string) => void): ServerHome {
  mkdirSync(local, { recursive: true, mode: 0o755 });
  const user = chooseServerUser(join(local, 'cluster'));
  const home = user && !existsSync(join(local, 'cluster')) ? reachable(local, user, log) : local;
  const cluster = join(home, 'cluster');
  return {
    home,
    cluster,
    password: join(home, 'password'),
    lock: join(home, 'in-use'),
    startLog: join(home, 'start.log'),
    user: home === local ? user : chooseServerUser(cluster),
  };
}

function reachable(local: string, user: ServerUser, log: (line: string) => void): string {
  const pointer = join(local, 'location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (canTraverse(user, local)) return local;
  dropForgotten();
  const home = join(sharedFolder, `cluster-${randomBytes(6).toString('hex')}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(join(home, 'belongs-to'), `${realpathSync(local)}\n`);
  writeFileSync(pointer, `${home}\n`);
  log(`The database cannot run inside ${local}, a private folder; it is kept in ${home}.`);
  return home;
}

/** Clusters of data folders that lay among the temporary files and are gone: nobody can come back to them. */
function dropForgotten(): void {
  const homes = existsSync(sharedFolder)
    ? readdirSync(sharedFolder).filter((name) => name.startsWith('cluster-'))
    : [];
  for (const home of homes.map((name) => join(sharedFolder, name))) {
    const owner = existsSync(join(home, 'belongs-to'))
      ? readFileSync(join(home, 'belongs-to'), 'utf8').trim()
      : '';
    const isForgotten = owner.startsWith(realpathSync(tmpdir()) + sep) && !existsSync(owner);
    if (isForgotten && !existsSync(join(home, 'cluster/postmaster.pid')))
      rmSync(home, { recursive: true, force: true });
  }
}

/** Turns the system's error about a folder into a sentence. */
export function readable(error: unknown, folder: string): Error {
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path ?? folder;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new LocalStackError(
      `Kvart may not write to ${where}. Give the account that runs it the right to, or set KVART_DATA_DIR to another folder.`,
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new LocalStackError(`The disk that holds ${where} is full. Free some space and start again.`);
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new LocalStackError(`${where} is not a folder. Set KVART_DATA_DIR to one.`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
