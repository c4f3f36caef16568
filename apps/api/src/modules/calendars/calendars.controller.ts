import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { CalendarAddresses } from './calendar-addresses.service.ts';

/** What a calendar program reads, again and again: `/calendar/<secret>.ics`. */
@Controller('calendar')
export class CalendarsController {
  constructor(private readonly addresses: CalendarAddresses) {}

  @Public('whoever holds the private address that a person made for their own calendar')
  @Get(':token.ics')
  async read(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = await this.addresses.read(token, request.ip);
    void reply.header('x-robots-tag', 'noindex').header('x-content-type-options', 'nosniff');
    if (body === null)
      return void reply
        .status(404)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send('Not found.\n');
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'private, max-age=300');
    const named = request.headers['if-none-match']?.split(',') ?? [];
    if (named.some((one) => one.trim().replace(/^W\//, '') === etag)) return void reply.status(304).send();
    void reply
      .header('content-disposition', 'inline; filename="kvart.ics"')
      .type('text/calendar; charset=utf-8')
      .send(body);
  }
}
