import { Readable } from 'node:stream';
import { refusals } from '@kvart/domain/shared';
import { createTranslator } from '@kvart/i18n';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { csv, type Say, xlsx } from '../exports/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { reportList } from './report-columns.ts';

const types: Record<string, string | undefined> = {
  'reports.csv': 'text/csv; charset=utf-8; header=present',
  'reports.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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
    const type = types[file];
    const viewer = await this.viewers.of(request);
    await this.limits.take('export_list', { account: viewer?.personId, address: request.ip });
    const locale = requestLocale(request);
    const effect = type ? await this.reads.bySlug({ viewer, locale }, slug.slice(0, 200)) : null;
    if (!effect || !type) throw new Refused(refusals.notFound());
    const t = createTranslator(locale);
    const say: Say = (key) => t(key);
    const list = reportList(effect.reports, say);
    void reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="kvart-${effect.slug}-${file}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex');
    const bom = new URL(request.url, 'http://local').searchParams.get('bom') === '1';
    const parts = file.endsWith('.csv') ? csv(list, say, { bom }) : xlsx(list, say, t('effect.reports'));
    void reply.send(Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 }));
  }
}
