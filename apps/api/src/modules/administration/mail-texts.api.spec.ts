import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MailWords } from '../../platform/mail/index.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

let kvart: KvartApp;
let admin: TestClient;
let address: string;
beforeAll(async () => {
  kvart = await startKvart();
  const { client, person } = await kvart.person({ platformRole: 'admin', name: 'Ana Skrbnik' });
  [admin, address] = [client, person.email];
});
afterAll(() => kvart.close());

const parts = 'subject title body button note';
const problem =
  '__typename ... on UserError { code } ... on InvalidInput { issues { path code } } ... on StaleVersion { currentVersion }';
const toEdit = `query ($name: String!, $locale: String!) { mailText(name: $name, locale: $locale) { version broken
  values { name isNumber choices necessary } original { ${parts} } own { ${parts} }
  versions { version writtenBy texts { subject } } } }`;
const saveText = `mutation ($input: SaveMailTextInput!) { result: saveMailText(input: $input) {
  ${problem} ... on MailTextToEdit { version own { subject } } } }`;
const resetText = `mutation ($name: String!, $locale: String!, $version: Int!) {
  result: resetMailText(name: $name, locale: $locale, version: $version) {
    ${problem} ... on MailTextToEdit { version own { subject } } } }`;
const preview = `mutation ($input: MailDraftInput!) { result: previewMail(input: $input) {
  ${problem} ... on MailPreview { subject html text } } }`;
const tryIt = `mutation ($input: MailDraftInput!) { result: tryMail(input: $input) { ${problem} } }`;
const kinds = '{ mailKinds { name subject ownLocales brokenLocales } }';
const health = '{ systemHealth { brokenMailTexts { template locale } } }';

const which = { name: 'invitation', locale: 'sl' };
const texts = {
  subject: 'Pridružite se nam: {actor}',
  title: '{inviter} vas lepo vabi',
  body: 'Pozdravljeni,\n\nvabilo velja {days, plural, one {# dan} two {# dneva} few {# dni} other {# dni}} & <več>.',
  button: 'Poglejte',
  note: 'Če {inviter} ni vaš znanec, vabilo prezrite.',
};
const send = async (who: TestClient, document: string, variables: object) =>
  (await who.data<{ result: Record<string, unknown> }>(document, { ...variables })).result;

const invite = async (email: string, language = 'sl') => {
  const { client, actor } = await kvart.member('owner', { name: 'Studio Prelom' });
  await client.graphql(
    `mutation ($actorId: ID!, $email: String!) { inviteMember(actorId: $actorId, email: $email, role: EDITOR) { ${problem} } }`,
    { actorId: actor.id, email },
    { 'accept-language': language },
  );
  return kvart.mailbox.waitFor(({ to }) => to.includes(email));
};

it('says a mail in the words of the installation, over a real mail server, until they are taken back', async () => {
  expect((await invite('prvi@nekje.example')).subject).toContain('vas vabi: Studio Prelom');
  expect(await send(admin, saveText, { input: { ...which, version: 0, texts } })).toEqual({
    ...{ __typename: 'MailTextToEdit', version: 1, own: { subject: texts.subject } },
  });
  const own = await invite('drugi@nekje.example');
  expect(own.subject).toBe('Pridružite se nam: Studio Prelom');
  expect(own.text).toContain('vabilo velja 14 dni & <več>.');
  expect(own.html).toContain('14 dni &amp; &lt;več&gt;.');
  // The link is no part of the text, so none can lose it.
  expect(own.links.some((link) => link.includes('/invitation'))).toBe(true);
  expect(await send(admin, saveText, { input: { ...which, version: 0, texts } })).toMatchObject({
    ...{ __typename: 'StaleVersion', currentVersion: 1 },
  });
  expect(await send(admin, resetText, { ...which, version: 1 })).toMatchObject({ version: 2, own: null });
  expect((await invite('tretji@nekje.example')).subject).toContain('vas vabi: Studio Prelom');
  const { mailText } = await admin.data<{ mailText: object }>(toEdit, which);
  expect(mailText).toMatchObject({
    ...{ version: 2, own: null, broken: false },
    versions: [
      { version: 2, writtenBy: 'Ana Skrbnik', texts: null },
      { version: 1, writtenBy: 'Ana Skrbnik', texts: { subject: texts.subject } },
    ],
  });
  const { rows } = await kvart.database.pool.query(
    `SELECT action, reason FROM audit_log WHERE action LIKE 'mail_text.%' ORDER BY at, id`,
  );
  expect(rows).toEqual([
    { action: 'mail_text.written', reason: 'invitation (sl), version 1' },
    { action: 'mail_text.reset', reason: 'invitation (sl), version 2' },
  ]);
});

