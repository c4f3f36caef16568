import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, root } from '../house/root.ts';

/** Runs a command of the house, shows what it says, and returns its exit code. */
export async function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** A fresh place for a report, and how to read it afterwards; an unreadable one is no report. */
export function reportFile<T>(name: string): { path: string; read: () => T | undefined } {
  const path = join(cacheDir, name);
  mkdirSync(cacheDir, { recursive: true });
  rmSync(path, { force: true });
  return {
    path,
    read: () => {
      if (!existsSync(path)) return undefined;
      try {
        return JSON.parse(readFileSync(path, 'utf8')) as T;
      } catch {
        return undefined;
      }
    },
  };
}
