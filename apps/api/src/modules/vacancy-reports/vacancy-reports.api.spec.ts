import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestClient } from '@kvart/testing';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { ReportClock } from './report-clock.task.ts';

let kvart: KvartApp;
let town: Awaited<ReturnType<KvartApp['member']>>;
let support: Awaited<ReturnType<KvartApp['member']>>;
let stranger: Awaited<ReturnType<KvartApp['member']>>;
let visitor: TestClient;
const verified = { verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' };
beforeAll(async () => {
  kvart = await startKvart();
  town = await kvart.member('editor', { name: 'Občina Kamnik', kind: 'municipality', ...verified });
  support = await kvart.member('owner', {
    name: 'Podporno središče',
    kind: 'support_organisation',
    ...verified,
  });
  stranger = await kvart.member('owner', { kind: 'creative_firm', ...verified });
  visitor = kvart.visitor();
});
afterAll(() => kvart.close());

const problem = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }`;
const fields = `id version state address formerUse reporterIsTold photos { id variants { url } } space { slug }
  candidates { slug } events { state personName actorName reason } viewerSteps`;
const reportMutation = `mutation ($input: VacancyReportInput!, $proof: String!, $website: String) {
  result: reportVacancy(input: $input, proof: $proof, website: $website) {
    ${problem} ... on ReportReceived { uploadToken mailSent } } }`;
const stepMutation = `mutation ($id: ID!, $version: Int!, $action: ReportAction!, $reason: Text, $spaceId: ID) {
  result: takeReportStep(id: $id, version: $version, action: $action, reason: $reason, spaceId: $spaceId) {
    ${problem} ... on VacancyReport { ${fields} } } }`;
const listQuery = `query ($states: [ReportState!], $first: Int, $after: String) {
  vacancyReports(states: $states, first: $first, after: $after) {
    totalCount nodes { id state address photos { id } } pageInfo { hasNextPage endCursor } } reportDesk { waiting } }`;
const oneQuery = `query ($id: ID!) { vacancyReport(id: $id) { ${fields} } }`;

interface Answer {
  result: {
    __typename: string;
    code?: string;
    issues?: { code: string; path: string[] }[];
    uploadToken: string;
    mailSent: boolean;
    version: number;
    state: string;
    space: { slug: string } | null;
    photos: { variants: { url: string }[] }[];
    events: { state: string; personName: string | null; actorName: string | null }[];
  };
}
interface Listed {
  vacancyReports: {
    totalCount: number;
    nodes: { id: string; state: string; address: string; photos: unknown[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  reportDesk: { waiting: number } | null;
}

const solved = async (): Promise<string> => {
  const { reportChallenge } = await visitor.data<{ reportChallenge: string }>('{ reportChallenge }');
  const challenge = JSON.parse(reportChallenge) as Parameters<typeof solveChallenge>[0]['challenge'];
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};
const said = {
  placeId: 'gn:3196359',
  address: 'Šutna 3',
  formerUse: 'Trgovina s čevlji',
  source: 'NEIGHBOUR',
  vacantFor: 'MONTHS',
};
const report = async (over: object = {}, more: object = {}) =>
  (
    await visitor.data<Answer>(reportMutation, {
      input: { ...said, ...over },
      proof: await solved(),
      ...more,
    })
  ).result;
const listOf = (client: TestClient, variables: object = {}) =>
  client.data<Listed>(listQuery, { ...variables });
const step = async (client: TestClient, id: string, version: number, action: string, more: object = {}) =>
  (await client.data<Answer>(stepMutation, { id, version, action, ...more })).result;
const insert = async (over: { state?: string; placeId?: string; changedAt?: Date; email?: string } = {}) => {
  const { rows } = await kvart.database.pool.query<{ id: string }>(
    `INSERT INTO vacancy_reports (id, state, state_changed_at, created_at, place_id, address, source, vacant_for, locale,
       reporter_email)
     VALUES (gen_random_uuid(), $1, $2, $2, $3, 'Glavni trg 1', 'other', 'unknown', 'sl', $4) RETURNING id`,
    [
      over.state ?? 'submitted',
      over.changedAt ?? new Date(),
      over.placeId ?? said.placeId,
      over.email ?? null,
    ],
  );
  return String(rows[0]?.id);
};
const linesOf = async (client: TestClient) =>
  (
    await client.data<{ notifications: { nodes: { text: string }[] } }>(
      '{ notifications(first: 10) { nodes { text } } }',
    )
  ).notifications.nodes.map(({ text }) => text);
const statesOf = async (id: string) =>
  (
    await kvart.database.pool.query<{ state: string; reporter_email: string | null }>(
      'SELECT state, reporter_email FROM vacancy_reports WHERE id = $1',
      [id],
    )
  ).rows[0];

async function upload(token: string): Promise<number> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#876' } })
    .withExif({ IFD0: { Artist: 'Canary' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }), 'shop.jpg');
  const headers = { 'x-kvart-upload': token };
  return (await visitor.fetch('/upload/report-photo', { method: 'POST', body: form, headers })).status;
}

describe('from the pavement to the entry', () => {
  it('is told, looked into, linked, and the reporter hears of it', async () => {
    const { uploadToken, mailSent } = await report({ email: 'ana@example.org', photosOpen: true });
    expect(mailSent).toBe(true);
    expect(await upload(uploadToken)).toBe(200);
    expect(await upload(`${uploadToken}x`)).toBe(404);

    const asked = await kvart.mailbox.waitFor(({ to }) => to.includes('ana@example.org'));
    const token = decodeURIComponent(
      String(asked.links.find((link) => link.includes('#token='))?.split('#token=')[1]),
    );
    const follow = `query ($token: String!) { followedReport(token: $token) { state hasAddress isConfirmed spaceSlug } }`;
    const link = (name: string) => `mutation ($token: String!) { result: ${name}(token: $token) {
      ${problem} ... on FollowedReport { isConfirmed hasAddress } } }`;
    expect(await visitor.data(follow, { token })).toMatchObject({
      followedReport: { state: 'SUBMITTED', hasAddress: true, isConfirmed: false },
    });
    expect(await visitor.data(link('confirmReporter'), { token })).toMatchObject({
      result: { isConfirmed: true },
    });

    await vi.waitFor(async () =>
      expect(await linesOf(town.client)).toEqual(['A new report of an empty unit: Šutna 3, Ljubljana']),
    );
    expect(await linesOf(support.client)).toHaveLength(1);
    expect(await linesOf(stranger.client)).toEqual([]);
    const { vacancyReports, reportDesk } = await listOf(town.client);
    expect(reportDesk).toEqual({ waiting: 1 });
    const [found] = vacancyReports.nodes;
    expect(found).toMatchObject({ state: 'SUBMITTED', address: 'Šutna 3', photos: [{}] });
    const id = String(found?.id);

    const taken = await step(town.client, id, 1, 'TRIAGE');
    expect(taken).toMatchObject({
      state: 'TRIAGED',
      reporterIsTold: true,
      viewerSteps: ['VERIFY', 'DUPLICATE', 'NOT_VACANT', 'REJECT'],
    });
    // Nothing waits any more: the line is gone.
    expect(await linesOf(town.client)).toEqual([]);
    expect(taken.events.at(-1)).toMatchObject({ actorName: 'Občina Kamnik', personName: town.person.name });
    // Once somebody looks into it, nothing is added from outside.
    expect(await upload(uploadToken)).toBe(404);
    const url = String(taken.photos[0]?.variants[0]?.url);
    expect((await town.client.fetch(url)).status).toBe(200);
    expect((await stranger.client.fetch(url)).status).toBe(404);
    expect((await visitor.fetch(url)).status).toBe(404);
    const stored = await (await town.client.fetch(url)).arrayBuffer();
    expect((await sharp(stored).metadata()).exif).toBeUndefined();

    expect(await step(town.client, id, 2, 'VERIFY')).toMatchObject({ state: 'VERIFIED' });
    await kvart.mailbox.waitFor(
      ({ to, subject }) => to.includes('ana@example.org') && subject.includes('empty indeed'),
    );
    const draft = `mutation ($id: ID!, $version: Int!) { result: draftSpaceFromReport(id: $id, version: $version) {
      ${problem} ... on VacancyReport { ${fields} } } }`;
    const { result } = await town.client.data<Answer>(draft, { id, version: 3 });
    expect(result).toMatchObject({ state: 'LINKED', version: 4, space: { slug: 'trgovina-s-cevlji' } });
    const space = await town.client.data<{ space: { photos: { variants: { url: string }[] }[] } }>(
      `query ($slug: String!) { space(slug: $slug) { state address actor { name }
        photos { alt licence variants { url } } } }`,
      {
        slug: result.space?.slug,
      },
    );
    expect(space).toMatchObject({
      space: {
        ...{ state: 'DRAFT', address: 'Šutna 3', actor: { name: 'Občina Kamnik' } },
        photos: [{ alt: 'Picture 1 of the report', licence: 'From a vacancy report, shown with permission' }],
      },
    });
    // A picture of its own, closed until the space is published; the report keeps the one it has.
    const copy = String(space.space.photos[0]?.variants[0]?.url);
    expect(copy).not.toBe(url);
    expect([(await town.client.fetch(copy)).status, (await visitor.fetch(copy)).status]).toEqual([200, 404]);
    expect((await town.client.fetch(url)).status).toBe(200);
    await kvart.mailbox.waitFor(
      ({ to, subject }) => to.includes('ana@example.org') && subject.includes('became an entry'),
    );
    // Nothing is left to tell: the address is gone, and a draft is nobody else's business.
    expect(await visitor.data(follow, { token })).toMatchObject({
      followedReport: { state: 'LINKED', hasAddress: false, spaceSlug: null },
    });
  });

  it('leaves pictures behind that may not be shown', async () => {
    const { uploadToken } = await report({ address: 'Šutna 9', formerUse: 'Pekarna' });
    expect(await upload(uploadToken)).toBe(200);
    const { vacancyReports } = await listOf(town.client, { states: ['SUBMITTED'] });
    const id = String(vacancyReports.nodes.find(({ address }) => address === 'Šutna 9')?.id);
    await step(town.client, id, 1, 'TRIAGE');
    await step(town.client, id, 2, 'VERIFY');
    const { result } = await town.client.data<{ result: { space: { photos: unknown[] } } }>(
      `mutation ($id: ID!) { result: draftSpaceFromReport(id: $id, version: 3) {
        ... on VacancyReport { photosOpen photos { id } space { photos { id } } } } }`,
      { id },
    );
    expect(result).toMatchObject({ photosOpen: false, photos: [{}], space: { photos: [] } });
  });

  it('forgets the address at one press, and writes no more', async () => {
    await report({ email: 'bor@example.org', address: 'Maistrova 2' });
    const asked = await kvart.mailbox.waitFor(({ to }) => to.includes('bor@example.org'));
    const token = decodeURIComponent(
      String(asked.links.find((link) => link.includes('#token='))?.split('#token=')[1]),
    );
    const forget = `mutation ($token: String!) { result: forgetReporter(token: $token) {
      ${problem} ... on FollowedReport { hasAddress } } }`;
    expect(await visitor.data(forget, { token })).toMatchObject({ result: { hasAddress: false } });
    const press = (given: string) =>
      visitor.fetch(`/my-report?${new URLSearchParams({ token: given })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await press(token)).status).toBe(200);
    expect((await press('forged')).status).toBe(404);
    expect(await visitor.data(forget, { token: `${token}a` })).toMatchObject({
      result: { code: 'link_expired' },
    });
  });
});

