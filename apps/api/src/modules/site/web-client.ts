import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { PageStyle } from './page-style.ts';

interface Preload {
  /** What draws every page. */
  app: string[];
  messages: Record<string, Record<string, string[]>>;
  routes: Record<string, string[]>;
  /** Groups of messages a route needs beside `core`. */
  routeMessages: Record<string, string[]>;
}

/** The built web client, read once: its page, its operations, and which scripts a page will want. */
@Injectable()
export class WebClient {
  readonly folder: string;
  readonly template: string | null;
  /** The client's style sheet, as the page names it. */
  readonly style: { href: string; link: string; sheet: PageStyle } | null;
  readonly operations: Record<string, string>;
  readonly preload: Preload;

  constructor(config: Config) {
    this.folder = resolve(config.env.WEB_DIST);
    this.template = this.read('index.html');
    this.style = this.readStyle();
    this.operations = JSON.parse(this.read('operations.json') ?? '{}') as Record<string, string>;
    this.preload = JSON.parse(
      this.read('preload.json') ?? '{"app":[],"messages":{},"routes":{},"routeMessages":{}}',
    ) as Preload;
  }

  /**
   * Scripts that a page wants: those of every page with the common messages of a language, and what it wants beside
   * them, which is the route's own with its messages.
   */
  scriptsOf(file: string, locale: string): { base: string[]; more: string[] } {
    const groups = this.preload.messages[locale] ?? {};
    const base = new Set([...this.preload.app, ...(groups['core'] ?? [])]);
    const messages = (this.preload.routeMessages[file] ?? []).flatMap((name) => groups[name] ?? []);
    const more = new Set([...messages, ...(this.preload.routes[file] ?? [])]);
    return { base: [...base], more: [...more].filter((path) => !base.has(path)) };
  }

  private readStyle(): WebClient['style'] {
    const [link, href] = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/.exec(this.template ?? '') ?? [];
    const css = href && this.read(href);
    return link && css ? { href, link, sheet: new PageStyle(css) } : null;
  }

  private read(file: string): string | null {
    try {
      return readFileSync(join(this.folder, file), 'utf8');
    } catch {
      // Without a built client the API serves alone; pages then answer 404.
      return null;
    }
  }
}
