import { territoryKinds } from '@kvart/domain/desk';
import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { formatOf, sayTo, sendList } from '../exports/index.ts';
import { dashboardList } from './dashboard-columns.ts';
import { Dashboard } from './dashboard.service.ts';

const files = ['numbers.csv', 'numbers.xlsx'];

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
    const format = files.includes(file) ? formatOf(file) : null;
    const viewer = await this.viewers.of(request);
    await this.limits.take('export_list', { account: viewer?.personId, address: request.ip });
    if (!format) throw new Refused(refusals.notFound());
    const query = new URL(request.url, 'http://local').searchParams;
    const span = { from: query.get('from') ?? '', until: query.get('until') ?? '' };
    const [word, code] = (query.get('territory') ?? '').split(':');
    const kind = territoryKinds.find((name) => name === word);
    const territory = kind && code ? { kind, code } : null;
    const numbers = await this.dashboard.of(viewer, { centreId, ...span, territory });
    const say = sayTo(request);
    const list = dashboardList(numbers, span, say);
    sendList({ request, reply }, list, {
      file: `${span.from}-${span.until}-${file}`,
      format,
      title: say('brokerage.dashboard.title'),
      say,
    });
  }
}
