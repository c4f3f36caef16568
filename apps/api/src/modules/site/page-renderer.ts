import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable, Logger } from '@nestjs/common';
import { WebClient } from './web-client.ts';

/** What the client needs to draw a page, as it stands in the page too. */
export interface Boot {
  locale: string;
  config: unknown;
  queries: { query: string; variables: Record<string, unknown>; data: Record<string, unknown> }[];
  clock?: { now: number; timeZone: string };
  /** The path at which nothing is, or nothing for this reader. */
  missing?: string;
}

/** A page drawn on the server: its HTML, links and style for its head, and the clock it goes by. */
export interface DrawnPage {
  html: string;
  links: string;
  /** The part of the client's style that this page shows; null where the whole is to be fetched. */
  style: { css: string; hash: string } | null;
  clock: NonNullable<Boot['clock']>;
}

/** The built client's own way of drawing (apps/web/src/app/server.tsx). */
interface Drawing {
  draw: (address: string, boot: Boot) => Promise<{ html: string; links: string }>;
}

/** How old a drawing may get: what it says about time ("2 minutes ago") ages, its data does not. */
const lifetimeMs = 60_000;

/** Characters of HTML that are kept at most, and drawings. */
const room = 16_000_000;
const places = 500;

const sizeOf = (page?: DrawnPage): number => (page ? page.html.length + (page.style?.css.length ?? 0) : 0);

/** Whose clock a page shows before the reader's own is known. */
const timeZone = 'Europe/Ljubljana';

/**
 * Draws public pages on the server, so that they can be read before any script runs. A drawing is kept by its
 * address and all its data: who asks again for unchanged data gets it without the work, and never anything stale.
 */
@Injectable()
export class PageRenderer {
  private readonly log = new Logger('Pages');
  private readonly kept = new Map<string, DrawnPage>();
  private size = 0;
  private drawing: Promise<Drawing | null> | null = null;

  constructor(private readonly client: WebClient) {}

  /** @returns null where the page has to be drawn by the browser: no client is built, or drawing failed. */
  async draw(address: string, boot: Boot): Promise<DrawnPage | null> {
    const key = createHash('sha256')
      .update(address)
      .update('\0')
      .update(JSON.stringify(boot))
      .digest('base64');
    const known = this.kept.get(key);
    if (known && Date.now() - known.clock.now < lifetimeMs) return known;
    try {
      const drawing = await (this.drawing ??= this.load());
      if (!drawing) return null;
      const clock = { now: Date.now(), timeZone };
      const drawn = await drawing.draw(address, { ...boot, clock });
      const page = { ...drawn, style: this.styleOf(drawn.html), clock };
      // Anybody may ask for what does not exist, under endless names: it takes no room from what does.
      if (!boot.missing) this.keep(key, page);
      return page;
    } catch (error) {
      this.log.error(`The page ${address} could not be drawn and is left to the browser: ${String(error)}`);
      return null;
    }
  }

  private styleOf(html: string): DrawnPage['style'] {
    const css = this.client.style?.sheet.styleOf(html);
    if (!css) return null;
    return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
  }

  private keep(key: string, page: DrawnPage): void {
    this.drop(key);
    this.kept.set(key, page);
    this.size += sizeOf(page);
    for (const oldest of this.kept.keys()) {
      if (this.size <= room && this.kept.size <= places) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.size -= sizeOf(this.kept.get(key));
    this.kept.delete(key);
  }

  private async load(): Promise<Drawing | null> {
    const file = join(this.client.folder, 'server', 'server.mjs');
    if (!existsSync(file)) return null;
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Drawing;
  }
}
