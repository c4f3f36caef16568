import { Readable } from 'node:stream';
import { importLimits } from '@kvart/domain/imports';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { reportCsv } from './import-report.ts';
import { ImportReads } from './import-reads.service.ts';
import { ImportsService } from './imports.service.ts';

/** Files on their way in, and the report of what was found in them on its way out. */
@Controller()
export class ImportsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly imports: ImportsService,
    private readonly reads: ImportReads,
  ) {}

  @Access('confirmed', 'editors of the actor that brings the file in, and administrators')
  @Post('upload/import')
  @HttpCode(200)
  async upload(
    @Req() request: FastifyRequest,
    @Query('actorId') actorId = '',
    @Query('kind') kind = '',
    @Query('fileName') fileName = '',
  ) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const id = await this.imports.begin(viewer, { actorId, kind, fileName }, () =>
      receiveFile(request, importLimits.bytes),
    );
    return { import: { id } };
  }

  @Access('signed_in', 'editors of the actor that brings the file in, and administrators')
  @Get('download/import/:id/report.csv')
  async report(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    const record = await this.reads.row(await this.viewers.of(request), id);
    if (!record) throw new Refused(refusals.notFound());
    const name = `report-${record.id.slice(-6)}.csv`;
    const locale = requestLocale(request);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(reportCsv(record, this.reads.everyRow(record, 'problems'), locale)));
  }
}
