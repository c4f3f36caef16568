import { createHash } from 'node:crypto';
import { type Accent, accentStyle, softwareName } from '@kvart/domain/administration';
import { type Locale } from '@kvart/i18n';
import { Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestViewer } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { Installation } from '../../platform/settings/index.ts';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { headHtml, headOf, scriptJson } from './page-head.ts';
import { type Boot, type DrawnPage, PageRenderer } from './page-renderer.ts';
import { addressOf, findPage, type PageOperation } from './page-routes.ts';
import { SiteService } from './site.service.ts';
import { WebClient } from './web-client.ts';

interface Answered extends PageOperation {
  data: Record<string, unknown>;
}

/** A page as HTML, or where it has gone. `styleHashes`: of the styles in it, for the content security policy. */
export type WrittenPage =
  { status: 301; location: string } | { status: number; html: string; locale: Locale; styleHashes: string[] };

/** Writes the HTML of a page: head and first data stand in it, so that it is readable at once. */
@Injectable()
export class PageWriter {
  private readonly log = new Logger('Pages');
  private brand: { accent: Accent; html: string; hash: string } | null = null;

  constructor(
    private readonly config: Config,
    private readonly client: WebClient,
    private readonly renderer: PageRenderer,
    private readonly site: SiteService,
    private readonly viewers: RequestViewer,
    private readonly host: HttpAdapterHost,
    private readonly installation: Installation,
  ) {}

  /** @returns null where no client is built. */
  async write(request: FastifyRequest): Promise<WrittenPage | null> {
    const { template } = this.client;
    if (!template) return null;
    const url = addressOf(request.url);
    const locale = requestLocale(request);
    const page = findPage(url.pathname);
    // Without a database the page still comes; its client says what is wrong and asks again.
    const [viewer, config] = await Promise.all([
      this.viewers.of(request).catch(() => undefined),
      this.site.clientConfig(locale).catch(() => undefined),
    ]);
    // A signed-in reader sees more than a visitor and may act as somebody: their client asks by itself.
    const operations = page && viewer === null ? page.route.operations(page.params, url.searchParams) : [];
    const answers = await this.answer(operations, request, locale);
    const data = Object.fromEntries(answers.map((entry) => [entry.name, entry.data]));
    const location = page?.route.moved?.(page.params, data);
    if (location) return { status: 301, location: location + url.search };
    const found =
      page !== null &&
      (page.route.standsEmpty || !answers.some(({ data: answer }) => Object.values(answer).includes(null)));
    const file = found ? page.route.file : 'not-found';
    const origin = this.config.publicUrl;
    const brand = this.brandStyle();
    const pageHead = headHtml(headOf(file, data, locale, origin, url.searchParams), {
      siteName: this.installation.settings.identity.name ?? softwareName,
      origin,
      path: url.pathname,
      locale,
      indexed: found && config !== undefined && page.route.indexed,
    });
    const head = [pageHead, brand?.html].filter(Boolean).join('\n    ');
    const boot: Boot = {
      locale,
      config,
      queries: [
        // Spares every visitor the question who they are.
        ...(viewer ? [] : [{ query: 'Viewer', variables: {}, data: { viewer: null } }]),
        ...(found ? answers : []).map(({ name, variables, data: answer }) => ({
          query: name,
          variables,
          data: answer,
        })),
      ],
      // Where a reader may see more than a visitor, their own client finds out.
      ...(!found && viewer === null && { missing: url.pathname }),
    };
    const complete = answers.length === operations.length;
    const isPublic = viewer === null && (!found || (page.route.indexed && complete));
    const drawn =
      isPublic && config && !config.setupRequired
        ? await this.renderer.draw(url.pathname + url.search, boot)
        : null;
    const shared = template.replace('%lang%', locale).replace('data-theme="%theme%"', themeOf(request));
    const scripts = this.client.scriptsOf(file, locale);
    const html = drawn
      ? this.drawnHtml(shared, head, boot, drawn, scripts)
      : shared
          .replace('<!--kvart:head-->', () =>
            [head, ...[...scripts.base, ...scripts.more].map(preloadLink)].join('\n    '),
          )
          .replace('<!--kvart:page-->', '')
          .replace('<!--kvart:data-->', () => bootScript(boot));
    const styleHashes = [drawn?.style?.hash, brand?.hash].filter((hash) => hash !== undefined);
    return { status: found ? 200 : 404, html, locale, styleHashes };
  }

  /** The colours of the installation: they stand in the page itself, so that it never shows others first. */
  private brandStyle(): { html: string; hash: string } | null {
    const { accent } = this.installation.settings.identity;
    if (!accent) return null;
    if (this.brand?.accent !== accent) {
      const css = accentStyle(accent);
      const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
      this.brand = { accent, html: `<style>${css}</style>`, hash };
    }
    return this.brand;
  }

  /** A page that can be read already: its style stands in it, and it fetches its scripts by and by. */
  private drawnHtml(
    template: string,
    head: string,
    boot: Boot,
    { html, links, style, clock }: DrawnPage,
    scripts: { base: string[]; more: string[] },
  ): string {
    const { style: whole } = this.client;
    const inlined = style && whole ? { css: style.css, ...whole } : null;
    const later = {
      scripts: scripts.base.join(' '),
      more: scripts.more.join(' '),
      ...(inlined && { style: inlined.href }),
    };
    const attributes = Object.entries(later).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
    return template
      .replace(inlined?.link ?? '', '')
      .replace('<!--kvart:head-->', () =>
        [head, inlined && `<style>${inlined.css}</style>`, links].filter(Boolean).join('\n    '),
      )
      .replace('<div id="root">', () => `<div id="root"${attributes.join('')}>`)
      .replace('<!--kvart:page-->', () => html)
      .replace('<!--kvart:data-->', () => bootScript({ ...boot, clock }));
  }

  private async answer(
    operations: PageOperation[],
    request: FastifyRequest,
    locale: Locale,
  ): Promise<Answered[]> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const answers: Answered[] = [];
    for (const { name, variables } of operations) {
      const source = this.client.operations[name];
      if (!source) continue;
      const context = { viewer: null, locale, req: request } as never;
      const { data, errors } = await fastify.graphql(source, context, variables).catch((error: unknown) => ({
        data: null,
        errors: [error],
      }));
      // The page still works: its client will ask, and show what is wrong.
      if (errors?.length || !data)
        this.log.warn(`The page's operation ${name} failed and is left to the client.`);
      else answers.push({ name, variables, data: data as Record<string, unknown> });
    }
    return answers;
  }
}

const preloadLink = (href: string): string => `<link rel="modulepreload" href="${escapeHtml(href)}">`;

const bootScript = (boot: Boot): string =>
  `<script type="application/json" id="kvart-data">${scriptJson(boot)}</script>`;

/** The theme the reader chose, from the cookie of the switch; their device decides where there is none. */
function themeOf(request: FastifyRequest): string {
  const theme = request.cookies.kvart_theme;
  return theme === 'light' || theme === 'dark' ? `data-theme="${theme}"` : '';
}
