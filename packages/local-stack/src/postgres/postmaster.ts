import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { explain } from './explain.ts';
import { isKnown, isPostgresOn, waitUntilGone } from './processes.ts';
import type { ServerHome } from './server-home.ts';

/** What a server notes about itself in its cluster folder. */
interface PidFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** A running server that this process started. */
export interface Postmaster {
  port: number;
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  closed: Promise<void>;
  stop: (how?: 'fast' | 'immediate') => Promise<void>;
}

/** Reads postmaster.pid; undefined where there is none (or a broken one). */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Deals with what a killed Kvart left behind: a server still running on the folder, or a stale pid file. */
export async function clearLeftovers(home: ServerHome, log: (line: string) => void): Promise<void> {
  const left = readPidFile(home.cluster);
  if (!left) return;
  if (isPostgresOn(left.pid, home.cluster)) {
    log('A database server of an earlier start still runs on this folder; it is stopped first.');
    await endServer(left.pid);
  }
  const stale = readPidFile(home.cluster);
  if (!stale || !isKnown(stale.pid)) return;
  // The number is a stranger's by now, or of a process whose end nobody has noted, and Postgres would take either for
  // a server. Naming ourselves, its parent, passes that test; it still looks for processes that use the data.
  const file = join(home.cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
}

/** Starts the server on the port given, or a free one of this machine, and waits until it takes connections. */
export async function launch(
  binaries: Binaries,
  home: ServerHome,
  settings: Record<string, string>,
  wanted?: number,
): Promise<Postmaster> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = wanted ?? (await freePort());
    const child = spawnServer(binaries, home, port, settings);
    const closed = new Promise<void>((resolve) => {
      child.once('close', () => resolve());
      child.once('error', () => resolve());
    });
    if (await becomesReady(child, home)) {
      const pid = child.pid as number;
      return {
        port,
        pid,
        closed,
        stop: (how) => (child.exitCode === null ? endServer(pid, how) : Promise.resolve()),
      };
    }
    await closed;
    const output = readFileSync(home.startLog, 'utf8') + newestServerLog(home);
    const passing = /could not bind|Address already in use|pre-existing shared memory block/i.test(output);
    if (!passing || Date.now() > deadline) throw explain(output, home);
    await pause(250);
  }
}

/** Once started, the server writes to files of its own; the end of the one just written tells why it stopped. */
function newestServerLog(home: ServerHome): string {
  try {
    const [, file = ''] = readFileSync(join(home.cluster, 'current_logfiles'), 'utf8').trim().split(' ');
    return readFileSync(join(home.cluster, file), 'utf8').slice(-4_000);
  } catch {
    return '';
  }
}

function spawnServer(
  binaries: Binaries,
  home: ServerHome,
  port: number,
  settings: Record<string, string>,
): ChildProcess {
  const all = { ...defaults, ...settings, port: String(port) };
  const output = openSync(home.startLog, 'w', 0o600);
  try {
    return spawn(
      binaries.postgres,
      ['-D', home.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...home.user,
        cwd: home.home,
        env: { ...process.env, LC_ALL: undefined, LC_MESSAGES: 'C', PGDATA: undefined },
        // Its own group: Ctrl-C is for Kvart, which finishes its requests and then stops the server.
        detached: true,
        stdio: ['ignore', output, output],
        windowsHide: true,
      },
    );
  } finally {
    closeSync(output);
  }
}

const defaults: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // Short statements only: compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Seven files, one a weekday, each overwritten a week later; values of statements are never written.
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** Polls the server's own note; false when the process ends instead. Recovery after a crash may take a while. */
async function becomesReady(child: ChildProcess, home: ServerHome): Promise<boolean> {
  let failed = false;
  child.once('error', (error) => {
    failed = true;
    writeFileSync(home.startLog, String(error));
  });
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const note = readPidFile(home.cluster);
    if (note?.pid === child.pid && note?.ready) return true;
    await pause(15);
  }
  return false;
}

/** Ends sessions and writes everything out; only a server that hangs is ended the hard way. */
export async function endServer(pid: number, how: 'fast' | 'immediate' = 'fast'): Promise<void> {
  signal(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  if (await waitUntilGone(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(pid, 5_000);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