describe('abuse', () => {
  it('is stopped by a proof that counts once and cannot be made up', async () => {
    const proof = await solved();
    const send = async (given: string) =>
      (
        await visitor.data<Answer>(reportMutation, {
          input: { ...said, address: 'Kolodvorska 1' },
          proof: given,
        })
      ).result;
    const forged = proof.replace('"counter":', '"counter":1');
    for (const wrong of ['', '{}', 'null', forged])
      expect(await send(wrong)).toMatchObject({ code: 'proof_invalid' });
    const results = await Promise.all([send(proof), send(proof)]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'ReportReceived']);
  });

  it('that falls into the trap is thanked and forgotten', async () => {
    const before = (await listOf(support.client)).vacancyReports.totalCount;
    const thanked = await report({}, { website: 'https://casino.example' });
    expect(thanked.__typename).toBe('ReportReceived');
    expect(await upload(thanked.uploadToken)).toBe(404);
    expect((await listOf(support.client)).vacancyReports.totalCount).toBe(before);
  });

  it('comes to an end', async () => {
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 10; n += 1)
      codes.push((await report({ email: 'carl@example.org', lat: 91, lon: 1 })).code);
    expect(codes).toContain('invalid_input');
    for (let n = 0; n < 10; n += 1)
      codes.push(
        (
          await visitor.data<Answer>(reportMutation, {
            input: { ...said, email: 'carl@example.org' },
            proof: '',
          })
        ).result.code,
      );
    expect(codes.at(-1)).toBe('rate_limited');
  });
});

