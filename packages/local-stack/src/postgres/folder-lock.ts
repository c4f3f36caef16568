import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { birthOf, isAlive } from './processes.ts';

/** Who holds a folder: the process id, and its birth so that a reused id is not taken for the holder. */
interface Holder {
  pid: number;
  birth: string;
}

export type LockAttempt = { held: true; release: () => void } | { held: false; byPid: number };

/** Takes the lock file for this process, or says which living process has it. */
export function lockFolder(file: string): LockAttempt {
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      // A link appears whole or not at all, and fails when the name is taken.
      if (tryLink(draft, file)) return { held: true, release: () => release(file, mine) };
      const holder = readHolder(file);
      if (!holder) continue;
      if (isHolding(holder)) return { held: false, byPid: holder.pid };
      removeStale(file, holder);
    }
    return { held: false, byPid: readHolder(file)?.pid ?? 0 };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living process that holds the lock, if there is one. */
export function holderOf(file: string): number | undefined {
  const holder = readHolder(file);
  return holder && isHolding(holder) ? holder.pid : undefined;
}

function isHolding(holder: Holder): boolean {
  return isAlive(holder.pid) && (holder.birth === '' || birthOf(holder.pid) === holder.birth);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Unreadable content cannot belong to a living holder: locks are written whole.
    return { pid: 0x7fffffff, birth: '' };
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may find the same stale lock; what was moved away is looked at again before it is dropped. */
function removeStale(file: string, stale: Holder): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && (moved.pid !== stale.pid || moved.birth !== stale.birth)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, mine: Holder): void {
  const holder = readHolder(file);
  if (holder?.pid === mine.pid && holder.birth === mine.birth) rmSync(file, { force: true });
}