it('makes the Latin letters of Serbian from what was written in Cyrillic ones', async () => {
  const serbian = {
    subject: 'Придружите се: {actor}',
    title: '{inviter} Вас позива',
    body: 'Добар дан,\n\nпозив важи {days, plural, one {# дан} few {# дана} other {# дана}}.',
    button: 'Погледајте',
    note: 'Ако не познајете: {inviter}, занемарите позив.',
  };
  const saved = { name: 'invitation', locale: 'sr', version: 0, texts: serbian };
  expect(await send(admin, saveText, { input: saved })).toMatchObject({ version: 1 });
  const latin = await invite('latinica@negde.example', 'sr-Latn-RS,sr;q=0.9');
  expect(latin.subject).toBe('Pridružite se: Studio Prelom');
  expect(latin.text).toContain('poziv važi 14 dana.');
  expect((await invite('cirilica@negde.example', 'sr')).subject).toBe('Придружите се: Studio Prelom');
  expect(await send(admin, saveText, { input: { ...saved, locale: 'sr-Latn' } })).toMatchObject({
    code: 'not_found',
  });
  await send(admin, resetText, { name: 'invitation', locale: 'sr', version: 1 });
});

it('shows and tries a draft without keeping it, and says what is wrong with one', async () => {
  expect(await send(admin, preview, { input: { ...which, texts } })).toMatchObject({
    subject: 'Pridružite se nam: Studio Prelom',
    html: expect.stringContaining('&lt;več&gt;'),
    text: expect.stringContaining('Bor Zupan vas lepo vabi'),
  });
  expect(await send(admin, tryIt, { input: { ...which, texts } })).toEqual({ __typename: 'Done' });
  const mail = await kvart.mailbox.waitFor(({ to }) => to.includes(address));
  expect(mail.subject).toBe('Pridružite se nam: Studio Prelom');
  for (const [document, more] of [
    [preview, {}],
    [tryIt, {}],
    [saveText, { version: 2 }],
  ] as const) {
    const bad = { ...texts, title: '{nobody}', button: '{' };
    expect(await send(admin, document, { input: { ...which, ...more, texts: bad } })).toMatchObject({
      issues: [
        { path: ['texts', 'title'], code: 'unknown_value' },
        { path: ['texts', 'button'], code: 'unreadable_message' },
      ],
    });
    expect(
      await send(admin, document, { input: { ...which, name: 'constructor', ...more, texts } }),
    ).toMatchObject({ code: 'not_found' });
  }
  expect((await admin.data<{ mailText: object }>(toEdit, which)).mailText).toMatchObject({ own: null });
});

it('sends the original where a text does not work any more, and says so under health', async () => {
  const words = kvart.app.get(MailWords);
  // As another process would write it, or an older version of the software.
  await kvart.database.pool.query(
    `INSERT INTO mail_texts (template, locale, version, texts) VALUES
    ('invitation', 'sl', 3, $1), ('no_such_mail', 'sl', 1, $1)`,
    [{ ...texts, title: '{gone}' }],
  );
  await vi.waitFor(() => expect(words.broken).toHaveLength(2), 5000);
  expect((await invite('cetrti@nekje.example')).subject).toContain('vas vabi');
  const { systemHealth } = await admin.data<{ systemHealth: { brokenMailTexts: object[] } }>(health);
  expect(systemHealth.brokenMailTexts).toContainEqual({ template: 'invitation', locale: 'sl' });
  const { mailKinds } = await admin.data<{ mailKinds: { name: string; subject: string }[] }>(kinds);
  expect(mailKinds.find(({ name }) => name === 'invitation')).toEqual({
    ...{ name: 'invitation', subject: 'Bor Zupan invites you to Studio Prelom' },
    ...{ ownLocales: ['sl'], brokenLocales: ['sl'] },
  });
  expect((await admin.data<{ mailText: object }>(toEdit, which)).mailText).toMatchObject({ broken: true });
  await expect(kvart.database.pool.query(`DELETE FROM mail_texts`)).rejects.toThrow(/append-only/);
  await expect(
    kvart.database.pool.query(
      `INSERT INTO mail_texts (template, locale, version, texts) VALUES ('meeting', 'sl', 1, '{"subject": "x"}')`,
    ),
  ).rejects.toThrow(/mail_texts_bounded/);
});

it('is for administrators alone', async () => {
  const adviser = await kvart.person({ platformRole: 'adviser' });
  for (const who of [kvart.visitor(), adviser.client]) {
    for (const query of [kinds, '{ mailText(name: "meeting", locale: "sl") { version } }'])
      expect((await who.graphql(query)).errors).toHaveLength(1);
    for (const [document, variables] of [
      [preview, { input: { ...which, texts } }],
      [tryIt, { input: { ...which, texts } }],
      [saveText, { input: { ...which, version: 0, texts } }],
      [resetText, { ...which, version: 0 }],
    ] as const)
      expect((await send(who, document, variables)).code).toMatch(/^(admin_only|sign_in_required)$/);
  }
});
