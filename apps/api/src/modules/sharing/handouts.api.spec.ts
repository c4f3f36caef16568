import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { putPhoto } from './testing/add-photo.ts';
import { readPdf } from './testing/read-pdf.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;

beforeAll(async () => {
  kvart = await startKvart({ PUBLIC_URL: 'https://kvart.example' });
  owner = await kvart.member('owner', { name: 'Občina Kamnik' });
  const space = await addSpace(kvart, owner, {
    slug: 'pekarna',
    state: 'listed',
    listedAt: new Date(),
    contactVisibility: 'public',
  });
  await putPhoto(kvart, space.fileId);
  await addSpace(kvart, owner, { slug: 'osnutek', state: 'draft' });
  await addSpace(kvart, owner, {
    ...{ slug: 'skrita', state: 'listed', listedAt: new Date(), pointBlurred: true },
    ...{ address: 'Skrivna ulica 7', contactVisibility: 'members', contactName: 'Canary Name' },
  });
});
afterAll(() => kvart.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(kvart.url + path, { headers });
const pdfOf = async (path: string) => readPdf(Buffer.from(await (await ask(path)).arrayBuffer()));

describe('a space on paper', () => {
  it('is a PDF in the language asked for, whose code leads to the public page', async () => {
    const response = await ask('/spaces/pekarna/poster.pdf?lang=sl');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="pekarna-poster-a4-sl.pdf"');
    const seen = await readPdf(Buffer.from(await response.arrayBuffer()));
    expect(seen.pages[0]?.qr).toBe('https://kvart.example/spaces/pekarna');
    expect(seen.text).toContain('Nekdanja pekarna na trgu');
    const large = await pdfOf('/spaces/pekarna/poster.pdf?lang=de&format=A3');
    expect(large.pages).toMatchObject([{ qr: 'https://kvart.example/spaces/pekarna' }]);
    expect(large.pages[0]?.height).toBeGreaterThan(1150);
    const sheet = await pdfOf('/spaces/pekarna/sheet.pdf?lang=en');
    expect(sheet.text).toContain('Glavni trg 5');
    expect(sheet.text).toContain('rooms@example.org');
  });

  it('is sent once to those who keep it, and is another one after a change', async () => {
    const first = await ask('/spaces/pekarna/sheet.pdf?lang=en');
    const etag = String(first.headers.get('etag'));
    expect((await ask('/spaces/pekarna/sheet.pdf?lang=en', { 'if-none-match': etag })).status).toBe(304);
    await kvart.database.pool.query(`UPDATE spaces SET rooms = 7 WHERE slug = 'pekarna'`);
    const second = await ask('/spaces/pekarna/sheet.pdf?lang=en', { 'if-none-match': etag });
    expect(second.status).toBe(200);
    expect((await readPdf(Buffer.from(await second.arrayBuffer()))).text).toContain('7');
  });

  it('tells what a visitor may know, also to its owner', async () => {
    for (const file of ['poster.pdf', 'sheet.pdf']) {
      const answer = await fetch(`${kvart.url}/spaces/skrita/${file}`, {
        headers: { cookie: `kvart_session=${owner.client.cookie('kvart_session')}` },
      });
      const { text } = await readPdf(Buffer.from(await answer.arrayBuffer()));
      expect(text).toContain('Former bakery');
      expect(text).not.toMatch(/Skrivna|Canary|123\/4/);
    }
  });

  it('is not there for drafts and unknown spaces, with the same answer', async () => {
    const answers = await Promise.all(
      ['osnutek', 'nikjer', '..%2f..'].flatMap((slug) =>
        ['poster.pdf', 'sheet.pdf', 'qr.svg'].map(async (file) => {
          const answer = await ask(`/spaces/${slug}/${file}`);
          return [answer.status, await answer.text()];
        }),
      ),
    );
    for (const answer of answers) expect(answer).toEqual([404, 'Not found.\n']);
  });

  it('stands where the picture has no bytes, or is not public', async () => {
    const { fileId } = await addSpace(kvart, owner, { slug: 'brez', state: 'listed', listedAt: new Date() });
    expect((await pdfOf('/spaces/brez/poster.pdf')).pages).toHaveLength(1);
    await putPhoto(kvart, fileId, '#ff00ff');
    await kvart.database.pool.query('UPDATE files SET is_public = false WHERE id = $1', [fileId]);
    await kvart.database.pool.query(`UPDATE spaces SET rooms = 3 WHERE slug = 'brez'`);
    expect((await pdfOf('/spaces/brez/poster.pdf')).pages).toHaveLength(1);
  });

  it('draws once what many ask for at once', async () => {
    await addSpace(kvart, owner, { slug: 'mnozica', state: 'listed', listedAt: new Date() });
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => ask('/spaces/mnozica/poster.pdf?lang=de')),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
  });
});
