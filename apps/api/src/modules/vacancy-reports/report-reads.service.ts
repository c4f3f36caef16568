import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  pageInput,
  refusals,
  toIsoDate,
} from '@kvart/domain/shared';
import {
  type DeskActor,
  deskOf,
  hasDesk,
  reportStatesFilter,
  reportSteps,
} from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { fileUrl } from '../../platform/files/index.ts';
import { type NodeRequest, type Reader, SpaceReads } from '../spaces/index.ts';
import type { ReportRow } from './report-row.ts';
import type { ReportDesk, VacancyReport, VacancyReportConnection } from './vacancy-report.model.ts';
import { DeskActors } from './desk-actors.repository.ts';
import { VacancyReportsRepository } from './vacancy-reports.repository.ts';

const order = 'newest';

/** What a request wants to know of the spaces around a report; null where it does not ask. */
export interface ReportRequest {
  space: NodeRequest | null;
  candidates: NodeRequest | null;
}

/** Reading reports: one, a page of them, how many wait. */
@Injectable()
export class ReportReads {
  constructor(
    private readonly repository: VacancyReportsRepository,
    private readonly deskActors: DeskActors,
    private readonly spaces: SpaceReads,
  ) {}

  async one(reader: Reader, id: string, request: ReportRequest): Promise<VacancyReport | null> {
    const read = idSchema.safeParse(id);
    if (!read.success || !reader.viewer) return null;
    const { actors, desk } = await this.deskOf(reader);
    const row = await this.repository.one(read.data, desk);
    if (!row) return null;
    const shown = this.show(row, reader, actors);
    const [space] =
      request.space && row.spaceId ? await this.spaces.byIds(reader, [row.spaceId], request.space) : [];
    const own = Object.keys(reader.viewer.memberships);
    const near = request.candidates ? await this.repository.candidates(row, own) : [];
    const candidates =
      request.candidates && near.length > 0 ? await this.spaces.byIds(reader, near, request.candidates) : [];
    candidates.sort((a, b) => near.indexOf(a.id) - near.indexOf(b.id));
    return { ...shown, space: space ?? null, candidates };
  }

  async list(
    reader: Reader,
    rawStates: unknown,
    rawPage: { first: number; after: string | null },
  ): Promise<VacancyReportConnection> {
    const { first, after } = validated(pageInput, rawPage);
    const states = validated(reportStatesFilter, rawStates);
    const { actors, desk } = await this.deskOf(reader);
    const cursor = after ? readCursor(after) : null;
    const { nodes, total } = await this.repository.list({ desk, states, first, after: cursor });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: rows.map((row) => this.show(row, reader, actors)),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.createdAt], id: last.id }) : null,
      },
      totalCount: total,
    };
  }

  /** Null for those who look after no reports. */
  async desk(reader: Reader): Promise<ReportDesk | null> {
    const { desk } = await this.deskOf(reader);
    return hasDesk(desk) ? { waiting: await this.repository.waiting(desk) } : null;
  }

  private async deskOf({ viewer }: Reader) {
    const actors = await this.deskActors.of(viewer);
    return { actors, desk: deskOf(viewer, actors, toIsoDate(new Date())) };
  }

  private show(row: ReportRow, { viewer }: Reader, actors: readonly DeskActor[]): VacancyReport {
    const { lat, lon, photos, ...said } = row;
    return {
      ...said,
      point: lat === null || lon === null ? null : { lat, lon },
      photos: photos.map(({ id, fileId, width, height, blur, variants }) => ({
        id,
        width: width ?? 0,
        height: height ?? 0,
        blur: blur ?? '',
        alt: '',
        licence: null,
        variants: variants.map((size) => ({ width: size, url: fileUrl(fileId, size) })),
      })),
      space: null,
      candidates: [],
      viewerSteps: reportSteps(row, { viewer, actors, today: toIsoDate(new Date()) }),
    };
  }
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
