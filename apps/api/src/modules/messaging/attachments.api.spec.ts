import sharp from 'sharp';
import { zipSync } from 'fflate';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPdf } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { act, blockActor, doing, type Member, openTalk, say } from '../../testing/messaging.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
let stranger: Member;
let talk: string;
beforeAll(async () => {
  kvart = await startKvart();
  [a, b, stranger] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
  talk = await openTalk(kvart, a, b);
});
afterAll(() => kvart.close());

const upload = async (who: Member, bytes: Uint8Array<ArrayBuffer>, name = 'Načrt 1.pdf') => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'x');
  const path = `/files/message-attachments?name=${encodeURIComponent(name)}`;
  const response = await who.client.fetch(path, { method: 'POST', body: form });
  const body = (await response.json()) as {
    attachment?: { id: string; url: string; mime: string };
    code?: string;
  };
  return { status: response.status, code: body.code, ...body.attachment };
};
const office = (more: Record<string, Uint8Array> = {}) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': Buffer.from('<document/>'),
      ...more,
    }),
  );
const status = async (who: Member, url = '') => (await who.client.fetch(url)).status;

describe('files of messages', () => {
  it('are their sender’s until sent, then of all who may read the message', async () => {
    const file = await upload(a, smallPdf());
    expect(file).toMatchObject({ status: 200, name: 'Načrt 1', url: `/files/${file.id}/document.pdf` });
    expect([await status(a, file.url), await status(b, file.url)]).toEqual([200, 404]);
    expect((await say(b, talk, 'Mine', { attachmentIds: [file.id] })).issues).toMatchObject([
      { path: ['attachmentIds'] },
    ]);
    const sent = await say(a, talk, '', { attachmentIds: [file.id] });
    expect(sent).toMatchObject({
      text: '',
      attachments: [{ id: file.id, name: 'Načrt 1', mime: 'application/pdf' }],
    });
    expect([await status(b, file.url), await status(stranger, file.url)]).toEqual([200, 404]);
    expect((await say(a, talk, 'Again', { attachmentIds: [file.id] })).issues).toMatchObject([
      { path: ['attachmentIds'] },
    ]);
    const same = await say(a, talk, '', { id: sent.id, attachmentIds: [file.id] });
    expect(same).toMatchObject({ id: sent.id, seq: sent.seq });
    await act(a.client, blockActor, { asActorId: a.actor.id, actorId: b.actor.id });
    expect(await status(b, file.url)).toBe(404);
    await kvart.database.pool.query('DELETE FROM actor_blocks');
    await kvart.database.pool.query('UPDATE conversation_parties SET shut_at = NULL');
    await act(a.client, doing.remove, { messageId: sent.id, asActorId: a.actor.id });
    expect([await status(a, file.url), await status(b, file.url)]).toEqual([404, 404]);
  });

  it('are known by their content: pictures anew, office files without programs', async () => {
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2d6a4f' } })
      .withExif({ IFD0: { Copyright: 'Somebody at home' } })
      .jpeg()
      .toBuffer();
    expect(await upload(a, new Uint8Array(picture), 'tree.png')).toMatchObject({
      mime: 'image/webp',
      width: 900,
      variants: [{ width: 320 }, { width: 640 }, { width: 900 }].map((one) => expect.objectContaining(one)),
    });
    const text = await upload(a, office(), 'Letter.docx');
    expect(text).toMatchObject({ status: 200, name: 'Letter', url: `/files/${text.id}/document.docx` });
    const response = await a.client.fetch(text.url ?? '');
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="Letter.docx"');
    expect(await upload(a, office({ 'word/vbaProject.bin': Buffer.from('x') }))).toMatchObject({
      code: 'file_active',
    });
    expect(await upload(a, Buffer.from('<script>alert(1)</script>'), 'a.pdf')).toMatchObject({
      status: 415,
      code: 'attachment_type',
    });
    expect(await upload(a, Buffer.from(zipSync({ 'a.txt': Buffer.from('x') })))).toMatchObject({
      code: 'attachment_type',
    });
  });

  it('are bounded in size and number', async () => {
    expect(await upload(a, Buffer.alloc(10 * 1024 * 1024 + 5, '%PDF-1.4 '))).toMatchObject({ status: 413 });
    const eleven = Array.from({ length: 11 }, () => v7());
    expect((await say(a, talk, 'Many', { attachmentIds: eleven })).issues).toMatchObject([
      { code: 'too_many', path: ['attachmentIds'] },
    ]);
    expect(await say(b, talk, 'Still here')).toMatchObject({ __typename: 'Message' });
  });
});

