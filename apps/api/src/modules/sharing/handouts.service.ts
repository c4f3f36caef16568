import { createHash } from 'node:crypto';
import { createFormat, type Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Config } from '../../platform/config/index.ts';
import { Gate, PublicPictures } from '../../platform/files/index.ts';
import type { ShownSpace } from '../spaces/index.ts';
import { readBasemap } from './basemap.ts';
import { drawFactSheet, sheetPhoto } from './fact-sheet.ts';
import { Kept, type Made } from './kept.ts';
import type { PaperSize } from './paper.ts';
import { drawPoster, type HandoutSource, type Photo, posterPhoto } from './poster.ts';
import { PublicSpaces } from './public-spaces.service.ts';
import { TooBusy } from './too-busy.ts';
import { wordsOfSpace } from './space-words.ts';

export type HandoutKind = 'poster' | 'sheet';

const keptBytes = 48 * 1024 * 1024;
/** Dots per point: about 190 to the inch on A4. */
const dots = 2.6;

/** Posters and fact sheets of spaces on offer. */
@Injectable()
export class Handouts {
  private readonly kept = new Kept(keptBytes);
  private readonly gate = new Gate(2, 20, () => new TooBusy());

  constructor(
    private readonly config: Config,
    private readonly spaces: PublicSpaces,
    private readonly pictures: PublicPictures,
  ) {}

  /** @returns null where there is no such space for the public. */
  async make(slug: string, kind: HandoutKind, size: PaperSize, locale: Locale): Promise<Made | null> {
    const space = await this.spaces.find(slug, locale);
    if (!space) return null;
    const today = new Date().toISOString().slice(0, 10);
    const words = wordsOfSpace(space, locale, today);
    const address = `${this.config.publicUrl}/spaces/${space.slug}`;
    const day = createFormat(locale).day(today);
    // Whatever stands on the paper is part of the key: a change of anything makes a new one.
    const content = [kind, size, locale, address, day, words, space.photos[0], space.point];
    const key = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    return this.kept.get(key, () =>
      this.gate.pass(async () => {
        const photo = await this.photoOf(space, kind === 'poster' ? posterPhoto : sheetPhoto, size);
        const basemap = kind === 'sheet' ? readBasemap(this.config.env.WEB_DIST) : null;
        const { point } = space;
        const source: HandoutSource = { words, locale, address, photo, point, basemap };
        return kind === 'poster' ? drawPoster(source, size) : drawFactSheet(source, day);
      }),
    );
  }

  /** The first photo, cut to its frame; none where it is missing or broken. */
  private async photoOf(
    { photos: [photo] }: ShownSpace,
    frame: { width: number; height: number },
    size: PaperSize,
  ): Promise<Photo | null> {
    const found = photo && (await this.pictures.read(photo.variants.at(-1)?.url ?? ''));
    if (!found) return null;
    const enlarged = size === 'A3' ? Math.SQRT2 : 1;
    const [width, height] = [frame.width, frame.height].map((side) => Math.round(side * dots * enlarged));
    const cut = sharp(found).resize({ width, height, fit: 'cover' }).flatten({ background: '#ffffff' });
    const bytes = await cut
      .jpeg({ quality: 84 })
      .toBuffer()
      .catch(() => null);
    return bytes && { bytes, alt: photo.alt };
  }
}
