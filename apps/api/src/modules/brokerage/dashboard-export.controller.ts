import { Readable } from 'node:stream';
import { territoryKinds } from '@kvart/domain/desk';
import { refusals } from '@kvart/domain/shared';
import { createTranslator } from '@kvart/i18n';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { csv, type Say, xlsx } from '../exports/index.ts';
import { dashboardList } from './dashboard-columns.ts';
import { Dashboard } from './dashboard.service.ts';

const types: Record<string, string | undefined> = {
  'numbers.csv': 'text/csv; charset=utf-8; header=present',
  'numbers.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The numbers of a centre as a file, for whoever pays for its work. */
@Controller('export/centres')
export class DashboardExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly dashboard: Dashboard,
  ) {}

  @Public('exactly what the page of the numbers shows this reader')
  @Get(':id/:file')
  async read(
    @Param('id') centreId: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const type = types[file];
    const viewer = await this.viewers.of(request);
    await this.limits.take('export_list', { account: viewer?.personId, address: request.ip });
    if (!type) throw new Refused(refusals.notFound());
    const query = new URL(request.url, 'http://local').searchParams;
    const span = { from: query.get('from') ?? '', until: query.get('until') ?? '' };
    const [word, code] = (query.get('territory') ?? '').split(':');
    const kind = territoryKinds.find((name) => name === word);
    const territory = kind && code ? { kind, code } : null;
    const numbers = await this.dashboard.of(viewer, { centreId, ...span, territory });
    const t = createTranslator(requestLocale(request));
    const say: Say = (key) => t(key);
    const list = dashboardList(numbers, span, say);
    void reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="kvart-${span.from}-${span.until}-${file}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex');
    const parts = file.endsWith('.csv')
      ? csv(list, say, { bom: query.get('bom') === '1' })
      : xlsx(list, say, t('brokerage.dashboard.title'));
    void reply.send(Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 }));
  }
}
