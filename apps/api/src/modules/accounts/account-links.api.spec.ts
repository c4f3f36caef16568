import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

const password = 'four quiet houses by the river';
const next = 'a wholly different sentence';
const answer = `__typename ... on UserError { code }`;
const signUp = `mutation ($input: SignUpInput!) { result: signUp(input: $input) { ${answer} } }`;
const confirm = `mutation ($token: String!) { result: confirmEmail(token: $token) { ${answer} ... on Viewer { email } } }`;
const change = `mutation ($email: String!) { result: changeEmail(email: $email, password: "${password}") { ${answer} } }`;
const forgot = `mutation ($email: String!) { result: requestPasswordReset(email: $email) { ${answer} } }`;
const reset = `mutation ($token: String!) { result: resetPassword(token: $token, password: "${next}") { ${answer} } }`;

interface Answer {
  result: { __typename: string; code?: string; email?: string };
}

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

/** The secret of the next mail to an address. */
async function linkTo(email: string): Promise<{ token: string }> {
  const mail = await kvart.mailbox.waitFor(
    (sent) => sent.to.includes(email) && sent.text.includes('#token='),
  );
  kvart.mailbox.clear();
  return { token: /#token=([\w-]+)/.exec(mail.text)![1]! };
}

async function account(email: string) {
  const client = kvart.visitor();
  await client.data(signUp, { input: { email, name: 'Mira Kos', password } });
  await client.data(confirm, await linkTo(email));
  return client;
}

describe('mailed links', () => {
  it('of a change of address end with the password they were asked for with', async () => {
    const intruder = await account('mira@example.org');
    await intruder.data(change, { email: 'intruder@example.org' });
    const planted = await linkTo('intruder@example.org');

    await kvart.visitor().data(forgot, { email: 'mira@example.org' });
    await kvart.visitor().data(reset, await linkTo('mira@example.org'));

    const { result } = await kvart.visitor().data<Answer>(confirm, planted);
    expect(result).toMatchObject({ __typename: 'NotFound', code: 'link_expired' });
  });

  it('to an address that the account has left do not open it any more', async () => {
    const client = await account('typo@example.org');
    await kvart.visitor().data(forgot, { email: 'typo@example.org' });
    const resetLink = await linkTo('typo@example.org');
    await client.data(change, { email: 'right@example.org' });
    await client.data(confirm, await linkTo('right@example.org'));

    expect((await kvart.visitor().data<Answer>(reset, resetLink)).result.code).toBe('link_expired');
  });

  it('that confirm a first address do not bring it back after another one was confirmed', async () => {
    const client = kvart.visitor();
    await client.data(signUp, { input: { email: 'stranger@example.org', name: 'Mira Kos', password } });
    const first = await linkTo('stranger@example.org');
    await client.data(
      `mutation { signIn(email: "stranger@example.org", password: "${password}") { ${answer} } }`,
    );
    await client.data(change, { email: 'own@example.org' });
    await client.data(confirm, await linkTo('own@example.org'));

    expect((await kvart.visitor().data<Answer>(confirm, first)).result.code).toBe('link_expired');
  });
});

describe('the time an answer takes', () => {
  it('does not tell whether an address has an account', async () => {
    await account('here@example.org');
    const timed = async (email: string): Promise<number> => {
      const began = performance.now();
      await kvart.visitor().data(forgot, { email });
      return performance.now() - began;
    };
    await timed('warm@example.org');
    const [known, unknown] = [await timed('here@example.org'), await timed('nobody@example.org')];
    expect(Math.min(known, unknown)).toBeGreaterThan(145);
  });
});

describe('bad input', () => {
  it('takes a sign-up that is sent twice as one', async () => {
    const input = { email: 'twice@example.org', name: 'Mira Kos', password };
    const both = await Promise.all([1, 2].map(() => kvart.visitor().data<Answer>(signUp, { input })));
    expect(both.map(({ result }) => result.__typename)).toEqual(['Done', 'Done']);
  });

  it('takes a session id of the wrong form for an unknown one', async () => {
    const { client } = await kvart.person();
    const { result } = await client.data<Answer>(`mutation { result: revokeSession(id: "x") { ${answer} } }`);
    expect(result).toMatchObject({ __typename: 'NotFound' });
  });
});
