import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Installation } from '../../platform/settings/index.ts';
import { deleteExpired } from '../../platform/jobs/cleanup.sql.ts';
import { ForgetAdvice } from '../brokerage/index.ts';
import { Database } from '../../platform/database/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

let kvart: KvartApp;
let client: string;
let admin: TestClient;
const password = 'pravilno-konj-baterija-sponka';
beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'kvart-client-'));
  await mkdir(join(client, 'server'), { recursive: true });
  await writeFile(
    join(client, 'index.html'),
    '<!doctype html><html lang="%lang%" data-theme="%theme%"><head><!--kvart:head--></head><body><div id="root"><!--kvart:page--></div><!--kvart:data--></body></html>',
  );
  await writeFile(
    join(client, 'server', 'server.mjs'),
    `export const draw = async (address, boot) => ({ html: '<h1>' + boot.config.name + '</h1>', links: '' });`,
  );
  kvart = await startKvart({ WEB_DIST: client });
  // Everything an empty installation needs begins with its first person, on the page, without a command line.
  admin = kvart.visitor();
  await admin.data(
    `mutation ($input: SetUpInput!) { setUpFirstAdmin(input: $input) { __typename ... on UserError { code } } }`,
    { input: { name: 'Ana', email: 'ana@mesto.example', password } },
  );
});
afterAll(async () => {
  await kvart.close();
  await rm(client, { recursive: true, force: true });
});

const problem = '__typename ... on UserError { code } ... on InvalidInput { issues { path code } }';
const send = async (who: TestClient, document: string, variables: object) =>
  (await who.data<{ result: Record<string, unknown> }>(document, { ...variables })).result;
const setIdentity = `mutation ($input: IdentityInput!) { result: setIdentity(input: $input) {
  ${problem} ... on IdentitySettings { version name accent { light dark } } } }`;
const setFeatures = `mutation ($input: FeaturesInput!) { result: setFeatures(input: $input) {
  ${problem} ... on FeatureSettings { version signUp } } }`;
const setRetention = `mutation ($input: RetentionInput!) { result: setRetention(input: $input) {
  ${problem} ... on RetentionSettings { version items { name days least most } } } }`;
const setRole = `mutation ($personId: ID!, $role: PlatformRole!, $password: String!) {
  result: setRole(personId: $personId, role: $role, password: $password) { ${problem} ... on RoleHolder { role } } }`;

const firstSteps = '{ firstSteps { identity rules territories health } }';

it('says what an installation still needs, to administrators alone', async () => {
  // Mails do leave this one: it has a server to send them to.
  const left = { identity: false, rules: false, territories: false, health: true };
  expect(await admin.data(firstSteps)).toEqual({ firstSteps: left });
  const { errors } = await kvart.visitor().graphql(firstSteps);
  expect(errors[0]?.extensions?.code).toBe('SIGN_IN_REQUIRED');
});