describe('the desk', () => {
  it('is the same in the rule and in SQL, over every kind of reader', async () => {
    const places = [said.placeId, 'gn:3195506', 'gn:2761369'];
    const ids = await Promise.all(places.map((placeId) => insert({ placeId })));
    const seen = async (client: TestClient) => {
      const { nodes } = (await listOf(client, { first: 100 })).vacancyReports;
      const listed = ids.map((id) => nodes.some((node) => node.id === id));
      const opened = await Promise.all(
        ids.map(
          async (id) =>
            (await client.data<{ vacancyReport: object | null }>(oneQuery, { id })).vacancyReport !== null,
        ),
      );
      expect(opened).toEqual(listed);
      return listed;
    };
    const adviser = await kvart.person({ platformRole: 'adviser' });
    expect(await seen(town.client)).toEqual([true, false, false]);
    expect(await seen(support.client)).toEqual([true, true, false]);
    expect(await seen(stranger.client)).toEqual([false, false, false]);
    expect(await seen(adviser.client)).toEqual([true, true, true]);
    expect((await listOf(stranger.client)).reportDesk).toBeNull();
    expect(await step(stranger.client, String(ids[0]), 1, 'TRIAGE')).toMatchObject({ code: 'not_found' });
    expect(await step(town.client, 'nonsense', 1, 'TRIAGE')).toMatchObject({ code: 'not_found' });
  });

  it('reads on where a page ended, and by state', async () => {
    const first = await listOf(support.client, { first: 2 });
    const next = await listOf(support.client, { first: 2, after: first.vacancyReports.pageInfo.endCursor });
    const ids = [...first.vacancyReports.nodes, ...next.vacancyReports.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    const linked = await listOf(support.client, { states: ['LINKED'] });
    expect(linked.vacancyReports.nodes.every(({ state }) => state === 'LINKED')).toBe(true);
  });

  it('lets one of two win, and takes a step sent twice for one', async () => {
    const id = await insert();
    const reader = await kvart.join(town.actor, 'member');
    expect(await step(reader.client, id, 1, 'TRIAGE')).toMatchObject({ code: 'not_editor' });
    const both = await Promise.all([
      step(town.client, id, 1, 'TRIAGE'),
      step(support.client, id, 1, 'TRIAGE'),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['StaleVersion', 'VacancyReport']);
    const winner = both[0].__typename === 'VacancyReport' ? town.client : support.client;
    expect(await step(winner, id, 1, 'TRIAGE')).toMatchObject({ state: 'TRIAGED', version: 2 });
    expect(await step(town.client, id, 2, 'REJECT')).toMatchObject({
      issues: [{ code: 'required', path: ['reason'] }],
    });
    const hidden = await addSpace(kvart, stranger, { state: 'draft' });
    expect(await step(town.client, id, 2, 'DUPLICATE', { spaceId: hidden.id })).toMatchObject({
      issues: [{ code: 'invalid_choice', path: ['spaceId'] }],
    });
    expect(await step(town.client, id, 2, 'REJECT', { reason: 'Not in our town.' })).toMatchObject({
      state: 'REJECTED',
    });
    expect(await step(town.client, id, 3, 'VERIFY')).toMatchObject({ code: 'wrong_state' });
  });
});

describe('time', () => {
  it('ends what nobody brought forward, and forgets addresses nobody confirmed', async () => {
    const now = new Date('2030-06-15T04:00:00Z');
    const old = await insert({ changedAt: new Date('2029-06-14T12:00:00Z'), state: 'triaged' });
    const young = await insert({ changedAt: new Date('2029-06-16T12:00:00Z'), email: 'eva@example.org' });
    const decided = await insert({ changedAt: new Date('2029-01-01T12:00:00Z'), state: 'not_vacant' });
    const clock = kvart.app.get(ReportClock);
    await clock.run(now);
    await clock.run(now);
    expect(await statesOf(old)).toMatchObject({ state: 'stale' });
    expect(await statesOf(young)).toMatchObject({ state: 'submitted', reporter_email: null });
    expect(await statesOf(decided)).toMatchObject({ state: 'not_vacant' });
    const { rows } = await kvart.database.pool.query(
      'SELECT 1 FROM vacancy_report_events WHERE report_id = $1',
      [old],
    );
    expect(rows).toHaveLength(1);
  });
});
