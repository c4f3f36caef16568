import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildMembership, insert, testClient, type TestClient } from '@kvart/testing';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { openTalk, say } from '../../testing/messaging.ts';
import { heard } from '../../testing/canaries.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, jobsDone } from '../../testing/spaces.ts';
import { twoActors } from '../../testing/two-actors.ts';
import { Config } from '../../platform/config/index.ts';
import { DataReader } from './data.repository.ts';
import { Erasure } from './erasure.service.ts';

let kvart: KvartApp;
let passwordHash: string;
const password = 'krave so na Veliki planini';
beforeAll(async () => {
  kvart = await startKvart();
  await kvart
    .visitor()
    .data('mutation ($input: SetUpInput!) { setUpFirstAdmin(input: $input) { __typename } }', {
      input: { name: 'Ana', email: 'ana@mesto.example', password },
    });
  [{ passwordHash }] = (await query('SELECT password_hash AS "passwordHash" FROM persons')) as [
    { passwordHash: string },
  ];
});
afterAll(() => kvart.close());

const query = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(sql, values)).rows;
const erasure = () => kvart.app.get(Erasure);
const due = (id: string) =>
  query(
    `UPDATE persons SET erase_at = now(), erase_asked_at = coalesce(erase_asked_at, now()) WHERE id = $1`,
    [id],
  );
const member = async () => {
  const made = await kvart.member();
  await query('UPDATE persons SET password_hash = $2 WHERE id = $1', [made.person.id, passwordHash]);
  return made;
};
interface Answer {
  __typename: string;
  code?: string;
  url?: string;
}
const run = async (client: TestClient, name: string, proof?: string): Promise<Answer> => {
  const given = proof === undefined ? '' : `(password: ${JSON.stringify(proof)})`;
  const url = name === 'makeDataLink' ? '... on DataLink { url }' : '';
  const { result } = await client.data<{ result: Answer }>(
    `mutation { result: ${name}${given} { __typename ${url} ... on UserError { code } } }`,
  );
  return result;
};
const standing = async (client: TestClient) =>
  (
    await client.data<{
      myLeaving: { eraseAt: string | null; blockers: { kind: string }[]; closing: { name: string }[] };
    }>('{ myLeaving { eraseAt blockers { kind actor { slug } } closing { name } } }')
  ).myLeaving;

