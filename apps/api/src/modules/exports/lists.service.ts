import { actorSearchFromUrl, type ActorSort } from '@kvart/domain/actors';
import { interestStates } from '@kvart/domain/interests';
import { type FilterVariables, isMemberOf, refusals, requirePerson } from '@kvart/domain/shared';
import { spaceSearchFromUrl, type SpaceSort } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { type Actor, ActorView, DirectoryService } from '../actors/index.ts';
import { type LogEntry, LogReads, Transparency } from '../desk/index.ts';
import { type Interest, InterestReads } from '../interests/index.ts';
import { type Reader, SpaceReads, type ShownSpace } from '../spaces/index.ts';
import { actorColumns, actorFields } from './actor-columns.ts';
import { type ExportedList, mostRows } from './exported-list.ts';
import { interestColumns, interestFields, interestSpaceFields } from './interest-columns.ts';
import { logColumns } from './log-columns.ts';
import { reportColumns, type ReportRow, reportRows } from './transparency-rows.ts';
import { spaceActorFields, spaceColumns, spaceFields } from './space-columns.ts';

/** Rows read at once: few enough to stay small in memory, many enough to be few statements. */
const batch = 500;
const total = { nodes: false, total: true, facets: false };

/**
 * The lists that can be taken along, each read the way its page reads it: the same filter from the same address, the
 * same order, the same view that leaves out what the reader may not see. A further list is one more method.
 */
@Injectable()
export class Lists {
  constructor(
    private readonly config: Config,
    private readonly spaceReads: SpaceReads,
    private readonly directory: DirectoryService,
    private readonly actorView: ActorView,
    private readonly interestReads: InterestReads,
    private readonly logReads: LogReads,
    private readonly report: Transparency,
  ) {}

  async spaces(reader: Reader, query: URLSearchParams): Promise<ExportedList<ShownSpace>> {
    const { filter: variables, sort } = spaceSearchFromUrl(query);
    const filter = inDomain(variables);
    const node = {
      fields: new Set(spaceFields),
      actorFields: new Set(spaceActorFields),
      viewer: reader.viewer,
    };
    const search = { filter, sort: sort.toLowerCase() as SpaceSort, node };
    const { totalCount } = await this.spaceReads.search(reader, {
      ...search,
      page: { first: 1, after: null },
      wants: total,
    });
    return {
      columns: spaceColumns(this.page),
      id: ({ id }) => id,
      point: ({ point }) => point,
      total: totalCount,
      batches: this.spaceReads.batches(reader, search, batch),
    };
  }

  async actors(reader: Reader, query: URLSearchParams): Promise<ExportedList<Actor>> {
    const { filter: variables, sort: spelled } = actorSearchFromUrl(query);
    const filter = inDomain(variables);
    const sort = spelled.toLowerCase() as ActorSort;
    const fields = new Set(actorFields);
    const counted = await this.directory.search({ filter, sort, page: { first: 1 }, wants: total, fields });
    return {
      columns: actorColumns(this.page),
      id: ({ id }) => id,
      point: ({ place }) => place && { lat: place.lat, lon: place.lon },
      total: counted.total,
      batches: this.shownActors(reader, { filter, sort, fields }),
    };
  }

  /** Acts of the log, filtered as on its page; taking them along stands in the log as well. */
  async log({ viewer }: Reader, query: URLSearchParams): Promise<ExportedList<LogEntry>> {
    const person = orRefuse(requirePerson(viewer));
    const asked = Object.fromEntries(
      ['person', 'actor', 'object', 'action', 'from', 'to'].map((name) => [name, query.get(name)]),
    );
    const { total, batches } = await this.logReads.file(person, asked, mostRows + 1);
    return { columns: logColumns(this.page), id: ({ id }) => id, point: () => null, total, batches };
  }

  /** The transparency report of a period, as on its page. */
  async transparency(reader: Reader, query: URLSearchParams): Promise<ExportedList<ReportRow>> {
    const [period, country, centre] = ['period', 'country', 'centre'].map((name) => query.get(name) || null);
    const report = await this.report.report(reader.viewer, { period, country, centre });
    const rows = reportRows(report);
    return {
      columns: reportColumns(report),
      id: ({ key, of }) => `${key}.${of?.name ?? ''}`,
      point: () => null,
      total: rows.length,
      batches: once(rows),
    };
  }

  /** Interests of an actor of the reader: `tab=sent`, `state=`, `space=` as on the page, and `actor=`. */
  async interests(reader: Reader, query: URLSearchParams): Promise<ExportedList<Interest>> {
    const person = orRefuse(requirePerson(reader.viewer));
    const actingAs = query.get('actor') ?? person.actingAs;
    if (!actingAs || !isMemberOf(person, actingAs)) throw new Refused(refusals.forbidden('actor_required'));
    const viewer = { ...person, actingAs };
    const side = query.get('tab') === 'sent' ? 'sent' : 'received';
    const states = interestStates.filter((state) => state === query.get('state'));
    const filter = { states, spaceId: side === 'received' ? query.get('space') : null };
    const request = {
      fields: new Set(interestFields),
      actorFields: new Set(['name', 'contact']),
      space: { fields: new Set(interestSpaceFields), actorFields: new Set<string>(), viewer },
    };
    const page = (after: string | null) =>
      this.interestReads.list({ ...reader, viewer }, side, filter, { first: 100, after }, request);
    const first = await page(null);
    return {
      columns: interestColumns(this.page),
      id: ({ id }) => id,
      point: ({ space }) => space.point,
      total: first.totalCount,
      batches: (async function* () {
        for (let now = first; ; now = await page(now.pageInfo.endCursor ?? null)) {
          yield now.nodes;
          if (!now.pageInfo.hasNextPage) return;
        }
      })(),
    };
  }

  private readonly page = (path: string): string => `${this.config.publicUrl}${path}`;

  private async *shownActors(
    reader: Reader,
    search: Parameters<DirectoryService['batches']>[0],
  ): AsyncGenerator<Actor[]> {
    for await (const rows of this.directory.batches(search, batch))
      yield await this.actorView.all(rows, reader);
  }
}

/** Addresses are read into GraphQL's spelling; inside, enums are in small letters. */
const inDomain = (filter: FilterVariables): FilterVariables =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((item) => String(item).toLowerCase()) : value,
    ]),
  );

async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}
