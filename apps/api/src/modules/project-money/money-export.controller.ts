import { refusals } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { formatOf, sayTo, sendList } from '../exports/index.ts';
import { moneyList } from './money-columns.ts';
import { MoneyRepository } from './money.repository.ts';
import { shownMoney } from './money-view.ts';

const files = ['money.csv', 'money.xlsx'];

/** The budget as a file: the same lines and sums as on the page, in the currency's unit. */
@Controller('export/projects')
export class MoneyExportController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly repository: MoneyRepository,
  ) {}

  @Public('exactly what the page of the money shows this reader')
  @Get(':slug/:file')
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
    const row = format ? await this.repository.money({ slug: slug.slice(0, 200) }, viewer) : null;
    const money = row && shownMoney(row, { viewer, locale });
    if (!money || !format) throw new Refused(refusals.notFound());
    const say = sayTo(request);
    const list = moneyList(money, say);
    sendList({ request, reply }, list, {
      file: `${money.project.slug}-${file}`,
      format,
      title: say('money.title'),
      say,
    });
  }
}
