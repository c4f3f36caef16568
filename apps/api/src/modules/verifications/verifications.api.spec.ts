import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { jobsDone } from '../../testing/spaces.ts';
import { VerificationNotifications } from './verification-notifications.ts';

let kvart: KvartApp;
let centre: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  centre = await kvart.member('editor', {
    ...{ name: 'Center Kres', kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2099-01-01' },
  });
});
afterAll(() => kvart.close());

const select = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;

interface File {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  mailDomain: string | null;
  mailConfirmedAt: string | null;
  canDecide: boolean;
  decisions: { granted: boolean; checks: string[]; centreName: string | null }[];
}
const shown = `... on VerificationFile { mailDomain mailConfirmedAt canDecide
  decisions { granted checks centreName reason until } }`;
const parts = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } } ${shown}`;
const read = async (client: TestClient, actorId: string) =>
  (
    await client.data<{ file: File | null }>(
      `query ($id: ID!) { file: verificationFile(actorId: $id) { ${shown} } }`,
      { id: actorId },
    )
  ).file;
const versionOf = async (id: string) =>
  (await select<{ version: number }>('SELECT version FROM actors WHERE id = $1', [id]))[0]?.version;
const decide = async (client: TestClient, actorId: string, more: object) => {
  const input = {
    actorId,
    version: await versionOf(actorId),
    granted: true,
    until: '2027-10-01',
    reason: 'Vse se ujema.',
    ...more,
  };
  const text = `mutation ($input: DecideVerificationInput!) { result: decideVerification(input: $input) { ${parts} } }`;
  return (await client.data<{ result: File }>(text, { input })).result;
};
const run = async (client: TestClient, name: string, args: string, variables: object) =>
  (
    await client.data<{ result: File }>(
      `mutation ($actorId: ID!, $value: ${name === 'sendVerificationCode' ? 'String' : 'Text'}!) { result: ${name}(actorId: $actorId, ${args}: $value) { ${parts} } }`,
      { ...variables },
    )
  ).result;
const badge = async (slug: string) =>
  (
    await kvart
      .visitor()
      .data<{ actor: { verification: { state: string; by: string | null; checks: string[] } } }>(
        `query ($slug: String!) { actor(slug: $slug) { verification { state by checks } } }`,
        { slug },
      )
  ).actor.verification;

describe('verifying an actor', () => {
  it('needs one check of each line, and tells everybody what was checked and by which centre', async () => {
    const studio = await kvart.member('owner', { website: 'https://www.studio-lipa.example' });
    const { id } = studio.actor;
    const call = { callBack: 'Ana Zajc, številka s spletne strani' };
    expect(await read(studio.client, id)).toBeNull();
    expect(await decide(studio.client, id, call)).toMatchObject({ code: 'not_found' });
    expect(await read(centre.client, id)).toMatchObject({
      canDecide: true,
      mailDomain: 'studio-lipa.example',
    });
    expect(await decide(centre.client, id, call)).toMatchObject({ code: 'checks_missing' });
    const wrong = await decide(centre.client, id, { ...call, registerNumber: '5043612' });
    expect(wrong.issues).toEqual([{ code: 'wrong_register_number', path: ['registerNumber'] }]);
    const none = await decide(centre.client, id, { ...call, registerNumber: '5043611000', until: null });
    expect(none.issues).toMatchObject([{ code: 'required', path: ['until'] }]);

    // The address is proven by a code that only its readers know.
    const send = (value: string) =>
      run(centre.client, 'sendVerificationCode', 'email', { actorId: id, value });
    expect((await send('ana@elsewhere.example')).issues).toMatchObject([{ code: 'not_at_domain' }]);
    expect(await send('info@studio-lipa.example')).toMatchObject({ mailConfirmedAt: null });
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes('info@studio-lipa.example'));
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
    const confirm = (value: string) =>
      run(centre.client, 'confirmVerificationCode', 'code', { actorId: id, value });
    expect((await confirm(code === '000000' ? '000001' : '000000')).issues).toMatchObject([
      { code: 'wrong_code' },
    ]);
    expect((await confirm(code)).mailConfirmedAt).not.toBeNull();
    // It proves nothing of another site, even where that was entered after the code.
    const site = (website: string) =>
      select('UPDATE actors SET website = $2 WHERE id = $1 RETURNING id', [id, website]);
    await site('https://town-hall.example');
    expect(await decide(centre.client, id, { registerNumber: '5043611000' })).toMatchObject({
      code: 'checks_missing',
    });
    await site('https://www.studio-lipa.example');
    const done = await decide(centre.client, id, { registerNumber: '5043611000' });
    expect(done.decisions).toMatchObject([
      { granted: true, checks: ['REGISTER_NUMBER', 'DOMAIN_MAIL'], centreName: 'Center Kres' },
    ]);
    expect(await badge(studio.actor.slug)).toEqual({
      ...{ state: 'VERIFIED', by: 'Center Kres', checks: ['REGISTER_NUMBER', 'DOMAIN_MAIL'] },
    });
    expect(await decide(centre.client, id, { version: 1, granted: false })).toMatchObject({
      code: 'stale_version',
    });
    const log = await select('SELECT action, person_id FROM audit_log WHERE object_id = $1 ORDER BY at', [
      id,
    ]);
    // Who opened the file stands in the log as well.
    expect(log).toEqual([
      { action: 'actor.looked_at', person_id: centre.person.id },
      { action: 'actor.verified', person_id: centre.person.id },
    ]);
    await jobsDone(kvart);
    expect(
      await select(`SELECT facts ->> 'state' AS state FROM notifications WHERE person_id = $1`, [
        studio.person.id,
      ]),
    ).toEqual([{ state: 'granted' }]);
  });

  it('counts wrong codes, and is refused with what would mend it', async () => {
    const studio = await kvart.member('owner', { website: 'https://kolo.example' });
    const { id } = studio.actor;
    await run(centre.client, 'sendVerificationCode', 'email', { actorId: id, value: 'info@kolo.example' });
    const mail = await kvart.mailbox.waitFor(({ to }) => to.includes('info@kolo.example'));
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? '';
    const wrong = code === '111111' ? '222222' : '111111';
    const confirm = (value: string) =>
      run(centre.client, 'confirmVerificationCode', 'code', { actorId: id, value });
    for (let n = 0; n < 5; n += 1)
      expect((await confirm(wrong)).issues).toMatchObject([{ code: 'wrong_code' }]);
    expect(await confirm(code)).toMatchObject({ code: 'code_over' });
    const refused = await decide(centre.client, id, {
      granted: false,
      until: null,
      reason: 'Vpis v register manjka.',
    });
    expect(refused.decisions).toMatchObject([{ granted: false, checks: [] }]);
    expect((await badge(studio.actor.slug)).state).toBe('UNVERIFIED');
    const [waits] = await select('SELECT closed_at FROM desk_cases WHERE source_id = $1', [id]);
    expect(waits).not.toEqual({ closed_at: null });
  });

  it('lies with the centre of the place, and nobody verifies their own', async () => {
    const there = await kvart.member('owner', { placeId: 'gn:2761369' });
    expect(await read(centre.client, there.actor.id)).toBeNull();
    const paper = { registerNumber: '5043611', callBack: 'Po telefonu z občine' };
    expect(await decide(centre.client, centre.actor.id, paper)).toMatchObject({ code: 'own_actor' });
    const unclaimed = await kvart.database.pool.query(
      `INSERT INTO actors (id, slug, name, kind, sector, place_id, country, is_unclaimed)
        VALUES (gen_random_uuid(), 'zapuscen', 'Zapuščen', 'ngo', 'civil', 'gn:3196359', 'SI', true) RETURNING id`,
    );
    const [row] = unclaimed.rows as { id: string }[];
    expect(await decide(centre.client, row?.id ?? '', paper)).toMatchObject({ code: 'actor_unclaimed' });
  });

  it('ends after its last day: those concerned are reminded twice, and then it waits at the desk', async () => {
    const studio = await kvart.member('owner');
    const { id } = studio.actor;
    await decide(centre.client, id, { registerNumber: '5043611', callBack: 'Po telefonu z občine' });
    const ends = async (days: number) => {
      await select('UPDATE actors SET verified_until = current_date + $2::int WHERE id = $1', [id, days]);
      await kvart.app.get(VerificationNotifications).daily();
      await jobsDone(kvart);
      return (await select<{ state: string }>(
        `SELECT facts ->> 'state' AS state, count FROM notifications WHERE subject_id = $1 AND facts ->> 'state' <> 'granted'
          ORDER BY 1 DESC`,
        [id],
      )) as { state: string; count: number }[];
    };
    // Across each day on which something is due, the day before and the day itself, and every day only once.
    expect(await ends(61)).toEqual([]);
    expect(await ends(60)).toEqual([{ state: 'ending', count: 1 }]);
    expect(await ends(59)).toEqual([{ state: 'ending', count: 1 }]);
    expect(await ends(15)).toEqual([{ state: 'ending', count: 1 }]);
    expect(await ends(14)).toEqual([{ state: 'ending', count: 2 }]);
    // The last day counts.
    expect(await ends(0)).toEqual([{ state: 'ending', count: 2 }]);
    expect((await badge(studio.actor.slug)).state).toBe('VERIFIED');
    expect(await ends(-1)).toContainEqual({ state: 'ended', count: 1 });
    expect(await ends(-2)).toContainEqual({ state: 'ended', count: 1 });
    expect((await badge(studio.actor.slug)).state).toBe('EXPIRED');
    const cases = await centre.client.data<{ deskCases: { nodes: { path: string }[] } }>(
      '{ deskCases(kind: VERIFICATION, first: 50) { nodes { path } } }',
    );
    expect(cases.deskCases.nodes).toContainEqual({ path: `/desk/verifications/${id}` });
  });
});
