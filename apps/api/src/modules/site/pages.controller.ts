import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { addressOf } from './page-routes.ts';
import { PageWriter } from './page-writer.ts';
import { SiteRepository } from './site.repository.ts';

/** Every address that nothing else serves is a page of the client, which also shows what is not found. */
@Controller()
export class PagesController {
  constructor(
    private readonly config: Config,
    private readonly pages: PageWriter,
    private readonly repository: SiteRepository,
  ) {}

  @Public('search engines read it')
  @Get('robots.txt')
  robots(@Res() reply: FastifyReply): void {
    const body = `User-agent: *\nDisallow: /graphql\nDisallow: /settings\nSitemap: ${this.config.publicUrl}/sitemap.xml\n`;
    void reply.type('text/plain; charset=utf-8').send(body);
  }

  @Public('search engines read it; lists public pages only')
  @Get('sitemap.xml')
  async sitemap(@Res() reply: FastifyReply): Promise<void> {
    const entries = [
      { path: '/' },
      { path: '/spaces' },
      { path: '/actors' },
      { path: '/space-requests' },
      { path: '/projects' },
      ...(await this.repository.sitemap()),
    ];
    const urls = entries.map((entry) => {
      const changed = 'changed' in entry ? `<lastmod>${entry.changed.toISOString()}</lastmod>` : '';
      return `<url><loc>${escapeHtml(this.config.publicUrl + entry.path)}</loc>${changed}</url>`;
    });
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
    void reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=600')
      .send(body);
  }

  @Public('the client itself; data in it is what a visitor may see')
  @Get('*')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = /\.\w{2,5}$/.test(addressOf(request.url).pathname) ? null : await this.pages.write(request);
    if (!page) return void reply.status(404).type('text/plain; charset=utf-8').send('Not found.\n');
    // Merging can be undone: nobody keeps the way for ever.
    if ('location' in page)
      return void reply
        .status(page.status)
        .header('location', page.location)
        .header('cache-control', 'no-cache')
        .send();
    if (page.styleHashes.length > 0) allowStyles(reply, page.styleHashes);
    void reply
      .status(page.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .header('content-language', page.locale)
      .header('vary', 'Cookie, Accept-Language')
      .send(page.html);
  }
}

/** Lets the style elements of a page count that were written with it. */
function allowStyles(reply: FastifyReply, hashes: string[]): void {
  const policy = reply.getHeader('content-security-policy');
  if (typeof policy !== 'string') return;
  reply.header(
    'content-security-policy',
    policy.replace("style-src 'self'", `style-src 'self' ${hashes.map((hash) => `'${hash}'`).join(' ')}`),
  );
}