describe('searching', () => {
  const query = `query ($asActorId: ID!, $text: Text!, $conversationId: ID, $first: Int, $after: String) {
    searchMessages(asActorId: $asActorId, text: $text, conversationId: $conversationId, first: $first, after: $after) {
      nodes { seq conversationId snippet message { id text } } pageInfo { hasNextPage endCursor } } }`;
  interface Found {
    searchMessages: {
      nodes: { seq: number; snippet: string; message: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const search = async (who: Member, text: string, more: object = {}) =>
    (await who.client.data<Found>(query, { asActorId: who.actor.id, text, ...more })).searchMessages;

  it('finds words, their beginnings and names of files, in one’s own conversations alone', async () => {
    const [x, y, z] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
    const xy = await openTalk(kvart, x, y);
    const yz = await openTalk(kvart, z, y);
    const { seq } = await say(x, xy, 'Soba na Šutni je še <b>prosta</b>');
    await say(z, yz, 'Tudi tu je prosta soba');
    const file = await upload(x, smallPdf(), 'Požarni_elaborat-2026.pdf');
    const withFile = await say(x, xy, 'Tukaj', { attachmentIds: [file.id] });
    const own = await search(x, 'sutn prosta');
    expect(own.nodes).toMatchObject([{ seq, conversationId: xy }]);
    expect(own.nodes[0]?.snippet).toContain('<b>«prosta»</b>');
    expect((await search(x, 'soba')).nodes).toHaveLength(1);
    expect((await search(y, 'soba')).nodes).toHaveLength(2);
    expect((await search(y, 'soba', { conversationId: yz })).nodes).toMatchObject([{ conversationId: yz }]);
    expect((await search(x, 'soba', { conversationId: yz })).nodes).toEqual([]);
    expect((await search(x, 'pozarni')).nodes.map(({ message }) => message.id)).toEqual([withFile.id]);
    expect((await search(x, "' & | ! :*")).nodes).toEqual([]);
    await act(x.client, doing.remove, { messageId: withFile.id, asActorId: x.actor.id });
    expect((await search(x, 'pozarni')).nodes).toEqual([]);
    const { errors } = await x.client.graphql(query, { asActorId: y.actor.id, text: 'soba' });
    expect(errors).toHaveLength(1);
  });

  it('goes on page by page, also behind the latest messages', async () => {
    const [x, y] = await Promise.all([kvart.member(), kvart.member()]);
    const xy = await openTalk(kvart, x, y);
    await kvart.database.pool.query(
      `INSERT INTO messages (id, conversation_id, seq, change, actor_id, person_id, text, created_at)
       SELECT gen_random_uuid(), $1, n, n, $2, $3, CASE WHEN n % 1000 = 0 THEN 'needle ' || n ELSE 'hay' END,
         now() - interval '1 day' + n * interval '1 second' FROM generate_series(2, 4001) n`,
      [xy, x.actor.id, x.person.id],
    );
    await kvart.database.pool.query(
      'UPDATE conversations SET last_seq = 4001, last_change = 4001 WHERE id = $1',
      [xy],
    );
    // Something newer, in a conversation that moved later.
    const elsewhere = await openTalk(kvart, x, await kvart.member());
    const { seq: newest } = await say(x, elsewhere, 'A needle in the hay');
    const pages = async (text: string, count: number, more: { first: number; conversationId?: string }) => {
      const seqs: number[] = [];
      let after: string | null = null;
      for (let page = 0; page < count; page += 1) {
        const found: Found['searchMessages'] = await search(x, text, { ...more, after });
        seqs.push(...found.nodes.map(({ seq }) => seq));
        after = found.pageInfo.endCursor;
        if (!found.pageInfo.hasNextPage) break;
      }
      return seqs;
    };
    const needles = [4000, 3000, 2000, 1000];
    expect(await pages('needle', 9, { first: 1, conversationId: xy })).toEqual(needles);
    expect(await pages('needle', 9, { first: 1 })).toEqual([newest, ...needles]);
    const hay = Array.from({ length: 120 }, (_, n) => 4001 - n).filter((seq) => seq % 1000 > 0);
    expect(await pages('hay', 3, { first: 30, conversationId: xy })).toEqual(hay.slice(0, 90));
    expect(await pages('hay', 3, { first: 30 })).toEqual([newest, ...hay.slice(0, 89)]);
  });
});

it('a conversation can be taken along, by those who may read it', async () => {
  const path = (who: Member, format: string) =>
    `/conversations/${talk}/export?as=${who.actor.id}&format=${format}`;
  const lines = await (await b.client.fetch(path(b, 'jsonl'))).text();
  const parsed = lines
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as { seq: number });
  expect(parsed.map(({ seq }) => seq)).toEqual(parsed.map((_, n) => n + 1));
  expect(await (await b.client.fetch(path(b, 'txt'))).text()).toContain('Good morning!');
  for (const who of [stranger, b]) {
    expect((await stranger.client.fetch(path(who, 'txt'))).status).toBe(404);
  }
  expect((await kvart.visitor().fetch(path(b, 'txt'))).status).toBe(401);
});
