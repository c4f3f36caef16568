import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { root } from './root.ts';

const preload = join(import.meta.dirname, 'follow-parent.ts');

/**
 * What Node is told wherever Kvart runs (the image says the same). An answer of thirty kilobytes leaves several times that
 * behind in short-lived objects: with more room for young ones, fewer are looked at and copied while they are still used.
 */
export const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=64'] as const;

/** A running API that this tool looks after. */
export interface ApiProcess {
  url: string;
  /** Settles with the exit code when the process has ended, wanted or not. */
  ended: Promise<number>;
  /** Lets it finish its requests and jobs, then ends it. */
  stop: () => Promise<void>;
}

/**
 * Starts the built API in a process of its own and waits until it listens.
 * It stands outside the terminal's process group: Ctrl-C reaches the tool alone, which then stops all in order.
 */
export async function startApi(env: NodeJS.ProcessEnv): Promise<ApiProcess> {
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', preload, join(root, 'apps/api/dist/main.js')],
    { cwd: root, env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1);
  const listening = new Promise<string>((resolve) => {
    child.on('message', (message: { kind?: string; url?: string }) => {
      if (message.kind === 'listening' && message.url) resolve(message.url);
    });
  });
  const first = await Promise.race([listening, ended]);
  if (typeof first === 'number') throw new Problem('Kvart could not start; the reason stands above.');

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  };
  return { url: first, ended, stop };
}
