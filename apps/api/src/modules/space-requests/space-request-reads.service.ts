import { requireActing } from '@kvart/domain/actors';
import { encodeCursor, isSlug, pageInput, refusals, type Viewer } from '@kvart/domain/shared';
import { type SpaceRequestFilter, spaceRequestFilterInput } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { Reader } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { readCursor } from './cursors.ts';
import type { SpaceRequestConnection } from './space-request.model.ts';
import type { RequestNode } from './space-request-columns.sql.ts';
import { type ShownRequest, SpaceRequestView } from './space-request-view.ts';
import { SpaceRequestsRepository } from './space-requests.repository.ts';
import type { RequestList } from './space-requests.sql.ts';

const order = 'newest';

export interface RawPage {
  first: number;
  after: string | null;
}

/** Reading requests: one, open ones of all, and those of one's own actor. */
@Injectable()
export class SpaceRequestReads {
  constructor(
    private readonly repository: SpaceRequestsRepository,
    private readonly view: SpaceRequestView,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  async bySlug(reader: Reader, slug: string, node: RequestNode): Promise<ShownRequest | null> {
    if (!isSlug(slug)) return null;
    const row = await this.repository.one({ slug }, node);
    return row && this.view.one(row, reader);
  }

  /** The request after a change. */
  async existing(reader: Reader, id: string, node: RequestNode): Promise<ShownRequest> {
    const row = await this.repository.one({ id }, node);
    if (!row) throw new Refused(refusals.notFound());
    return this.view.one(row, reader);
  }

  async open(reader: Reader, raw: unknown, page: RawPage, wantsTotal: boolean, node: RequestNode) {
    const filter = validated(spaceRequestFilterInput, raw ?? {});
    const uses = filter.uses ? await this.catalogue.withNarrower(filter.uses) : [];
    return this.page(reader, { of: 'all', filter, uses, wantsTotal, node }, page);
  }

  async own(reader: Reader & { viewer: Viewer }, page: RawPage, wantsTotal: boolean, node: RequestNode) {
    const { actorId } = orRefuse(requireActing(reader.viewer));
    const filter: SpaceRequestFilter = {};
    return this.page(reader, { of: { actorId }, filter, uses: [], wantsTotal, node }, page);
  }

  private async page(
    reader: Reader,
    list: Omit<RequestList, 'first' | 'after'>,
    raw: RawPage,
  ): Promise<SpaceRequestConnection> {
    const { first, after } = validated(pageInput, raw);
    const cursor = after ? readCursor(after, order, ['instant']) : null;
    const { nodes, total } = await this.repository.list({ ...list, first, after: cursor });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.k], id: last.id }) : null,
      },
      totalCount: total,
    };
  }
}