it('shows its name and its colours on the pages the server writes, at once and within the policy', async () => {
  const read = async () => {
    const answer = await fetch(`${kvart.url}/accessibility`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    return { html: await answer.text(), policy };
  };
  expect((await read()).html).toContain('· Kvart</title>');
  const input = { name: 'Omrežje <Kamnik>', operator: 'Mesto\nTrg 1', accent: null };
  const light = { accent: { light: '#999999', dark: '#f2906d' } };
  expect(await send(admin, setIdentity, { input: { ...input, version: 1, ...light } })).toMatchObject({
    issues: [{ path: ['accent', 'light'], code: 'too_little_contrast' }],
  });
  expect(
    await send(admin, setIdentity, {
      input: { ...input, version: 1, accent: { light: '#0b63a5', dark: '#6DB3EE' } },
    }),
  ).toMatchObject({ version: 2, accent: { light: '#0b63a5', dark: '#6db3ee' } });
  const { html, policy } = await read();
  expect(html).toContain('· Omrežje &lt;Kamnik&gt;</title>');
  expect(html).toContain('<h1>Omrežje <Kamnik></h1>');
  const [, css = ''] =
    /<style>(:root\{--color-accent:light-dark\(#0b63a5,#6db3ee\)[^<]*)<\/style>/.exec(html) ?? [];
  expect(css).not.toBe('');
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/);
  expect(policy).not.toMatch(/style-src 'self' [^;]*'unsafe-inline'/);
  expect(await send(admin, setIdentity, { input: { ...input, version: 1 } })).toMatchObject({
    __typename: 'StaleVersion',
  });
});

it('reaches every other process by itself', async () => {
  const installation = kvart.app.get(Installation);
  // Written past this process, as another one would.
  await kvart.database.pool.query(
    `UPDATE installation_settings SET value = value || '{"name": "Drugje"}', version = version + 1 WHERE part = 'identity'`,
  );
  await vi.waitFor(() => expect(installation.settings.identity.name).toBe('Drugje'), 5000);
  await expect(
    kvart.database.pool.query(`INSERT INTO installation_settings (part, version) VALUES ('odd part', 1)`),
  ).rejects.toThrow(/installation_settings_bounded/);
});

it('closes signing up to all but those invited, and vacancy reports, on the server', async () => {
  const signUp = (email: string) =>
    send(
      kvart.visitor(),
      `mutation ($input: SignUpInput!) { result: signUp(input: $input) { ${problem} } }`,
      { input: { name: 'Jan', email, password } },
    );
  const off = { version: 1, signUp: false, visitorReports: false, suggestions: true };
  expect(await send(admin, setFeatures, { input: off })).toMatchObject({ version: 2, signUp: false });
  expect(await signUp('jan@nekje.example')).toMatchObject({ code: 'sign_up_closed' });
  const { actor, person } = await kvart.member('owner');
  await kvart.database.pool.query(
    `INSERT INTO invitations (id, token_hash, actor_id, email, role, invited_by_id, expires_at)
     VALUES (gen_random_uuid(), 'x', $1, 'eva@nekje.example', 'editor', $2, now() + interval '1 day')`,
    [actor.id, person.id],
  );
  expect(await signUp('eva@nekje.example')).toMatchObject({ __typename: 'Done' });
  expect(
    (await kvart.visitor().data<{ config: object }>('{ config { features { signUp visitorReports } } }'))
      .config,
  ).toEqual({ features: { signUp: false, visitorReports: false } });
  const report = { placeId: 'gn:3196359', address: 'Trg 1', source: 'OTHER', vacantFor: 'UNKNOWN' };
  expect(
    await send(
      kvart.visitor(),
      `mutation ($input: VacancyReportInput!) { result: reportVacancy(input: $input, proof: "x") { ${problem} } }`,
      { input: report },
    ),
  ).toMatchObject({ code: 'feature_off' });
  expect(
    await send(admin, setFeatures, { input: { ...off, version: 2, signUp: true, visitorReports: true } }),
  ).toMatchObject({ version: 3 });
});

const longer = { verificationPapers: 20, adviceLog: 400 };
it('deletes after the days that were set, within bounds', async () => {
  const days = {
    version: 1,
    endedSessions: 5,
    readNotifications: 30,
    searchHits: 60,
    failedJobs: 14,
    ...longer,
  };
  expect(await send(admin, setRetention, { input: { ...days, endedSessions: 400 } })).toMatchObject({
    issues: [{ path: ['days', 'ended_sessions'], code: 'too_large' }],
  });
  expect(await send(admin, setRetention, { input: days })).toMatchObject({ version: 2 });
  const { person } = await kvart.person();
  await kvart.database.pool.query(
    `UPDATE sessions SET revoked_at = now() - interval '6 days' WHERE person_id = $1`,
    [person.id],
  );
  const { settings } = kvart.app.get(Installation);
  const gone = await deleteExpired(kvart.app.get(Database), settings.retention);
  expect(gone.sessions).toBe(1);
  // The log of advice, to the day.
  const { actor: centre } = await kvart.member('owner', { kind: 'support_organisation', sector: 'support' });
  const { actor } = await kvart.member();
  await kvart.database.pool.query(
    `INSERT INTO advice_entries (id, centre_id, actor_id, kind, held_on, minutes, topic)
      SELECT gen_random_uuid(), $1, $2, 'call', current_date - n, 30, n::text FROM unnest('{0,399,400,401,2000}'::int[]) n`,
    [centre.id, actor.id],
  );
  await kvart.app.get(ForgetAdvice).run();
  const { rows: left } = await kvart.database.pool.query('SELECT topic FROM advice_entries ORDER BY held_on');
  expect(left).toEqual([{ topic: '400' }, { topic: '399' }, { topic: '0' }]);
});

it('gives rights with one’s own password, never to oneself, and keeps one administrator', async () => {
  const other = await kvart.person({ email: 'ivo@mesto.example' });
  const find = 'query ($email: String!) { personByEmail(email: $email) { id role } }';
  const { personByEmail } = await admin.data<{ personByEmail: { id: string } }>(find, {
    email: 'ivo@mesto.example',
  });
  expect(personByEmail).toEqual({ id: other.person.id, role: 'MEMBER' });
  const give = { personId: other.person.id, role: 'ADMIN' };
  expect(await send(admin, setRole, { ...give, password: 'something else' })).toMatchObject({
    issues: [{ path: ['password'], code: 'wrong_password' }],
  });
  expect(await send(other.client, setRole, { ...give, password })).toMatchObject({ code: 'admin_only' });
  expect(await send(admin, setRole, { ...give, password })).toMatchObject({ role: 'ADMIN' });
  const { viewer } = await admin.data<{ viewer: { id: string } }>('{ viewer { id } }');
  expect(await send(admin, setRole, { personId: viewer.id, role: 'MEMBER', password })).toMatchObject({
    code: 'own_role',
  });
  expect(await send(admin, setRole, { ...give, role: 'MEMBER', password })).toMatchObject({ role: 'MEMBER' });
  const { rows } = await kvart.database.pool.query(
    `SELECT action, reason FROM audit_log WHERE object_id = $1 ORDER BY at, id`,
    [other.person.id],
  );
  expect(rows).toEqual([
    { action: 'person.looked_up', reason: null },
    { action: 'role.set', reason: 'member → admin' },
    { action: 'role.set', reason: 'admin → member' },
  ]);
});

it('shows how jobs and mails are, without what they hold, and tries failed ones again', async () => {
  await kvart.database.pool.query(
    `SELECT graphile_worker.add_job('files.remove_bytes', '{"keys": 5}', max_attempts => 1)`,
  );
  const healthQuery = `{ systemHealth { queue { task failed waiting } failed { id task attempts reason } clock { task }
    workers databaseBytes diskFreeBytes kvart node postgres sendsMail } }`;
  interface Found {
    queue: { task: string; failed: number }[];
    failed: { id: string; task: string; reason: string }[];
    clock: { task: string }[];
    workers: number;
    databaseBytes: number;
  }
  const health = async () => (await admin.data<{ systemHealth: Found }>(healthQuery)).systemHealth;
  const failed = await vi.waitFor(async () => {
    const [one] = (await health()).failed;
    expect(one).toMatchObject({ task: 'files.remove_bytes', reason: expect.stringMatching(/iterable/) });
    return one;
  }, 8000);
  const found = await health();
  expect(found).toMatchObject({ workers: 1, kvart: expect.stringMatching(/^\d+\./), sendsMail: true });
  expect(found.clock.map(({ task }) => task)).toContain('platform.cleanup');
  expect(found.databaseBytes).toBeGreaterThan(1_000_000);
  // A reason can name whom a mail was for.
  await kvart.database.pool.query(
    `UPDATE graphile_worker._private_jobs SET last_error = 'Error: 550 <ana@skrivnost.example> unknown' WHERE id = $1`,
    [failed?.id],
  );
  expect(JSON.stringify(await health())).not.toContain('skrivnost');
  const retry = `mutation ($ids: [ID!]!) { result: retryJobs(ids: $ids) { ${problem} ... on JobsRetried { count } } }`;
  expect(await send(admin, retry, { ids: ['1; DROP TABLE x'] })).toMatchObject({
    issues: [{ code: 'invalid_id' }],
  });
  expect(await send(admin, retry, { ids: [failed?.id, '999999'] })).toMatchObject({ count: 1 });
  await vi.waitFor(async () => expect((await health()).failed[0]?.reason).toMatch(/iterable/), 8000);
  const { rows } = await kvart.database.pool.query(
    `SELECT reason FROM audit_log WHERE action = 'jobs.retried'`,
  );
  expect(rows).toEqual([{ reason: failed?.id }]);
});

it('keeps every version of the rules, and shows the one that held on a day', async () => {
  const publish = `mutation ($input: PublishTextInput!, $kind: PublishedTextKind = RULES) {
    result: publishText(kind: $kind, input: $input) { ${problem} ... on PublishedTextToEdit { version texts { locale } } } }`;
  const read = async (on: string | null = null, locale = 'sl') =>
    (
      await kvart
        .visitor()
        .graphql<{ publishedText: object | null }>(
          'query ($on: String) { publishedText(kind: RULES, on: $on) { version text locale validUntil } }',
          { on },
          { 'accept-language': locale },
        )
    ).data?.publishedText;
  expect(await read()).toBeNull();
  expect(await send(admin, publish, { input: { version: 0, texts: [] } })).toMatchObject({
    issues: [{ path: ['texts'], code: 'required' }],
  });
  const first = [{ locale: 'sl', text: '## Prvo\n\n- Bodite vljudni.' }];
  expect(await send(admin, publish, { input: { version: 0, texts: first } })).toMatchObject({ version: 1 });
  await kvart.database.pool.query(`ALTER TABLE published_texts DISABLE TRIGGER append_only`);
  await kvart.database.pool.query(`UPDATE published_texts SET valid_from = '2026-01-10T12:00:00Z'`);
  await kvart.database.pool.query(`ALTER TABLE published_texts ENABLE TRIGGER append_only`);
  const second = [...first, { locale: 'en', text: 'Be kind.' }];
  const both = await Promise.all(
    [1, 1].map((version) => send(admin, publish, { input: { version, texts: second } })),
  );
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PublishedTextToEdit', 'StaleVersion']);
  expect(await read(null, 'en')).toMatchObject({ version: 2, text: 'Be kind.', validUntil: null });
  expect(await read('2026-01-10', 'en')).toMatchObject({ version: 1, locale: 'sl' });
  expect(await read('2026-01-09')).toBeNull();
  // The privacy text has versions of its own.
  expect(
    await send(admin, publish, {
      kind: 'PRIVACY',
      input: { version: 0, texts: [{ locale: 'sl', text: 'Kaj vemo' }] },
    }),
  ).toMatchObject({ version: 1 });
  const privacy = '{ publishedText(kind: PRIVACY) { version text versions { version } } }';
  expect((await kvart.visitor().data<{ publishedText: object }>(privacy)).publishedText).toEqual({
    ...{ version: 1, text: 'Kaj vemo', versions: [{ version: 1 }] },
  });
  expect(await read(null, 'en')).toMatchObject({ version: 2, text: 'Be kind.' });
  await expect(kvart.database.pool.query(`UPDATE published_texts SET texts = '{"sl": "x"}'`)).rejects.toThrow(
    /append-only/,
  );
});

it('is for administrators alone, every operation of it', async () => {
  const adviser = await kvart.person({ platformRole: 'adviser' });
  const owner = await kvart.member('owner');
  const unsure = await kvart.person({ platformRole: 'admin', emailConfirmedAt: null });
  const queries = [
    'identitySettings { version }',
    'featureSettings { version }',
    'retentionSettings { version }',
    'roleHolders { id }',
    'systemHealth { node }',
    'firstSteps { rules }',
    'publishedTextToEdit(kind: PRIVACY) { version }',
    'personByEmail(email: "ivo@mesto.example") { id }',
  ];
  const changes: [string, object][] = [
    [setIdentity, { input: { version: 1 } }],
    [setFeatures, { input: { version: 1, signUp: true, visitorReports: true, suggestions: true } }],
    [
      setRetention,
      {
        input: {
          version: 1,
          endedSessions: 5,
          readNotifications: 30,
          searchHits: 60,
          failedJobs: 14,
          ...longer,
        },
      },
    ],
    [setRole, { personId: owner.person.id, role: 'ADMIN', password }],
    [
      `mutation { result: publishText(kind: RULES, input: { version: 1, texts: [{ locale: "sl", text: "x" }] }) { ${problem} } }`,
      {},
    ],
    [`mutation { result: retryJobs(ids: ["1"]) { ${problem} } }`, {}],
    [`mutation { result: removeLogo { ${problem} } }`, {}],
  ];
  for (const who of [kvart.visitor(), owner.client, adviser.client, unsure.client]) {
    for (const query of queries)
      expect((await who.graphql(`{ ${query} }`)).errors[0]?.extensions?.code, query).toMatch(
        /^(ADMIN_ONLY|FORBIDDEN|SIGN_IN_REQUIRED|EMAIL_UNCONFIRMED)$/,
      );
    for (const [document, variables] of changes)
      expect((await send(who, document, variables)).code).toMatch(
        /^(admin_only|sign_in_required|email_unconfirmed)$/,
      );
    const form = new FormData();
    form.append('file', new Blob(['x']), 'logo.png');
    const answer = await fetch(`${kvart.url}/upload/installation-logo`, {
      ...{ method: 'POST', body: form, headers: { 'x-kvart-csrf': '1' } },
    });
    expect(answer.status).toBe(401);
  }
});
