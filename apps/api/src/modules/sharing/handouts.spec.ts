import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTranslator, locales } from '@kvart/i18n';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ShownSpace } from '../spaces/index.ts';
import { readBasemap } from './basemap.ts';
import { drawFactSheet } from './fact-sheet.ts';
import { drawPoster, type HandoutSource } from './poster.ts';
import { wordsOfSpace } from './space-words.ts';
import { aSpace, longTexts } from './testing/a-space.ts';
import { readPdf, type SeenPdf } from './testing/read-pdf.ts';

const address = 'https://kvart.example/spaces/nekdanja-pekarna-na-trgu';
const today = '2026-11-23';

const photo = async () => ({
  bytes: await sharp({ create: { width: 900, height: 500, channels: 3, background: '#7d8c8a' } })
    .jpeg()
    .toBuffer(),
  alt: 'The empty room, seen from the door',
});

async function source(overrides: Partial<ShownSpace> = {}, more: Partial<HandoutSource> = {}) {
  const { locale = 'en' } = more;
  const words = wordsOfSpace(aSpace(overrides), locale, today);
  const { point } = aSpace(overrides);
  return { words, locale, address, point, basemap: readBasemap('nowhere'), photo: await photo(), ...more };
}

/** With KVART_LOOK=<folder> the pages are written there, to be looked at. */
async function look(name: string, bytes: Buffer): Promise<SeenPdf> {
  const seen = await readPdf(bytes);
  const folder = process.env.KVART_LOOK;
  if (folder) {
    await mkdir(folder, { recursive: true });
    for (const [index, { png }] of seen.pages.entries())
      await writeFile(join(folder, `${name}-${index + 1}.png`), png);
  }
  return seen;
}

/** Nothing is written outside of the paper, and no line over another one beside it. */
function expectToFit({ pages }: SeenPdf): void {
  for (const { width, height, runs } of pages) {
    for (const { text, ...run } of runs) {
      const fits = run.x >= 20 && run.x + run.width <= width - 20 && run.y <= height - 12 && run.y >= 20;
      expect({ text, fits, ...(fits ? {} : run) }).toEqual({ text, fits: true });
    }
    for (const [index, one] of runs.entries()) {
      for (const other of runs.slice(index + 1)) {
        const sameLine = Math.abs(one.y - other.y) < Math.min(one.height, other.height) * 0.6;
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        expect({ one: one.text, other: other.text, over: sameLine && across > 1 }).toMatchObject({
          over: false,
        });
      }
    }
  }
}

/** Long words, marks above and below, and another script; the fact sheet is drawn in every language. */
const drawn = ['en', 'de', 'ro', 'bg'] as const;

describe('the window poster', () => {
  it.each(drawn)('says in %s what is free, and its code leads to the page', async (locale) => {
    const seen = await look(`poster-${locale}`, await drawPoster(await source({}, { locale }), 'A4'));
    expect(seen.pages).toHaveLength(1);
    expect(seen.pages[0]?.qr).toBe(address);
    expect(seen).toMatchObject({ language: locale, tagged: true });
    expect(seen.title).toContain('Former bakery on the square');
    expect(seen.text).toContain(createTranslator(locale)('handout.poster.now'));
    expectToFit(seen);
  });

  it('is as good on A3', async () => {
    const seen = await look('poster-a3', await drawPoster(await source(), 'A3'));
    expect(seen.pages).toMatchObject([{ width: expect.closeTo(841.89, 0) as number, qr: address }]);
    expectToFit(seen);
  });

  it('holds long texts and foreign letters within its frames', async () => {
    for (const locale of drawn) {
      const bytes = await drawPoster(await source(longTexts, { locale }), 'A4');
      const seen = await look(`poster-long-${locale}`, bytes);
      expect(seen.pages).toHaveLength(1);
      expect(seen.pages[0]?.qr).toBe(address);
      expectToFit(seen);
    }
  });

  it('stands without a photo, and says from when the room is free', async () => {
    const bytes = await drawPoster(await source({ freeFrom: '2027-03-01' }, { photo: null }), 'A4');
    const seen = await look('poster-no-photo', bytes);
    expect(seen.text).toContain('Free from 1 March 2027');
    const later = { freeFrom: '2027-03-01' };
    expect(wordsOfSpace(aSpace(later), 'sl', today).headline).toBe('Prosto od 1. 3. 2027');
    expect(wordsOfSpace(aSpace({ freeFrom: null }), 'en', today).headline).toBe('Taken at the moment');
    expect(seen.pages[0]?.qr).toBe(address);
    expectToFit(seen);
  });

  it('prints no empty boxes for signs its fonts do not have', async () => {
    const words = { ...(await source()).words, title: 'Atelje 🎨 Ђорђе Љубичић 漢字' };
    const seen = await readPdf(await drawPoster({ ...(await source()), words }, 'A4'));
    expect(seen.text).toContain('Atelje');
    expect(seen.text).toContain('Ђорђе Љубичић');
    expect(seen.text).not.toContain('漢');
  });
});

describe('the fact sheet', () => {
  it.each(locales)('holds in %s every fact on at most two pages', async (locale) => {
    const given = await source({}, { locale });
    const seen = await look(`sheet-${locale}`, await drawFactSheet(given, '23 November 2026'));
    expect(seen.pages.length).toBeLessThanOrEqual(2);
    expect(seen.pages[0]?.qr).toBe(address);
    expect(seen).toMatchObject({ language: locale, tagged: true });
    const printed = seen.text.replace(/\s+/g, '');
    for (const { facts } of given.words.sections)
      for (const { text } of facts) expect(printed).toContain(text.replace(/\s+/g, ''));
    expectToFit(seen);
  });

  it('shows where among its neighbours the space is, and says so', async () => {
    const bytes = await drawFactSheet(await source({ description: null }), '23 November 2026');
    const seen = await look('sheet-map', bytes);
    expect(seen.pages.at(-1)?.runs.map(({ text }) => text)).toContain('Kamnik');
    expect(bytes.toString('latin1')).toContain('/Figure');
  });

  it('shortens long texts until they stand on two pages', async () => {
    for (const locale of ['de', 'bg'] as const) {
      const bytes = await drawFactSheet(await source(longTexts, { locale }), '23 November 2026');
      const seen = await look(`sheet-long-${locale}`, bytes);
      expect(seen.pages.length).toBeLessThanOrEqual(2);
      expectToFit(seen);
    }
  });

  it('stands without photo, description and contact', async () => {
    const bare = { photos: [], description: null, contact: null };
    const bytes = await drawFactSheet(await source(bare, { photo: null }), '23 November 2026');
    const seen = await look('sheet-bare', bytes);
    expect(seen.text).toContain('Write to the owner');
    expectToFit(seen);
  });
});
