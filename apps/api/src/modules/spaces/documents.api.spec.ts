import { documentVisibilities } from '@kvart/domain/spaces';
import { buildInterest, buildMembership, insert, type TestClient } from '@kvart/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptedPdf, sendDocument, smallPdf } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
let picture: Buffer<ArrayBuffer>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
  const plain = sharp({ create: { width: 800, height: 600, channels: 3, background: '#fff' } });
  picture = Buffer.from(await plain.png().toBuffer());
});
afterAll(() => kvart.close());

interface Document {
  id: string;
  version: number;
  title: string;
  kind: string;
  visibility: string;
  url: string;
  mime: string;
  image: { alt: string } | null;
}
const fields = 'documents { id version title kind visibility url mime image { alt } }';
interface Answer {
  result: { __typename: string; code?: string; currentVersion?: number; documents?: Document[] };
}
const shape = `__typename ... on UserError { code } ... on StaleVersion { currentVersion } ... on Space { ${fields} }`;

const documentsOf = async (slug: string, client: TestClient = owner.client): Promise<Document[]> =>
  (
    await client.data<{ space: { documents: Document[] } | null }>(
      `query ($slug: String!) { space(slug: $slug) { ${fields} } }`,
      { slug },
    )
  ).space?.documents ?? [];

const update = async (client: TestClient, id: string, version: number, input: object) =>
  (
    await client.data<Answer>(
      `mutation ($id: ID!, $version: Int!, $input: DocumentInput!) {
        result: updateDocument(id: $id, version: $version, input: $input) { ${shape} } }`,
      { id, version, input },
    )
  ).result;
const remove = async (client: TestClient, id: string, version: number) =>
  (
    await client.data<Answer>(
      `mutation ($id: ID!, $version: Int!) { result: removeDocument(id: $id, version: $version) { ${shape} } }`,
      { id, version },
    )
  ).result;

describe('who reads which document', () => {
  it('is the same in the list and behind the address, for every kind of reader', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    for (const visibility of documentVisibilities) {
      expect((await sendDocument(owner.client, { spaceId: space.id }, { visibility })).status).toBe(200);
    }
    const all = await documentsOf(space.slug);
    const interest = async (state: 'in_talks' | 'declined') => {
      const applicant = await kvart.member();
      await insert(
        kvart.database.pool,
        'interests',
        buildInterest({
          spaceId: space.id,
          actorId: applicant.actor.id,
          personId: applicant.person.id,
          state,
        }),
      );
      return applicant.client;
    };
    const readers: [string, TestClient, number][] = [
      ['a visitor', kvart.visitor(), 1],
      ['someone whose address is not confirmed', (await kvart.person({ emailConfirmedAt: null })).client, 1],
      ['a person', (await kvart.person()).client, 2],
      ['another actor', (await kvart.member()).client, 2],
      ['an administrator', (await kvart.person({ platformRole: 'admin' })).client, 2],
      ['one who was declined', await interest('declined'), 2],
      ['one in talks', await interest('in_talks'), 3],
      ['a member of the owner', (await kvart.join(owner.actor, 'member')).client, 4],
      ['an editor of the owner', owner.client, 4],
    ];
    for (const [who, client, circles] of readers) {
      const expected = documentVisibilities.slice(0, circles).map((one) => one.toUpperCase());
      const listed = await documentsOf(space.slug, client);
      expect([who, listed.map(({ visibility }) => visibility)]).toEqual([who, expected]);
      for (const { url, visibility } of all) {
        const status = expected.includes(visibility) ? 200 : 404;
        expect([who, visibility, (await client.fetch(url)).status]).toEqual([who, visibility, status]);
      }
    }
  });

  it('follows the space: nothing of a draft, and nothing once it is taken off', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    await sendDocument(owner.client, { spaceId: space.id });
    const [document] = await documentsOf(space.slug);
    const status = async (client: TestClient) => (await client.fetch(document?.url ?? '')).status;
    expect([await status(kvart.visitor()), await status(owner.client)]).toEqual([404, 200]);
    const { pool } = kvart.database;
    await pool.query(`UPDATE spaces SET state = 'listed', listed_at = now() WHERE id = $1`, [space.id]);
    expect(await status(kvart.visitor())).toBe(200);
    await pool.query(`UPDATE spaces SET state = 'withdrawn' WHERE id = $1`, [space.id]);
    expect(await status(kvart.visitor())).toBe(404);
  });

  it('is answered in the same bytes for what is hidden and what never was', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    await sendDocument(owner.client, { spaceId: space.id }, { visibility: 'owner' });
    const [document] = await documentsOf(space.slug);
    const hidden = await kvart.visitor().fetch(document?.url ?? '');
    const none = await kvart.visitor().fetch('/files/0190a6e2-7c3a-7000-8000-000000000001/document.pdf');
    const comparable = async (answer: Response) => [
      answer.status,
      await answer.text(),
      [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
    ];
    expect(await comparable(hidden)).toEqual(await comparable(none));
  });
});

