import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';
import { drawCard } from './card.ts';
import { linesOf, outlineOf, widthOf } from './outlines.ts';
import { putPhoto } from './testing/add-photo.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
  const owner = await kvart.member('owner', { name: 'Občina Kamnik', slug: 'obcina-kamnik' });
  const space = await addSpace(kvart, owner, { slug: 'pekarna', state: 'listed', listedAt: new Date() });
  await putPhoto(kvart, space.fileId, '#3f7d4a');
  await addSpace(kvart, owner, { slug: 'osnutek', state: 'draft' });
});
afterAll(() => kvart.close());

async function pictureOf(bytes: Buffer, name: string) {
  const folder = process.env.KVART_LOOK;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.jpg`), bytes);
  }
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  /** Share of dark points in a region. */
  const ink = (left: number, top: number, right: number, bottom: number) => {
    let dark = 0;
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if (Math.max(...at(x, y)) < 120) dark += 1;
    return dark / ((right - left) * (bottom - top));
  };
  return { width: info.width, height: info.height, at, ink };
}

const card = async (path: string) => {
  const answer = await fetch(kvart.url + path);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('the picture of a link', () => {
  it('shows photo and facts of a space, in any language', async () => {
    const tags = new Set<string>();
    for (const lang of ['en', 'sl', 'de']) {
      const { answer, bytes } = await card(`/spaces/pekarna/card.jpg?lang=${lang}`);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      tags.add(String(answer.headers.get('etag')));
      const seen = await pictureOf(bytes, `card-space-${lang}`);
      expect(seen).toMatchObject({ width: 1200, height: 630 });
      const [red = 0, green = 0, blue = 0] = seen.at(300, 300);
      expect(Math.hypot(red - 0x3f, green - 0x7d, blue - 0x4a)).toBeLessThan(12);
      expect(seen.ink(680, 110, 1140, 320)).toBeGreaterThan(0.05);
      expect(bytes.length).toBeLessThan(200_000);
    }
    expect(tags.size).toBe(3);
  });

  it('shows an actor without a logo, and says 404 for what is not public', async () => {
    const { answer, bytes } = await card('/actors/obcina-kamnik/card.jpg?lang=sl');
    expect(answer.status).toBe(200);
    expect((await pictureOf(bytes, 'card-actor')).ink(240, 110, 1140, 320)).toBeGreaterThan(0.01);
    for (const path of ['/spaces/osnutek/card.jpg', '/spaces/x/card.jpg', '/actors/nobody/card.jpg'])
      expect((await card(path)).answer.status).toBe(404);
  });

  it('keeps the longest texts inside its margins, and draws letters of all alphabets', async () => {
    const title =
      'Donaudampfschifffahrtsgesellschaftskapitänskajütenausstattungswerkstatt Најдужа ћирилична реч 漢字🎨';
    const bytes = await drawCard({
      ...{ kicker: title, title: title.repeat(3), lines: [title, title, title], mark: 'Beispiel' },
      ...{ picture: Buffer.from('no picture'), fit: 'cover' },
    });
    const seen = await pictureOf(bytes, 'card-long');
    expect(seen.ink(1150, 0, 1200, 630)).toBe(0);
    expect(seen.ink(190, 605, 1200, 630)).toBe(0);
  });
});

describe('text as outlines', () => {
  it('breaks lines at spaces, long words anywhere, and cuts off the rest', () => {
    const lines = linesOf('one two three four five', 'sans', { size: 20, width: 80, most: 2 });
    expect(lines[0]).toBe('one two');
    expect(lines[1]).toMatch(/…$/);
    for (const line of linesOf('x'.repeat(300), 'sans', { size: 20, width: 100, most: 50 }))
      expect(widthOf(line, 'sans', 20)).toBeLessThanOrEqual(100);
    expect(linesOf('', 'sans', { size: 20, width: 100, most: 3 })).toEqual([]);
  });

  it('draws ž and ђ, and nothing for what the font lacks', () => {
    const at = { x: 0, y: 0, size: 20 };
    expect(outlineOf('ž', 'sans', at).length).toBeGreaterThan(outlineOf('z', 'sans', at).length);
    expect(outlineOf('ђ', 'serif', at)).not.toBe('');
    expect(outlineOf('漢🎨', 'serif', at)).toBe('');
  });
});
