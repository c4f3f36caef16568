import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './house/root.ts';

/** Runs `npm start`'s program with a setting that must end it, and returns what it said. */
async function startWith(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['tools/start.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.trim() };
}

describe('npm start answers a wrong setting with one sentence', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await startWith({ PORT: String(port) });
    other.close();
    expect(said).toBe(
      `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
    );
    expect(code).toBe(1);
  });

  it.each<[what: string, env: NodeJS.ProcessEnv, sentence: RegExp]>([
    [
      'a port that is no number',
      { PORT: 'web' },
      /^PORT must be a number from 0 to 65535, but it is "web"\.$/,
    ],
    [
      'an address of another machine',
      { HOST: '192.0.2.1' },
      /^HOST=192\.0\.2\.1 is no address of this machine/,
    ],
    [
      'a database that is down',
      { PORT: '0', DATABASE_URL: 'postgres://kvart:secret@127.0.0.1:1/kvart' },
      /^The database at 127\.0\.0\.1:1\/kvart does not answer \(nothing listens there\)/,
    ],
    [
      'another kind of database',
      { PORT: '0', DATABASE_URL: 'mysql://localhost/x' },
      /^DATABASE_URL must look like/,
    ],
  ])('%s', async (_, env, sentence) => {
    const { code, said } = await startWith(env);
    expect(said).toMatch(sentence);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).not.toContain('secret');
    expect(code).toBe(1);
  });
});