describe('asking to be erased', () => {
  it('wants the password, ends every session at once, writes, and can be taken back by signing in again', async () => {
    const { person, client, actor } = await member();
    expect((await run(client, 'eraseMyAccount', 'something else')).__typename).toBe('InvalidInput');
    expect(await standing(client)).toMatchObject({
      eraseAt: null,
      blockers: [],
      closing: [{ name: actor.name }],
    });
    expect((await run(client, 'keepMyAccount')).code).toBe('erasure_not_asked');
    expect((await run(client, 'eraseMyAccount', password)).__typename).toBe('Done');
    expect((await client.graphql('{ myLeaving { eraseAt } }')).data).toBeNull();
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes(person.email));
    expect(mail.links.some((link) => link.endsWith('/settings/data'))).toBe(true);
    // Nothing is due yet.
    await erasure().lookAfter();
    await erasure().run({ personId: person.id });
    const again = testClient(kvart.url);
    await again.data(`mutation { signIn(email: "${person.email}", password: "${password}") { __typename } }`);
    const days = (Date.parse((await standing(again)).eraseAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    expect((await run(again, 'eraseMyAccount', password)).code).toBe('erasure_asked');
    // Told once more before the end, and only once.
    await query(`UPDATE persons SET erase_at = now() + interval '1 day' WHERE id = $1`, [person.id]);
    kvart.mailbox.clear();
    await erasure().lookAfter();
    await erasure().lookAfter();
    await kvart.mailbox.waitFor(({ to }) => to.includes(person.email));
    expect(kvart.mailbox.mails.filter(({ to }) => to.includes(person.email))).toHaveLength(1);
    expect((await run(again, 'keepMyAccount')).__typename).toBe('Done');
    expect((await standing(again)).eraseAt).toBeNull();
    await due(person.id);
    expect((await run(again, 'keepMyAccount')).code).toBe('erasure_begun');
    const acts = await query<{ action: string }>(
      'SELECT action FROM audit_log WHERE object_id = $1 ORDER BY at, id',
      [person.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['account.erasure_asked', 'account.erasure_undone']);
  });

  it('is refused as long as others would be left with something', async () => {
    const owner = await member();
    await kvart.join(owner.actor, 'editor');
    expect((await standing(owner.client)).blockers).toEqual([
      { kind: 'LAST_OWNER', actor: { slug: owner.actor.slug } },
    ]);
    expect((await run(owner.client, 'eraseMyAccount', password)).code).toBe('erasure_blocked');
    await kvart.join(owner.actor, 'owner');
    expect(await standing(owner.client)).toMatchObject({ blockers: [], closing: [] });
    const alone = await member();
    await addSpace(kvart, alone, { state: 'listed' });
    expect((await standing(alone.client)).blockers.map(({ kind }) => kind)).toEqual(['LISTED_SPACES']);
    const admin = await member();
    await query(`UPDATE persons SET platform_role = 'member'`);
    await query(`UPDATE persons SET platform_role = 'admin' WHERE id = $1`, [admin.person.id]);
    expect((await standing(admin.client)).blockers.map(({ kind }) => kind)).toEqual(['LAST_ADMIN']);
  });
});

describe('somebody who asked an administrator', () => {
  it('gets the same wait and mail, and the reason stands in the log; nobody else can ask for others', async () => {
    const admin = await member();
    await query(`UPDATE persons SET platform_role = 'admin' WHERE id = $1`, [admin.person.id]);
    const { person, client } = await kvart.person();
    const erase = async (by: TestClient, proof: string, reason = 'by letter') =>
      (
        await by.data<{ result: Answer }>(
          `mutation ($personId: ID!, $password: String!, $reason: Text!) { result: eraseAccount(personId: $personId,
            password: $password, reason: $reason) { __typename ... on UserError { code } } }`,
          { personId: person.id, password: proof, reason },
        )
      ).result;
    expect((await erase(client, password)).__typename).toBe('Forbidden');
    expect((await erase(admin.client, 'something else')).__typename).toBe('InvalidInput');
    expect((await erase(admin.client, password, ' ')).__typename).toBe('InvalidInput');
    expect((await erase(admin.client, password)).__typename).toBe('Done');
    expect((await erase(admin.client, password)).code).toBe('erasure_asked');
    await kvart.mailbox.waitFor(({ to }) => to.includes(person.email));
    expect((await client.graphql('{ myLeaving { eraseAt } }')).data).toBeNull();
    expect(
      await query('SELECT person_id AS by, action, reason FROM audit_log WHERE object_id = $1', [person.id]),
    ).toEqual([{ by: admin.person.id, action: 'account.erasure_asked', reason: 'by letter' }]);
  });
});

describe('a copy of everything', () => {
  it('is for the person, in the session that proved the password, and not without end', async () => {
    const one = await member();
    const other = await member();
    expect((await run(one.client, 'makeDataLink', 'something else')).__typename).toBe('InvalidInput');
    const { url = '' } = await run(one.client, 'makeDataLink', password);
    const { pathname, search } = new URL(url, kvart.url);
    const path = pathname + search;
    for (const somebody of [other.client, kvart.visitor()])
      expect((await somebody.fetch(path)).status).toBe(404);
    expect((await one.client.fetch(`${pathname}?key=${search.slice(5, -5)}AAAAA`)).status).toBe(404);
    // Two at a time; whoever stops reading gives the place back.
    const reader = kvart.app.get(DataReader);
    const viewer = {
      personId: one.person.id,
      sessionId: '',
      platformRole: 'member',
      memberships: {},
    } as never;
    const others = [reader.entries(viewer), reader.entries(viewer)];
    for (const entries of others) await entries.next();
    expect((await one.client.fetch(path)).status).toBe(429);
    for (const entries of others) await entries.return(undefined);
    const answer = await one.client.fetch(path);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const account = JSON.parse(strFromU8(files['account.json'] ?? new Uint8Array())) as {
      persons: { email: string }[];
    };
    expect(account.persons).toEqual([expect.objectContaining({ email: one.person.email })]);
    const text = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join();
    expect(text).not.toContain(other.person.email);
    for (let n = 0; n < 2; n += 1) await run(one.client, 'makeDataLink', password);
    expect((await run(one.client, 'makeDataLink', password)).__typename).toBe('RateLimited');
  });
});

describe('with all that can hang on somebody', () => {
  it.each([1, 2])('everything goes and every rule of the tables holds (%i)', async (seed) => {
    const { people, kept } = await twoActors(kvart, seed);
    const [first, ...others] = people;
    if (!first) throw new Error('nobody there');
    for (const { id } of others)
      await query(
        `INSERT INTO memberships (id, actor_id, person_id, role) VALUES (gen_random_uuid(), $1, $2, 'editor') ON CONFLICT DO NOTHING`,
        [kept.id, id],
      );
    for (const { id } of people) {
      await due(id);
      await erasure().run({ personId: id });
    }
    const words = people.flatMap(({ email, name }) => [email, name]);
    expect(await heard(kvart.database.pool, words)).toEqual([]);
    const ids = people.map(({ id }) => id);
    expect(await query('SELECT 1 FROM memberships WHERE person_id = ANY ($1)', [ids])).toEqual([]);
    expect(await query('SELECT * FROM kvart_audit_faults()')).toEqual([]);
  });

  it('files stand in the copy as long as they may be read, and go with an actor that is closed', async () => {
    const [one, other] = [await member(), await member()];
    const talk = await openTalk(kvart, one, other);
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#aa3' } })
      .png()
      .toBuffer();
    const send = async <T extends object>(path: string) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(picture)]), 'x.png');
      return (await (await one.client.fetch(path, { method: 'POST', body: form })).json()) as T;
    };
    const logo = await send<{ image: { id: string; variants: { url: string }[] } }>(
      `/upload/logo?actorId=${one.actor.id}`,
    );
    const { attachment } = await send<{ attachment: { id: string; url: string } }>(
      '/files/message-attachments?name=Skica',
    );
    await say(one, talk, 'Najina skrivnost', { attachmentIds: [attachment.id] });
    const links = [new URL(attachment.url, kvart.url).pathname, logo.image.variants.at(-1)?.url ?? ''];
    const { url = '' } = await run(one.client, 'makeDataLink', password);
    const { pathname, search } = new URL(url, kvart.url);
    const copy = unzipSync(new Uint8Array(await (await one.client.fetch(pathname + search)).arrayBuffer()));
    expect(strFromU8(copy['messages.json'] ?? new Uint8Array())).toContain('Najina skrivnost');
    const files = Object.entries(copy).filter(([file]) => file.startsWith('files/'));
    expect(files.map(([file]) => file.split('-')[0]).sort()).toEqual([
      'files/logo',
      'files/message_attachment',
    ]);
    for (const [, bytes] of files) expect((await sharp(bytes).metadata()).format).toBe('webp');
    for (const link of links) expect((await other.client.fetch(link)).status).toBe(200);
    const stored = async () => {
      const folder = join(kvart.app.get(Config).env.KVART_DATA_DIR, 'files');
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => `${parentPath}/${name}`)
        .filter((path) => [attachment.id, logo.image.id].some((id) => path.includes(id)));
    };
    expect((await stored()).length).toBeGreaterThan(1);
    await due(one.person.id);
    await erasure().run({ personId: one.person.id });
    for (const link of links) expect((await other.client.fetch(link)).status).toBe(404);
    await jobsDone(kvart);
    expect(await stored()).toEqual([]);
    expect(await heard(kvart.database.pool, ['Najina skrivnost'])).toEqual([]);
    const left = await query(
      `SELECT deleted_at IS NOT NULL AS gone, text, person_id FROM messages WHERE kind = 'text' AND actor_id = $1`,
      [one.actor.id],
    );
    const silent = { gone: true, text: '', person_id: null };
    expect(left).toEqual([silent, silent]);
    expect(await query('SELECT 1 FROM files WHERE uploaded_by_id = $1', [one.person.id])).toEqual([]);
  });

  it('leaves an owner behind where others go on', async () => {
    const { actor, person } = await kvart.member();
    const heir = await kvart.join(actor, 'editor');
    await insert(
      kvart.database.pool,
      'memberships',
      buildMembership({ actorId: actor.id, personId: (await kvart.person()).person.id, role: 'member' }),
    );
    await due(person.id);
    await erasure().run({ personId: person.id });
    const owners = await query('SELECT person_id FROM memberships WHERE actor_id = $1 AND role = $2', [
      actor.id,
      'owner',
    ]);
    expect(owners).toEqual([{ person_id: heir.person.id }]);
    expect(await query('SELECT archived_at FROM actors WHERE id = $1', [actor.id])).toEqual([
      { archived_at: null },
    ]);
  });
});
