import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';

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
  readonly operations: Record<string, string>;
  readonly preload: Preload;

  constructor(config: Config) {
    this.folder = resolve(config.env.WEB_DIST);
    this.template = this.read('index.html');
    this.operations = JSON.parse(this.read('operations.json') ?? '{}') as Record<string, string>;
    this.preload = JSON.parse(
      this.read('preload.json') ?? '{"app":[],"messages":{},"routes":{},"routeMessages":{}}',
    ) as Preload;
  }

  /** Scripts the browser should fetch side by side: the client's, the messages of a language, a route's own. */
  scriptsOf(file: string, locale: string): string[] {
    const groups = this.preload.messages[locale] ?? {};
    const messages = ['core', ...(this.preload.routeMessages[file] ?? [])].flatMap(
      (name) => groups[name] ?? [],
    );
    return [...new Set([...this.preload.app, ...messages, ...(this.preload.routes[file] ?? [])])];
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
