import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

const password = 'four quiet houses by the river';
const answer = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }`;
const signUp = `mutation ($input: SignUpInput!) { result: signUp(input: $input) { ${answer} } }`;
const signIn = `mutation ($email: String!, $password: String!) { result: signIn(email: $email, password: $password) {
  ${answer} ... on Viewer { email emailConfirmed } } }`;
const confirm = `mutation ($token: String!) { result: confirmEmail(token: $token) { ${answer} ... on Viewer { email emailConfirmed } } }`;
const sessions = `{ sessions { id current } }`;

interface Answer {
  result: {
    __typename: string;
    code?: string;
    email?: string;
    emailConfirmed?: boolean;
    issues?: { code: string; path: string[] }[];
  };
}

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const tokenIn = (text: string): string => /#token=([\w-]+)/.exec(text)![1]!;
const mailTo = (email: string) => kvart.mailbox.waitFor((mail) => mail.to.includes(email));

async function account(email: string) {
  const client = kvart.visitor();
  await client.data(signUp, { input: { email, name: 'Mira Kos', password, locale: 'sl' } });
  const mail = await mailTo(email);
  await client.data(confirm, { token: tokenIn(mail.text) });
  kvart.mailbox.clear();
  return client;
}

describe('signing up', () => {
  it('sends a mail in the language of the person, whose link confirms the address and signs in, once', async () => {
    const client = kvart.visitor();
    const input = { email: 'Mira@Example.org', name: 'Mira Kos', password, locale: 'sl' };
    expect(await client.data<Answer>(signUp, { input })).toEqual({ result: { __typename: 'Done' } });
    const mail = await mailTo('mira@example.org');
    expect(mail.subject).toMatch(/Potrdite/);

    const token = tokenIn(mail.text);
    const first = await client.data<Answer>(confirm, { token });
    expect(first.result).toMatchObject({
      __typename: 'Viewer',
      email: 'mira@example.org',
      emailConfirmed: true,
    });
    expect((await client.data<{ sessions: unknown[] }>(sessions)).sessions).toHaveLength(1);
    const again = await kvart.visitor().data<Answer>(confirm, { token });
    expect(again.result).toMatchObject({ __typename: 'NotFound', code: 'link_expired' });
  });

  it('answers a known address like an unknown one, and tells its holder by mail', async () => {
    await account('known@example.org');
    const taken = { email: 'known@example.org', name: 'Somebody', password: 'another long password' };
    const fresh = { email: 'fresh@example.org', name: 'Somebody', password: 'another long password' };
    const [known, unknown] = [
      await kvart.visitor().data(signUp, { input: taken }),
      await kvart.visitor().data(signUp, { input: fresh }),
    ];
    expect(known).toEqual(unknown);
    const mail = await mailTo('known@example.org');
    expect(mail.text).not.toContain('#token=');
    const stolen = await kvart
      .visitor()
      .data<Answer>(signIn, { email: taken.email, password: taken.password });
    expect(stolen.result.code).toBe('wrong_credentials');
  });

  it.each([
    ['too short', 'short', 'password_too_short'],
    ['repeated', 'passwordpassword', 'password_too_common'],
    ['the own name', 'my name is Mira Kosmatinova', 'password_contains_name'],
  ])('refuses a password that is %s, at its field', async (_, weak, code) => {
    const input = { email: 'weak@example.org', name: 'Kosmatinova', password: weak };
    const { result } = await kvart.visitor().data<Answer>(signUp, { input });
    expect(result).toMatchObject({ __typename: 'InvalidInput', issues: [{ code, path: ['password'] }] });
  });

  it('refuses NUL and lone surrogates as input, not as a fault', async () => {
    for (const name of ['a\u0000b', 'a\ud800b']) {
      const { errors, status } = await kvart
        .visitor()
        .graphql(signUp, { input: { email: 'x@example.org', name, password } });
      expect({ status, code: errors[0]?.extensions?.code }).toEqual({ status: 400, code: 'BAD_INPUT' });
    }
  });
});

describe('signing in', () => {
  it('gives one answer for a wrong password and for an unknown address', async () => {
    await account('ivo@example.org');
    const wrong = await kvart
      .visitor()
      .graphql(signIn, { email: 'ivo@example.org', password: 'not his password' });
    const unknown = await kvart
      .visitor()
      .graphql(signIn, { email: 'nobody@example.org', password: 'not his password' });
    expect(wrong.data).toEqual(unknown.data);
    expect(wrong.data).toMatchObject({ result: { __typename: 'Forbidden', code: 'wrong_credentials' } });
  });

  it('makes a new session each time, ends the one it replaces, and stops at too many tries', async () => {
    const client = await account('eva@example.org');
    const before = client.cookie('kvart_session');
    await client.data(signIn, { email: 'eva@example.org', password });
    expect(client.cookie('kvart_session')).not.toBe(before);
    expect((await client.data<{ sessions: unknown[] }>(sessions)).sessions).toHaveLength(1);

    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 11; n += 1) {
      const { result } = await kvart
        .visitor()
        .data<Answer>(signIn, { email: 'eva@example.org', password: 'guess' });
      codes.push(result.code);
    }
    expect(codes.at(0)).toBe('wrong_credentials');
    expect(codes.at(-1)).toBe('rate_limited');
  });

  it('refuses a request with a session but without the header that foreign pages cannot send', async () => {
    const { client } = await kvart.person();
    const answer_ = await client.graphql(sessions, {}, { 'x-kvart-csrf': '0' });
    expect(answer_.status).toBe(403);
  });
});

describe('sessions and passwords', () => {
  it('lists own sessions and revokes them; somebody else cannot', async () => {
    const { client, person } = await kvart.person();
    const { client: other } = await kvart.person();
    const [session] = (await client.data<{ sessions: { id: string }[] }>(sessions)).sessions;
    const revoke = `mutation ($id: ID!) { result: revokeSession(id: $id) { ${answer} } }`;
    expect((await other.data<Answer>(revoke, { id: session!.id })).result.__typename).toBe('NotFound');
    expect((await client.data<Answer>(revoke, { id: session!.id })).result.__typename).toBe('Done');
    const { errors } = await client.graphql(sessions);
    expect(errors[0]?.extensions?.code).toBe('SIGN_IN_REQUIRED');
    const { rows } = await kvart.database.pool.query('select revoked_at from sessions where person_id = $1', [
      person.id,
    ]);
    expect(rows[0]).toMatchObject({ revoked_at: expect.any(Date) });
  });

  it('stay alive while they are used, and at the longest half a year', async () => {
    const { client, person } = await kvart.person();
    const age = async (created: string, seen: string) => {
      await kvart.database.pool.query(
        `update sessions set created_at = now() - $2::interval, last_seen_at = now() - $3::interval,
           expires_at = now() + interval '1 hour' where person_id = $1`,
        [person.id, created, seen],
      );
      await client.data(sessions);
      const { rows } = await kvart.database.pool.query<{ days: number }>(
        `select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where person_id = $1`,
        [person.id],
      );
      return rows[0]?.days;
    };
    expect(await age('10 days', '1 hour')).toBe(30);
    expect(await age('170 days', '1 hour')).toBe(10);
    expect(await age('10 days', '1 minute')).toBe(0);
  });

  it('resets a password by a mailed link once, and ends every session', async () => {
    const client = await account('reset@example.org');
    const ask = `mutation ($email: String!) { result: requestPasswordReset(email: $email) { ${answer} } }`;
    expect((await kvart.visitor().data<Answer>(ask, { email: 'nobody@example.org' })).result.__typename).toBe(
      'Done',
    );
    await kvart.visitor().data(ask, { email: 'reset@example.org' });
    const token = tokenIn((await mailTo('reset@example.org')).text);
    const reset = `mutation ($token: String!, $password: String!) { result: resetPassword(token: $token, password: $password) { ${answer} } }`;

    const elsewhere = kvart.visitor();
    const weak = await elsewhere.data<Answer>(reset, { token, password: 'weak' });
    expect(weak.result).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['password'] }] });
    const next = 'a wholly different sentence';
    expect((await elsewhere.data<Answer>(reset, { token, password: next })).result.__typename).toBe('Viewer');
    expect((await client.graphql(sessions)).errors).toHaveLength(1);
    expect((await kvart.visitor().data<Answer>(reset, { token, password: next })).result.code).toBe(
      'link_expired',
    );
    const back = await kvart.visitor().data<Answer>(signIn, { email: 'reset@example.org', password: next });
    expect(back.result.__typename).toBe('Viewer');
  });

  it('changes the address only when the new one is confirmed', async () => {
    const client = await account('old@example.org');
    const change = `mutation ($email: String!, $password: String!) { result: changeEmail(email: $email, password: $password) {
      ${answer} ... on Viewer { email pendingEmail } } }`;
    const wrong = await client.data<Answer>(change, { email: 'new@example.org', password: 'wrong' });
    expect(wrong.result.issues).toEqual([{ code: 'wrong_password', path: ['password'] }]);
    const asked = await client.data<Answer>(change, { email: 'new@example.org', password });
    expect(asked.result).toMatchObject({ email: 'old@example.org', pendingEmail: 'new@example.org' });
    const token = tokenIn((await mailTo('new@example.org')).text);
    expect((await client.data<Answer>(confirm, { token })).result.email).toBe('new@example.org');
  });
});

describe('the first administrator', () => {
  it('is made once, on an empty installation, with the setup code where one is configured', async () => {
    const empty = await startKvart({ SETUP_CODE: 'open sesame, please' });
    try {
      const setUp = `mutation ($input: SetUpInput!) { result: setUpFirstAdmin(input: $input) { ${answer} ... on Viewer { platformRole } } }`;
      const input = { email: 'admin@example.org', name: 'Ada Admin', password };
      const [config] = [
        await empty.visitor().data<{ config: object }>('{ config { setupRequired setupCodeRequired } }'),
      ];
      expect(config.config).toEqual({ setupRequired: true, setupCodeRequired: true });
      const wrong = await empty.visitor().data<Answer>(setUp, { input: { ...input, code: 'guess' } });
      expect(wrong.result.issues).toEqual([{ code: 'wrong_setup_code', path: ['code'] }]);

      const both = await Promise.all(
        ['a', 'b'].map((name) =>
          empty.visitor().data<Answer>(setUp, {
            input: { ...input, email: `${name}@example.org`, code: 'open sesame, please' },
          }),
        ),
      );
      expect(both.map(({ result }) => result.__typename).sort()).toEqual(['Conflict', 'Viewer']);
    } finally {
      await empty.close();
    }
  });
});
