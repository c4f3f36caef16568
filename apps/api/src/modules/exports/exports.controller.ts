import { refusals, toIsoDate } from '@kvart/domain/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { type ExportedList, mostRows, upTo } from './exported-list.ts';
import { Lists } from './lists.service.ts';
import { formatOf, type ListFormat, sayTo, sendList } from './send-list.ts';

const names = ['spaces', 'actors', 'interests', 'log', 'transparency'] as const;
/** What lies nowhere on a map. */
const placeless: readonly string[] = ['log', 'transparency'];
type Name = (typeof names)[number];

/** Lists as files: `/export/spaces.csv` with the same address behind `?` as the page of the list. */
@Controller('export')
export class ExportsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly limits: RateLimits,
    private readonly lists: Lists,
  ) {}

  @Public('exactly what the list shows this reader; own interests for members alone, the log for desks')
  @Get(':file')
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, format } = fileOf(file);
    const viewer = await this.viewers.of(request);
    await this.limits.take('export_list', { account: viewer?.personId, address: request.ip });
    const query = new URL(request.url, 'http://local').searchParams;
    const locale = requestLocale(request);
    const whole: ExportedList<object> = await this.lists[name]({ viewer, locale }, query);
    const list = { ...whole, batches: upTo(whole.batches, mostRows) };
    const cut = whole.total > mostRows;
    const say = sayTo(request);
    void reply.header('x-kvart-rows', `${Math.min(whole.total, mostRows)} of ${whole.total}`);
    sendList({ request, reply }, list, {
      // What a file name says of itself survives being passed on.
      file: `${name}-${toIsoDate(new Date())}${cut ? `-first-${mostRows}-of-${whole.total}` : ''}.${format}`,
      ...{ format, title: say(`exports.name.${name}`), say },
    });
  }
}

/** @throws Refused where there is no such file. */
function fileOf(file: string): { name: Name; format: ListFormat } {
  const format = formatOf(file);
  const name = names.find((one) => file === `${one}.${format}`);
  if (!name || !format || (format === 'geojson' && placeless.includes(name)))
    throw new Refused(refusals.notFound());
  return { name, format };
}
