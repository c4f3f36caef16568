import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that a server started by root can reach as well. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kvart-stack-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** A process of its own that runs the embedded server, as Kvart does; for killing. */
export interface KvartProcess {
  child: ChildProcess;
  /** Set once it serves. */
  url: string;
  /** What it printed, the sentence included if it could not start. */
  output: string;
}

const script = `
  import { startPostgres, LocalStackError } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))};
  try {
    const server = await startPostgres({ dataDir: process.argv[1], log: (line) => console.log('log ' + line) });
    console.log('url ' + server.url);
    process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log((error instanceof LocalStackError ? 'sentence ' : 'fault ') + error.message);
    process.exitCode = 1;
  }`;

/** Starts it and waits until it serves or has given up. `as` names a user id to run under. */
export async function startKvart(dataDir: string, as?: number): Promise<KvartProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(as === undefined ? {} : { uid: as, gid: as, cwd: '/' }),
  });
  const result: KvartProcess = { child, url: '', output: '' };
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      result.output += data.toString();
      result.url = /^url (.*)$/m.exec(result.output)?.[1] ?? '';
      if (result.url) resolve();
    });
    child.once('close', () => resolve());
  });
  return result;
}

/** Sends a signal and waits for the end. */
export async function end({ child }: KvartProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
