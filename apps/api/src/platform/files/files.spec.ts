import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Module, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Public } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { type PlatformApp, startPlatform, until } from '../testing/platform-app.ts';
import {
  FileAccess,
  Files,
  fileUrl,
  PhotoPipeline,
  receiveFile,
  requireCsrf,
  type StoredFile,
} from './index.ts';

@Controller('upload')
class UploadController {
  constructor(private readonly photos: PhotoPipeline) {}

  @Post('photo')
  @Public('for this spec')
  async photo(@Req() request: FastifyRequest): Promise<StoredFile> {
    requireCsrf(request);
    const isPublic = request.headers['x-public'] === '1';
    return this.photos.ingest(await receiveFile(request), { kind: 'photo', isPublic, uploadedById: null });
  }
}

@Module({ controllers: [UploadController] })
class UploadModule {}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a63d22' } });

/** A phone's picture: lying on its side, with a place and a camera's name in it. */
const fromPhone = () =>
  picture(1200, 800)
    .withExif({
      IFD0: { Make: 'CanaryPhone' },
      IFD3: { GPSLatitude: '46/1 13/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('pictures', () => {
  let database: TestDatabase;
  let platform: PlatformApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database.url, { modules: [UploadModule] });
  });

  afterAll(async () => {
    await platform?.close();
    await database?.drop();
  });

  async function upload(bytes: Buffer, headers: Record<string, string> = {}, name = 'photo.jpg') {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return fetch(`${platform.url}/upload/photo`, {
      method: 'POST',
      body: form,
      headers: { 'x-kvart-csrf': '1', ...headers },
    });
  }
  const accepted = async (bytes: Buffer, headers?: Record<string, string>) =>
    (await (await upload(bytes, headers)).json()) as StoredFile;
  const read = (file: StoredFile, width: number, headers: Record<string, string> = {}) =>
    fetch(`${platform.url}${fileUrl(file.id, width)}`, { headers });

  it('are turned upright, written anew in several widths, and freed of everything else', async () => {
    const original = await fromPhone();
    expect(original.includes('CanaryPhone')).toBe(true);
    const file = await accepted(original, { 'x-public': '1' });
    expect(file).toMatchObject({ width: 800, height: 1200, variants: [320, 640, 800], mime: 'image/webp' });
    expect(file.blur).toMatch(/^data:image\/webp;base64,.{20,400}$/);
    for (const width of file.variants) {
      const bytes = Buffer.from(await (await read(file, width)).arrayBuffer());
      const meta = await sharp(bytes).metadata();
      expect([meta.format, meta.width, meta.exif, meta.xmp]).toEqual(['webp', width, undefined, undefined]);
      expect(bytes.includes('CanaryPhone')).toBe(false);
    }
  });

  it('come with headers for ever, and nothing to run', async () => {
    const file = await accepted(await picture(400, 300).png().toBuffer(), { 'x-public': '1' });
    const answer = await read(file, 320);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect((await read(file, 320, { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304);
  });

  it.each(['png', 'webp', 'avif'] as const)('may come as %s', async (format) => {
    expect(await accepted(await picture(64, 48).toFormat(format).toBuffer())).toMatchObject({
      width: 64,
      variants: [64],
    });
  });

  it('keep what is see-through', async () => {
    const logo = sharp({ create: { width: 100, height: 100, channels: 4, background: '#00000000' } });
    const file = await accepted(await logo.png().toBuffer(), { 'x-public': '1' });
    const bytes = Buffer.from(await (await read(file, 100)).arrayBuffer());
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bomb = () => picture(9000, 6000).png({ compressionLevel: 9 }).toBuffer();
  it.each([
    ['an SVG', 415, 'file_type', () => Buffer.from(svg)],
    ['a PDF', 415, 'file_type', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['a page that says it is a JPEG', 415, 'file_type', () => Buffer.from('<html></html>')],
    ['a GIF', 415, 'file_type', () => Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64')],
    ['half a JPEG', 422, 'file_broken', async () => (await fromPhone()).subarray(0, 3_000)],
    [
      'a JPEG of noise',
      422,
      'file_broken',
      () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), randomBytes(5_000)]),
    ],
    ['54 megapixels', 422, 'file_too_many_pixels', bomb],
    [
      '40 MB',
      413,
      'file_too_large',
      async () => Buffer.concat([await fromPhone(), Buffer.alloc(40 * 1024 * 1024)]),
    ],
    ['nothing', 400, 'file_missing', () => Buffer.alloc(0)],
  ])('%s is refused with %i %s', async (_what, status, code, make) => {
    const answer = await upload(await make(), { 'accept-language': 'sl' });
    const body = (await answer.json()) as { code: string; message: string };
    expect([answer.status, body.code]).toEqual([status, code]);
    expect(body.message).toMatch(/\w{3,}/);
    expect(body.message).not.toContain('errors.');
  });

  it('need the header that only our client sends, and a form', async () => {
    const answer = await upload(await fromPhone(), { 'x-kvart-csrf': '0' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'csrf_required']);
    const bare = await fetch(`${platform.url}/upload/photo`, {
      method: 'POST',
      headers: { 'x-kvart-csrf': '1' },
    });
    expect(((await bare.json()) as { code: string }).code).toBe('file_missing');
  });

  it('that are private do not exist for others, to the last byte', async () => {
    const file = await accepted(await fromPhone());
    const unknown = { ...file, id: '00000000-0000-7000-8000-000000000000' };
    const [hidden, none] = [await read(file, 320), await read(unknown, 320)];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(await none.text());
    const comparable = (answer: Response) =>
      [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
    expect(comparable(hidden)).toEqual(comparable(none));

    platform.get(FileAccess).register('photo', (_viewer, asked) => asked.id === file.id);
    const seen = await read(file, 320);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect((await read(file, 321)).status).toBe(404);
    expect((await fetch(`${platform.url}/files/${file.id}/..%2f320.webp`)).status).toBe(404);
  });

  it('are removed with their bytes', async () => {
    const file = await accepted(await fromPhone(), { 'x-public': '1' });
    const folder = join(platform.dataDir, 'files', file.id.slice(-2), file.id);
    expect(await readdir(folder)).toHaveLength(3);
    await platform.get(Database).transaction((tx) => platform.get(Files).remove(tx, [file.id]));
    expect((await read(file, 320)).status).toBe(404);
    await until(async () => (await readdir(folder)).length === 0);
  });

  it('nobody attached are swept away after a day', async () => {
    const [fresh, old] = [await accepted(await fromPhone()), await accepted(await fromPhone())];
    await database.pool.query(`UPDATE files SET created_at = now() - interval '2 days' WHERE id = $1`, [
      old.id,
    ]);
    platform.get(Files).registerUse('photo', { table: 'space_photos', column: 'file_id' });
    await platform.get(Files).sweep();
    expect(await platform.get(Files).find(old.id)).toBeNull();
    expect(await platform.get(Files).find(fresh.id)).not.toBeNull();
  });

  it('come many at a time, and leave nothing behind while they wait', async () => {
    const bytes = await fromPhone();
    const answers = await Promise.all(Array.from({ length: 40 }, () => upload(bytes)));
    const statuses = answers.map((answer) => answer.status);
    expect(new Set(statuses)).toEqual(new Set([201, 503]));
    expect(answers.find((answer) => answer.status === 503)!.headers.get('retry-after')).toBe('10');
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(await readdir(join(platform.dataDir, 'uploads'))).toEqual([]);
  });

  it('are forgotten where the sender goes away halfway', async () => {
    const leaving = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(
          Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n\xff\xd8'),
        );
        setTimeout(() => leaving.abort(), 200);
      },
    });
    const headers = { 'x-kvart-csrf': '1', 'content-type': 'multipart/form-data; boundary=x' };
    const init = { method: 'POST', body, headers, duplex: 'half', signal: leaving.signal } as RequestInit;
    await expect(fetch(`${platform.url}/upload/photo`, init)).rejects.toThrow();
    await until(async () => (await readdir(join(platform.dataDir, 'uploads'))).length === 0);
    expect((await upload(await fromPhone())).status).toBe(201);
  });
});
