import { createHash } from 'node:crypto';
import { toIsoDate } from '@kvart/domain/shared';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { Config } from '../../platform/config/index.ts';
import { publicLocale } from './public-locale.ts';
import { sendMade, sendNothing } from './answers.ts';
import { calendarFile } from './calendar-file.ts';
import { type HandoutKind, Handouts } from './handouts.service.ts';
import { PublicSpaces } from './public-spaces.service.ts';
import type { PaperSize } from './paper.ts';
import { qrSvg } from './qr.ts';
import { wordsOfSpace } from './space-words.ts';

const shown = 'what a visitor may see of a space on offer';

/** A space to take along: `/spaces/:slug/poster.pdf?lang=sl&format=a3`, the fact sheet, its calendar, the code of its page. */
@Controller('spaces/:slug')
export class HandoutsController {
  constructor(
    private readonly config: Config,
    private readonly handouts: Handouts,
    private readonly spaces: PublicSpaces,
  ) {}

  @Public(shown)
  @Get('poster.pdf')
  async poster(
    @Param('slug') slug: string,
    @Query('format') format: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const size = typeof format === 'string' && format.toLowerCase() === 'a3' ? 'A3' : 'A4';
    await this.send({ slug, kind: 'poster', size }, request, reply);
  }

  @Public(shown)
  @Get('sheet.pdf')
  async sheet(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send({ slug, kind: 'sheet', size: 'A4' }, request, reply);
  }

  @Public(shown)
  @Get('qr.svg')
  async qr(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const space = await this.spaces.find(slug, publicLocale(request));
    if (!space) return sendNothing(reply);
    void reply
      .type('image/svg+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(qrSvg(`${this.config.publicUrl}/spaces/${space.slug}`));
  }

  @Public(shown)
  @Get('calendar.ics')
  async calendar(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = publicLocale(request);
    const space = await this.spaces.find(slug, locale);
    if (!space) return sendNothing(reply);
    const today = toIsoDate(new Date());
    const page = `${this.config.publicUrl}/spaces/${space.slug}`;
    const { title, address } = wordsOfSpace(space, locale, today);
    const bytes = Buffer.from(calendarFile({ ...space, title, address, page }, locale, today));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    void reply
      .header('content-disposition', `attachment; filename="${space.slug}.ics"`)
      .header('content-language', locale);
    sendMade(request, reply, { bytes, etag }, 'text/calendar; charset=utf-8');
  }

  private async send(
    { slug, kind, size }: { slug: string; kind: HandoutKind; size: PaperSize },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const locale = publicLocale(request);
    const made = await this.handouts.make(slug, kind, size, locale);
    if (!made) return sendNothing(reply);
    const name = [slug, kind, ...(kind === 'poster' ? [size.toLowerCase()] : []), locale].join('-');
    void reply
      .header('content-disposition', `inline; filename="${name}.pdf"`)
      .header('content-language', locale);
    sendMade(request, reply, made, 'application/pdf');
  }
}
