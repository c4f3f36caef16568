import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Gate } from '../../platform/files/index.ts';
import { UpdatesService } from '../project-updates/index.ts';
import { sendNothing, sendText } from './answers.ts';
import { projectFeed } from './project-feed.ts';
import { publicLocale } from './public-locale.ts';
import { TooBusy } from './too-busy.ts';

/** The newest so many stand in a feed. */
const feedLength = 50;
const shown = 'public updates of a public project, as a visitor reads them';

/** What a project tells everybody: `/feeds/projects/<slug>.atom`, and the same as JSON Feed. */
@Controller('feeds/projects')
export class ProjectFeedsController {
  private readonly gate = new Gate(4, 60, () => new TooBusy());

  constructor(
    private readonly config: Config,
    private readonly updates: UpdatesService,
  ) {}

  @Public(shown)
  @Get(':slug.atom')
  atom(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(slug, request, reply, 'atom');
  }

  @Public(shown)
  @Get(':slug.json')
  json(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answer(slug, request, reply, 'json');
  }

  private async answer(
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'atom' | 'json',
  ): Promise<void> {
    const all = await this.gate.pass(() => this.updates.list(null, slug));
    if (!all) return sendNothing(reply);
    const place = { origin: this.config.publicUrl, ...all.project };
    const feed = projectFeed(all.updates.slice(0, feedLength), place, {
      locale: publicLocale(request),
      kind,
    });
    const type = kind === 'atom' ? 'application/atom+xml' : 'application/feed+json';
    const body = kind === 'atom' ? feed.atom1() : feed.json1();
    void reply.header('access-control-allow-origin', '*');
    sendText(request, reply, body, `${type}; charset=utf-8`);
  }
}
