import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Gate } from '../../platform/files/index.ts';
import { readBasemap } from './basemap.ts';
import { embedMap } from './embed-map.ts';
import { embedHtml, embedPolicy, embedThemes, embedViews } from './embed-page.ts';
import { askedSearch } from './public-search.ts';
import { PublicSpaces } from './public-spaces.service.ts';
import { TooBusy } from './too-busy.ts';

/** So many stand in the list; the rest is one link away. */
const listLength = 24;
/** As close as the map goes: what lies together is gathered here, by the size of the picture. */
const closest = 16;

/** The search in a frame of another site: `/embed/spaces?place=gn:3197147&view=both&lang=sl`. */
@Controller('embed')
export class EmbedController {
  private readonly gate = new Gate(4, 60, () => new TooBusy());

  constructor(
    private readonly config: Config,
    private readonly spaces: PublicSpaces,
  ) {}

  @Public('spaces on offer, as a visitor finds them; reads and sets no cookie')
  @Get('spaces')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const origin = this.config.publicUrl;
    const { query, filter, sort, locale, address } = askedSearch(request, origin);
    const view = oneOf(embedViews, query.get('view'));
    const theme = oneOf(embedThemes, query.get('theme'));
    const html = await this.gate.pass(async () => {
      const [{ nodes: spaces, totalCount: total }, points] = await Promise.all([
        this.spaces.search({ filter, sort, first: listLength }, locale),
        view === 'list' ? [] : this.spaces.points(filter, closest, locale),
      ]);
      const map = embedMap(points, readBasemap(this.config.env.WEB_DIST), {
        ...{ locale, origin },
        search: (box) => address('/spaces', { box }),
      });
      return embedHtml({ view, theme, locale, spaces, total, map, page: address('/spaces'), origin });
    });
    void reply
      .removeHeader('x-frame-options')
      .header('content-security-policy', embedPolicy)
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .header('content-language', locale)
      .header('vary', 'Accept-Language')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}

/** A choice from a list; the first of them where something else was asked for. */
const oneOf = <const T extends string>(choices: readonly [T, ...T[]], asked: string | null): T =>
  choices.find((choice) => choice === asked) ?? choices[0];
