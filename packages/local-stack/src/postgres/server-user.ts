import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account under which the server runs. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Postgres refuses to run as root. Started by root, it runs as an account that every Unix already has, so that
 * none must be created; an existing cluster keeps the account that owns it. Undefined: as whoever started Kvart.
 */
export function chooseServerUser(clusterDir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  } catch {
    // No cluster yet.
  }
  return findAccount('postgres') ?? findAccount('nobody') ?? { uid: 65534, gid: 65534 };
}

function findAccount(name: string): ServerUser | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    // macOS writes nobody's -2 as such; the system calls want the unsigned number.
    return uid && gid ? { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** True where the account may pass through every folder on the way to `path`, itself included. */
export function canTraverse(user: ServerUser, path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}
