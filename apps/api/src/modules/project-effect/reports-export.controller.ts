import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { formatOf, sayTo, sendList } from '../exports/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { reportList } from './report-columns.ts';

const files = ['reports.csv', 'reports.xlsx'];

/** Reports on a project as a file: the same lines as on the page. */
@Controller('export/projects')
export class ReportsExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly reads: EffectReads,
  ) {}

  @Public('exactly what the page of the effect shows this reader')
  @Get(':slug/effect/:file')
  async read(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = files.includes(file) ? formatOf(file) : null;
    const viewer = await this.viewers.of(request);
    await this.limits.take('export_list', { account: viewer?.personId, address: request.ip });
    const locale = requestLocale(request);
    const effect = format ? await this.reads.bySlug({ viewer, locale }, slug.slice(0, 200)) : null;
    if (!effect || !format) throw new Refused(refusals.notFound());
    const say = sayTo(request);
    const list = reportList(effect.reports, say);
    sendList({ request, reply }, list, {
      file: `${effect.slug}-${file}`,
      format,
      title: say('effect.reports'),
      say,
    });
  }
}
