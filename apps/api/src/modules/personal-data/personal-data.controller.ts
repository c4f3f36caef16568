import { Readable } from 'node:stream';
import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { DataCopies } from './data-copies.service.ts';
import { DataReader } from './data.repository.ts';
import { zipped } from './zip.ts';

/** The copy of somebody's data. It is made while it is fetched, so that none lies about. */
@Controller('export')
export class PersonalDataController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly copies: DataCopies,
    private readonly reader: DataReader,
    private readonly limits: RateLimits,
  ) {}

  @Public('whoever a link was made for, in the session that proved the password, for some minutes')
  @Get('personal-data.zip')
  async read(
    @Query('key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = await this.viewers.of(request);
    if (!viewer || !(await this.copies.isFor(viewer, key ?? '')))
      throw new Refused(refusals.notFound('link_expired'));
    await this.limits.take('export_list', { account: viewer.personId, address: request.ip });
    if (this.reader.isBusy) throw new Refused(refusals.rateLimited(30));
    void reply
      .header('content-type', 'application/zip')
      .header('content-disposition', 'attachment; filename="kvart-personal-data.zip"')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex');
    const parts = zipped(this.reader.entries(viewer));
    await reply.send(Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 }));
  }
}