describe('a document', () => {
  it('is handed over to be kept, with nothing that could run', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    await sendDocument(owner.client, { spaceId: space.id }, { title: 'Tloris „pritličje“ (1:50)' });
    const [document] = await documentsOf(space.slug);
    const answer = await kvart.visitor().fetch(document?.url ?? '');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="Tloris _pritli_je_ _1_50_.pdf"; ' +
        "filename*=UTF-8''Tloris%20%E2%80%9Epritli%C4%8Dje%E2%80%9C%20%281%3A50%29.pdf",
    );
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(smallPdf());
    const asPicture = (document?.url ?? '').replace('document.pdf', '320.webp');
    expect((await owner.client.fetch(asPicture)).status).toBe(404);
  });

  it('that is a picture is written anew and needs words', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    const wordless = await sendDocument(owner.client, { spaceId: space.id }, {}, picture);
    expect([wordless.status, wordless.body.issues?.[0]?.code]).toEqual([422, 'required']);
    await sendDocument(owner.client, { spaceId: space.id }, { alt: 'Ena soba z izlozbo' }, picture);
    const [document] = await documentsOf(space.slug);
    expect(document).toMatchObject({ mime: 'image/webp', image: { alt: 'Ena soba z izlozbo' } });
    const answer = await owner.client.fetch(document?.url ?? '');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; /);
    expect((await sharp(await answer.arrayBuffer()).metadata()).format).toBe('webp');
  });

  it.each([
    [
      'a page that calls itself a plan',
      415,
      'document_type',
      () => Buffer.from('<html><script>1</script></html>'),
    ],
    ['an SVG', 415, 'document_type', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'a program',
      415,
      'document_type',
      () => Buffer.from('MZ\u0090\u0000\u0003'.padEnd(400, '\0'), 'latin1'),
    ],
    ['half a PDF', 422, 'file_broken', () => Buffer.from('%PDF-1.7\n1 0 obj << >>')],
    [
      'a PDF with a script',
      422,
      'file_active',
      () => smallPdf('3 0 obj << /S /JavaScript /JS (1) >> endobj'),
    ],
    ['a PDF with a packed script', 422, 'file_active', () => scriptedPdf()],
    [
      'a PDF with a file inside',
      422,
      'file_active',
      () => smallPdf('3 0 obj << /Type /EmbeddedFile >> endobj'),
    ],
    ['a locked PDF', 422, 'file_locked', () => smallPdf('3 0 obj << /Encrypt 5 0 R >> endobj')],
    ['21 MB', 413, 'file_too_large', () => Buffer.concat([smallPdf(), Buffer.alloc(21 * 1024 * 1024)])],
    ['nothing', 400, 'file_missing', () => Buffer.alloc(0)],
  ])('is not: %s', async (_what, status, code, make) => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    const refused = await sendDocument(owner.client, { spaceId: space.id }, {}, make());
    expect(refused.status).toBe(status);
    expect(refused.body.code).toBe(code);
    expect(refused.body.message).toMatch(/\w{3,}/);
    expect(await documentsOf(space.slug)).toEqual([]);
  });

  it('is refused with a sentence: who, what, how many', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    const to = { spaceId: space.id };
    const stranger = await kvart.member();
    const member = await kvart.join(owner.actor, 'member');
    expect((await sendDocument(kvart.visitor(), to)).status).toBe(401);
    expect((await sendDocument(stranger.client, to)).status).toBe(404);
    expect((await sendDocument(member.client, to)).body.code).toBe('not_editor');
    expect((await sendDocument(owner.client, { spaceId: 'nonsense' })).status).toBe(404);
    expect((await sendDocument(owner.client, to, { title: '' })).body.code).toBe('invalid_input');
    expect((await sendDocument(owner.client, to, { visibility: 'all' })).body.code).toBe('invalid_input');
    const archived = await addSpace(kvart, owner, { state: 'archived' });
    expect((await sendDocument(owner.client, { spaceId: archived.id })).body.code).toBe('wrong_state');

    await kvart.database.pool.query(
      `WITH f AS (INSERT INTO files (id, kind, mime, bytes, is_public)
         SELECT gen_random_uuid(), 'document', 'application/pdf', 10, false FROM generate_series(1, 39) RETURNING id)
       INSERT INTO space_documents (id, space_id, file_id, kind, title, added_by_id)
         SELECT gen_random_uuid(), $1, id, 'other', 'A paper', $2 FROM f`,
      [space.id, owner.person.id],
    );
    const both = await Promise.all([sendDocument(owner.client, to), sendDocument(owner.client, to)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(both.flatMap(({ body }) => body.issues ?? [])).toMatchObject([{ code: 'too_many' }]);
    expect(await documentsOf(space.slug)).toHaveLength(40);
  });
});

