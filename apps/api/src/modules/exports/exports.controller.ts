import { Readable } from 'node:stream';
import { refusals, toIsoDate } from '@kvart/domain/shared';
import { createTranslator } from '@kvart/i18n';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { requestLocale } from '../../platform/http/locale.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { csv } from './csv.ts';
import { type ExportedList, mostRows, type Say, upTo } from './exported-list.ts';
import { geojson } from './geojson.ts';
import { Lists } from './lists.service.ts';
import { xlsx } from './xlsx.ts';

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
} as const;
type Format = keyof typeof types;
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
    const t = createTranslator(locale);
    const say: Say = (key) => t(key);
    const whole: ExportedList<object> = await this.lists[name]({ viewer, locale }, query);
    const list = { ...whole, batches: upTo(whole.batches, mostRows) };
    const cut = whole.total > mostRows;
    const title = t(`exports.name.${name}`);
    // What a file name says of itself survives being passed on.
    const saved = `kvart-${name}-${toIsoDate(new Date())}${cut ? `-first-${mostRows}-of-${whole.total}` : ''}.${format}`;
    void reply
      .header('content-type', types[format])
      .header('content-disposition', `attachment; filename="${saved}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .header('x-kvart-rows', `${Math.min(whole.total, mostRows)} of ${whole.total}`);
    const parts =
      format === 'csv'
        ? csv(list, say, { bom: query.get('bom') === '1' })
        : format === 'xlsx'
          ? xlsx(list, say, title)
          : geojson(list, { rows: mostRows });
    // One part after the other: what the reader has not taken yet is not made yet.
    void reply.send(Readable.from(parts, { objectMode: false, highWaterMark: 64 * 1024 }));
  }
}

/** @throws Refused where there is no such file. */
function fileOf(file: string): { name: Name; format: Format } {
  const [wanted, ending] = file.split('.');
  const name = names.find((one) => one === wanted);
  const known =
    ending && Object.hasOwn(types, ending) && !(ending === 'geojson' && placeless.includes(wanted ?? ''));
  if (!name || !ending || !known || file !== `${wanted}.${ending}`) throw new Refused(refusals.notFound());
  return { name, format: ending as Format };
}
