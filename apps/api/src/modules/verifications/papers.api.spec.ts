import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedPdf, smallPdf } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { jobsDone } from '../../testing/spaces.ts';
import { Papers } from './papers.service.ts';

let kvart: KvartApp;
let studio: Awaited<ReturnType<KvartApp['member']>>;
let centre: typeof studio;
let elsewhere: typeof studio;
beforeAll(async () => {
  kvart = await startKvart();
  studio = await kvart.member('owner', { name: 'Atelje Lipa' });
  const support = { kind: 'support_organisation', sector: 'support' } as const;
  const verified = { ...support, verifiedAt: new Date(), verifiedUntil: '2099-01-01' };
  centre = await kvart.member('editor', { ...verified, name: 'Center Kres' });
  elsewhere = await kvart.member('editor', { ...verified, name: 'Zentrum', placeId: 'gn:2761369' });
});
afterAll(() => kvart.close());

const select = async <T extends object>(text: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(text, values)).rows;
const handIn = async (
  client: TestClient,
  { actorId = studio.actor.id, kind = 'statutes', name = 'C:\\Papirji\\Statut 2024.pdf' } = {},
  bytes: Uint8Array<ArrayBuffer> = smallPdf(),
) => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'x.pdf');
  const query = new URLSearchParams({ kind, name });
  const path = `/upload/verification-paper/${actorId}?${query}`;
  const response = await client.fetch(path, { method: 'POST', body: form });
  return {
    status: response.status,
    body: (await response.json()) as { code?: string; document?: { id: string } },
  };
};
interface Own {
  papers: { id: string; kind: string; name: string; url: string; addedBy: string | null }[];
  waits: boolean;
  keptDays: number;
  refusedBecause: string | null;
}
const shown = 'papers { id kind name url addedBy } ';
const own = async (client: TestClient, slug = studio.actor.slug) =>
  (
    await client.data<{ own: Own | null }>(
      `query ($slug: String!) { own: ownVerification(slug: $slug) { ${shown} waits keptDays refusedBecause } }`,
      { slug },
    )
  ).own;
const atDesk = async (client: TestClient) =>
  (
    await client.data<{ file: Pick<Own, 'papers'> | null }>(
      `query ($id: ID!) { file: verificationFile(actorId: $id) { ${shown} } }`,
      { id: studio.actor.id },
    )
  ).file;
const take = async (client: TestClient, id: string) =>
  (
    await client.data<{ result: { __typename: string; code?: string; papers?: unknown[] } }>(
      `mutation ($id: ID!) { result: removeVerificationPaper(id: $id) { __typename ... on UserError { code }
        ... on OwnVerification { ${shown} } } }`,
      { id },
    )
  ).result;
const reads = async (client: TestClient, url: string) => (await client.fetch(url)).status;
const log = () =>
  select<{ action: string; person_id: string }>(
    `SELECT action, person_id FROM audit_log WHERE action LIKE 'actor.paper%' ORDER BY at, id`,
  );