describe('documents', () => {
  it('are described, moved, replaced and removed; the space counts on and writes it down', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    for (const title of ['Prvi', 'Drugi', 'Tretji'])
      await sendDocument(owner.client, { spaceId: space.id }, { title });
    const [first, , third] = await documentsOf(space.slug);
    const moved = await owner.client.data<Answer>(
      `mutation ($id: ID!) { result: moveDocument(id: $id, position: 0) { ${shape} } }`,
      { id: third?.id },
    );
    expect(moved.result.documents?.map(({ title }) => title)).toEqual(['Tretji', 'Prvi', 'Drugi']);

    const id = first?.id ?? '';
    const changed = await update(owner.client, id, 1, { title: 'Pogoji najema', kind: 'CONDITIONS' });
    expect(changed.documents?.[1]).toMatchObject({ title: 'Pogoji najema', kind: 'CONDITIONS', version: 2 });
    const renamed = await owner.client.fetch(first?.url ?? '');
    expect(renamed.headers.get('content-disposition')).toContain('Pogoji najema');

    const sent = await sendDocument(
      owner.client,
      { documentId: id, version: 2 },
      { alt: 'Nova slika' },
      picture,
    );
    expect(sent.body).toEqual({ document: { id } });
    const [, replaced] = await documentsOf(space.slug);
    expect(replaced).toMatchObject({ id, version: 3, title: 'Pogoji najema', image: { alt: 'Nova slika' } });
    expect((await owner.client.fetch(first?.url ?? '')).status).toBe(404);

    expect((await remove(owner.client, id, 3)).documents?.map(({ title }) => title)).toEqual([
      'Tretji',
      'Drugi',
    ]);
    expect((await remove(owner.client, id, 3)).__typename).toBe('NotFound');
    const { rows } = await kvart.database.pool.query<{ action: string }>(
      'SELECT action FROM space_revisions WHERE space_id = $1 AND version > 1 ORDER BY version',
      [space.id],
    );
    const added = ['document_added', 'document_added', 'document_added'];
    const changes = ['document_changed', 'document_changed', 'document_changed', 'document_removed'];
    expect(rows.map(({ action }) => action)).toEqual([...added, ...changes]);
    // Whoever was writing meanwhile can still save.
    const saved = await owner.client.data<Answer>(
      `mutation ($id: ID!) { result: saveSpace(id: $id, version: 1, input: { rooms: 3 }) { ${shape} } }`,
      { id: space.id },
    );
    expect(saved.result.__typename).toBe('Space');
  });

  it('of which somebody saw an older version stay as they are', async () => {
    const space = await addSpace(kvart, owner, { state: 'draft' });
    await sendDocument(owner.client, { spaceId: space.id });
    const [document] = await documentsOf(space.slug);
    const id = document?.id ?? '';
    const answers = await Promise.all([
      update(owner.client, id, 1, { title: 'Od ene' }),
      update(owner.client, id, 1, { title: 'Od druge' }),
    ]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Space', 'StaleVersion']);
    expect(await remove(owner.client, id, 1)).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
    const late = await sendDocument(owner.client, { documentId: id, version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'stale_version']);
    // What was sent twice, because the answer was lost, is fine.
    const [now] = await documentsOf(space.slug);
    expect((await update(owner.client, id, 1, { title: now?.title })).__typename).toBe('Space');
    expect((await documentsOf(space.slug))[0]?.version).toBe(2);
  });

  it('of others are none of one’s business', async () => {
    const space = await addSpace(kvart, owner, { state: 'listed' });
    await sendDocument(owner.client, { spaceId: space.id });
    const [document] = await documentsOf(space.slug);
    const stranger = await kvart.member();
    const id = document?.id ?? '';
    expect(await update(stranger.client, id, 1, { title: 'Mine now' })).toMatchObject({ code: 'not_editor' });
    expect(await remove(stranger.client, id, 1)).toMatchObject({ code: 'not_editor' });
    expect((await sendDocument(stranger.client, { documentId: id, version: 1 })).body.code).toBe(
      'not_editor',
    );
  });

  it('are refused where the right has ended', async () => {
    const space = await addSpace(kvart, owner);
    const editor = await kvart.join(owner.actor, 'editor');
    const { pool } = kvart.database;
    await pool.query('DELETE FROM memberships WHERE person_id = $1', [editor.person.id]);
    expect((await sendDocument(editor.client, { spaceId: space.id })).status).toBe(404);
    const back = buildMembership({ actorId: owner.actor.id, personId: editor.person.id, role: 'editor' });
    await insert(pool, 'memberships', back);
    expect((await sendDocument(editor.client, { spaceId: space.id })).status).toBe(200);
  });
});
