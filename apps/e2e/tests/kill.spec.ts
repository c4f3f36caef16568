import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testClient, type TestClient } from '@kvart/testing';
import { freePort, root } from '../setup/product.ts';
import { expect, test } from './support/test.ts';

/** Starts Kvart as a person does, on an empty folder, and waits until it serves. */
async function start(dataDir: string, port: number): Promise<ChildProcess> {
  const child = spawn('npm', ['start', '--', '--empty'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), KVART_DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (said += part.toString()));
  await expect
    .poll(
      () => {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${said}`);
        return fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ status }) => status,
          () => 0,
        );
      },
      { message: 'npm start serves', timeout: 90_000 },
    )
    .toBe(200);
  return child;
}

/** All processes below one, itself included, the youngest last. */
function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // After the name in brackets come the state and the parent.
      const parent = Number(
        readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      );
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has just ended.
    }
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)];
  return below(pid);
}

/** As a power cut would: nobody is asked, nobody can say goodbye. */
async function killAll(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  for (const pid of treeOf(child.pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  await gone;
}

interface Made {
  result: { __typename: string; slug: string };
}
const setUp = `mutation ($input: SetUpInput!) { result: setUpFirstAdmin(input: $input) { __typename } }`;
const makeActor = `mutation ($input: ActorInput!) { result: createActor(input: $input) { __typename ... on Actor { id slug } } }`;
const makeSpace = `mutation ($input: SpaceInput) { result: createSpace(input: $input) { __typename ... on Space { slug } } }`;
const readSpace = `query ($slug: String!) { space(slug: $slug) { title { text } usableM2 } }`;

/** Writes spaces one after the other until the connection breaks; returns what was acknowledged. */
async function writeUntilItBreaks(client: TestClient, done: string[], enough: () => void): Promise<void> {
  for (let number = 1; ; number += 1) {
    try {
      const input = { title: [{ locale: 'en', text: `Room ${number}` }], usableM2: number };
      const { result } = await client.data<Made>(makeSpace, { input });
      if (result.__typename === 'Space') done.push(result.slug);
    } catch {
      return;
    }
    if (done.length === 15) enough();
  }
}

test('kill -9 of everything loses nothing that was acknowledged', async () => {
  test.setTimeout(240_000);
  // Which processes belong to the start is read from /proc, which only Linux has; CI runs it.
  test.skip(process.platform !== 'linux', 'reads /proc');
  const dataDir = mkdtempSync(join(tmpdir(), 'kvart-kill-'));
  // Started by root, the database runs as somebody else, who has to get in.
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  let child = await start(dataDir, port);
  try {
    const visitor = testClient(`http://127.0.0.1:${port}`);
    const password = 'a long sentence for the first person';
    const input = {
      name: 'Ana Novak',
      email: 'ana@example.org',
      password,
      locale: 'en',
      timeZone: 'Europe/Ljubljana',
    };
    await visitor.data(setUp, { input });
    const { result: actor } = await visitor.data<{ result: { id: string } }>(makeActor, {
      input: { name: 'Municipality', kind: 'MUNICIPALITY' },
    });
    const client = visitor.actingAs(actor.id);

    const acknowledged: string[] = [];
    const enough = Promise.withResolvers<undefined>();
    const writing = writeUntilItBreaks(client, acknowledged, () => enough.resolve(undefined));
    await enough.promise;
    await killAll(child);
    await writing;

    child = await start(dataDir, port);
    for (const [index, slug] of acknowledged.entries()) {
      const { space } = await client.data<{ space: { usableM2: number } | null }>(readSpace, { slug });
      expect(space, `space ${index + 1} of ${acknowledged.length}`).toMatchObject({ usableM2: index + 1 });
    }
    const { result } = await client.data<Made>(makeSpace, {
      input: { title: [{ locale: 'en', text: 'After' }] },
    });
    expect(result.__typename).toBe('Space');
  } finally {
    await killAll(child);
    rmSync(dataDir, { recursive: true, force: true });
  }
});