describe('papers for a verification', () => {
  it('are handed in by owners, and read by them and the desk of the place alone, each time on record', async () => {
    const editor = await kvart.join(studio.actor, 'editor');
    const adviser = await kvart.person({ platformRole: 'adviser' });
    const inside = await kvart.join(studio.actor, 'member');
    await select(`UPDATE persons SET platform_role = 'adviser' WHERE id = $1`, [inside.person.id]);
    expect((await handIn(kvart.visitor())).status).toBe(401);
    for (const who of [editor, centre, elsewhere, adviser])
      expect((await handIn(who.client)).status).toBeGreaterThanOrEqual(400);
    expect(await select('SELECT 1 FROM verification_papers')).toEqual([]);
    await select(`UPDATE desk_cases SET closed_at = now() WHERE source_id = $1`, [studio.actor.id]);

    expect(await handIn(studio.client)).toMatchObject({ status: 200 });
    const mine = await own(studio.client);
    expect(mine).toMatchObject({ waits: true, papers: [{ kind: 'STATUTES', name: 'Statut 2024' }] });
    const [paper] = mine?.papers ?? [];
    const url = paper?.url ?? '';
    for (const who of [editor, inside, centre, adviser]) expect(await own(who.client)).toBeNull();

    const may: [Parameters<typeof reads>[0], number, number][] = [
      [studio.client, 200, 0],
      [kvart.visitor(), 404, 0],
      [editor.client, 404, 0],
      [inside.client, 404, 0],
      [elsewhere.client, 404, 0],
      [centre.client, 200, 1],
      [centre.client, 200, 2],
      [adviser.client, 200, 3],
    ];
    for (const [client, status, times] of may) {
      expect(await reads(client, url)).toBe(status);
      const read = (await log()).filter(({ action }) => action === 'actor.paper_read');
      expect(read).toHaveLength(times);
    }
    expect((await atDesk(centre.client))?.papers).toHaveLength(1);
    expect(await atDesk(elsewhere.client)).toBeNull();
    // Whoever belongs to the actor does not read its papers for the desk.
    expect((await atDesk(inside.client))?.papers).toEqual([]);
    const [first] = await select<{ actor_id: string; person_id: string; reason: string }>(
      `SELECT actor_id, person_id, reason FROM audit_log WHERE action = 'actor.paper_read' ORDER BY at, id`,
    );
    expect(first).toEqual({ actor_id: centre.actor.id, person_id: centre.person.id, reason: paper?.id });

    expect(await take(centre.client, paper?.id ?? '')).toMatchObject({ code: 'not_found' });
    expect(await take(studio.client, paper?.id ?? '')).toMatchObject({ papers: [] });
    expect(await reads(studio.client, url)).toBe(404);
    expect((await log()).map(({ action }) => action)).toEqual([
      'actor.paper_added',
      ...Array.from({ length: 3 }, () => 'actor.paper_read'),
      'actor.paper_removed',
    ]);
  });

  it('are papers, of a size, and a few at a time', async () => {
    const code = async (given: object, bytes?: Uint8Array<ArrayBuffer>) =>
      (await handIn(studio.client, given, bytes)).body.code;
    expect(await code({}, Buffer.from('MZ this is a program'))).toBe('document_type');
    expect(await code({}, scriptedPdf())).toBe('file_active');
    expect(await code({}, Buffer.concat([smallPdf(), Buffer.alloc(10 * 1024 * 1024)]))).toBe(
      'file_too_large',
    );
    expect(await code({ kind: 'passport' })).toBe('invalid_input');
    for (let n = 0; n < 8; n += 1) expect(await code({ name: `../${n}.pdf` })).toBeUndefined();
    expect(await code({})).toBe('too_many_papers');
    for (const { id } of (await own(studio.client))?.papers ?? []) await take(studio.client, id);
    await jobsDone(kvart);
    expect(await select(`SELECT 1 FROM files WHERE kind = 'verification_paper'`)).toEqual([]);
  });

  it('go so many days after the decision about them, and after a longer time without one', async () => {
    await handIn(studio.client, { name: 'decided' });
    await handIn(studio.client, { name: 'later' });
    await handIn(studio.client, { name: 'forgotten' });
    const age = (name: string, days: number) =>
      select(`UPDATE verification_papers SET added_at = now() - make_interval(days => $2) WHERE name = $1`, [
        name,
        days,
      ]);
    await age('decided', 60);
    await age('later', 10);
    await age('forgotten', 179);
    const decided = (days: number) =>
      select(
        `INSERT INTO verifications (id, actor_id, granted, reason, decided_at, decided_by_id)
          VALUES (gen_random_uuid(), $1, false, 'Manjka podpis.', now() - make_interval(days => $2), $3)`,
        [studio.actor.id, days, centre.person.id],
      );
    const left = async () => {
      await kvart.app.get(Papers).forget();
      const rows = await select<{ name: string }>('SELECT name FROM verification_papers ORDER BY name');
      return rows.map(({ name }) => name);
    };
    // Nobody has decided since they came.
    await decided(200);
    expect(await left()).toEqual(['decided', 'forgotten', 'later']);
    await age('forgotten', 181);
    expect(await left()).toEqual(['decided', 'later']);
    await decided(29);
    expect(await left()).toEqual(['decided', 'later']);
    // Decided 31 days ago: the paper of before goes, that of afterwards waits.
    await decided(31);
    expect(await left()).toEqual(['later']);
    expect((await own(studio.client))?.refusedBecause).toBe('Manjka podpis.');
    await jobsDone(kvart);
    expect(await select(`SELECT 1 FROM files WHERE kind = 'verification_paper'`)).toHaveLength(1);
  });
});
