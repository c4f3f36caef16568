import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Gate } from '../../platform/files/index.ts';
import { hasAlready } from './answers.ts';
import { feedOf, geoJsonOf, lastChange } from './feeds.ts';
import { askedSearch } from './public-search.ts';
import { PublicSpaces } from './public-spaces.service.ts';
import { TooBusy } from './too-busy.ts';

/** The newest so many stand in a feed. */
const feedLength = 100;
/** So many points come at once; the answer names the address of the next ones. */
const pointsAtOnce = 5_000;

const listed = 'spaces on offer, as a visitor finds them';

/** The search as feeds, with the filters of `/spaces`: `/feeds/spaces.rss?place=gn:3197147&use=use.studio`. */
@Controller('feeds')
export class FeedsController {
  private readonly gate = new Gate(4, 60, () => new TooBusy());

  constructor(
    private readonly config: Config,
    private readonly spaces: PublicSpaces,
  ) {}

  @Public(listed)
  @Get('spaces.rss')
  rss(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.feed(request, reply, 'rss');
  }

  @Public(listed)
  @Get('spaces.atom')
  atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.feed(request, reply, 'atom');
  }

  @Public(listed)
  @Get('spaces.geojson')
  async geojson(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.config.publicUrl;
    const { query, filter, locale, address } = askedSearch(request, origin);
    const after = query.get('after');
    const { nodes, pageInfo, totalCount } = await this.gate.pass(() =>
      this.spaces.search({ filter, first: pointsAtOnce, after }, locale),
    );
    const more = pageInfo.hasNextPage && pageInfo.endCursor ? { after: pageInfo.endCursor } : null;
    const next = more && address('/feeds/spaces.geojson', more);
    if (next) void reply.header('link', `<${next}>; rel="next"`);
    void reply.header('access-control-allow-origin', '*');
    const body = JSON.stringify(geoJsonOf(nodes, { origin, total: totalCount, next }));
    send(request, reply, { body, type: 'application/geo+json; charset=utf-8' });
  }

  private async feed(request: FastifyRequest, reply: FastifyReply, kind: 'rss' | 'atom'): Promise<void> {
    const { filter, locale, address } = askedSearch(request, this.config.publicUrl);
    const { nodes } = await this.gate.pass(() => this.spaces.search({ filter, first: feedLength }, locale));
    const place = {
      origin: this.config.publicUrl,
      page: address('/spaces'),
      rss: address('/feeds/spaces.rss'),
      atom: address('/feeds/spaces.atom'),
    };
    const feed = feedOf(nodes, place, locale);
    const type = kind === 'rss' ? 'application/rss+xml' : 'application/atom+xml';
    const body = kind === 'rss' ? feed.rss2() : feed.atom1();
    send(request, reply, { body, changed: lastChange(nodes), type: `${type}; charset=utf-8` });
  }
}

interface Answer {
  body: string;
  type: string;
  /** For feeds alone: they tell what is new. What leaves a list changes no date, so lists go by their tag. */
  changed?: Date;
}

function send(request: FastifyRequest, reply: FastifyReply, { body, type, changed }: Answer): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'public, max-age=300')
    .header('vary', 'Accept-Language')
    .header('cross-origin-resource-policy', 'cross-origin');
  if (changed && changed.getTime() > 0) void reply.header('last-modified', changed.toUTCString());
  if (hasAlready(request, etag) || isUnchanged(request, changed)) return void reply.status(304).send();
  void reply.type(type).send(body);
}

/** The date counts only where no tag was sent. */
function isUnchanged(request: FastifyRequest, changed?: Date): boolean {
  const since = request.headers['if-modified-since'];
  if (since === undefined || request.headers['if-none-match'] !== undefined || !changed) return false;
  return Math.floor(changed.getTime() / 1000) * 1000 <= new Date(since).getTime();
}
