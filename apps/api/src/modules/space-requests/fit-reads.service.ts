import { encodeCursor, isAdmin, isMemberOf, pageInput, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { canSeeFittingRequests, fitLevel, fitOf } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { validated } from '../../platform/errors/index.ts';
import { type NodeRequest, type Reader, type ShownSpace, SpaceView } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { DeskActors } from '../vacancy-reports/index.ts';
import { readCursor } from './cursors.ts';
import { FitRepository } from './fit.repository.ts';
import type { FittingRequestConnection, FittingSpaceConnection } from './fit.model.ts';
import { ProposalView } from './proposal-view.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import type { ProposalNode } from './proposals.sql.ts';
import type { RequestNode } from './space-request-columns.sql.ts';
import type { RawPage } from './space-request-reads.service.ts';
import type { SpaceRequestRow } from './space-request-row.ts';
import { SpaceRequestView, wantedOf } from './space-request-view.ts';

const order = 'fit';

/** What fits what: for those who look, and for those who have something to offer. */
@Injectable()
export class FitReads {
  constructor(
    private readonly repository: FitRepository,
    private readonly proposals: ProposalsRepository,
    private readonly deskActors: DeskActors,
    private readonly catalogue: ConceptCatalogue,
    private readonly requestView: SpaceRequestView,
    private readonly proposalView: ProposalView,
    private readonly spaceView: SpaceView,
  ) {}

  /** Spaces on offer that suit a request; null for everybody but those who look. */
  async spacesFor(
    reader: Reader,
    request: SpaceRequestRow,
    page: RawPage,
    wantsTotal: boolean,
    node: NodeRequest,
  ): Promise<FittingSpaceConnection | null> {
    const { viewer } = reader;
    if (!isMemberOf(viewer, request.actorId) && !isAdmin(viewer)) return null;
    const { first, cursor } = readPage(page);
    const uses = await this.catalogue.withNarrower(request.useIds);
    const asked = { first, after: cursor, wantsTotal };
    const { nodes, total } = await this.repository.spacesFor(request.id, uses, asked, node);
    const wanted = wantedOf(request, uses);
    const rows = nodes.slice(0, first);
    const shown = rows.map(async ({ room, space }) => {
      const criteria = fitOf(room, wanted);
      return { space: await this.spaceView.one(space, reader), criteria, level: fitLevel(criteria) };
    });
    const last = rows.at(-1);
    return {
      nodes: await Promise.all(shown),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.f, last.k], id: last.space.id }) : null,
      },
      totalCount: total,
    };
  }

  /** Open requests that a space suits; null for everybody but its own people and advisers for its place. */
  async requestsFor(
    reader: Reader,
    space: ShownSpace,
    page: RawPage,
    wantsTotal: boolean,
    node: RequestNode,
    proposal: ProposalNode,
  ): Promise<FittingRequestConnection | null> {
    const { viewer } = reader;
    const offered = viewer && (await this.offered(viewer, space.id));
    if (!offered) return null;
    const { first, cursor } = readPage(page);
    const uses = await this.catalogue.withBroader(offered.useIds);
    const asked = { first, after: cursor, wantsTotal };
    const { nodes, total, room } = await this.repository.requestsFor(space.id, uses, asked, node);
    const rows = nodes.slice(0, first);
    const ids = rows.flatMap(({ proposalId }) => proposalId ?? []);
    const found = await this.proposals.byIds(ids, proposal);
    const shown = rows.map(async ({ request, proposalId }) => {
      const wanted = wantedOf(request, await this.catalogue.withNarrower(request.useIds));
      const criteria = room ? fitOf(room, wanted) : [];
      const row = found.find(({ id }) => id === proposalId);
      return {
        request: await this.requestView.one(request, reader),
        criteria,
        level: fitLevel(criteria),
        proposal: row ? await this.proposalView.one(row, reader) : null,
      };
    });
    const last = rows.at(-1);
    return {
      nodes: await Promise.all(shown),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.f, last.k], id: last.request.id }) : null,
      },
      totalCount: total,
    };
  }

  /** The space, where the viewer may look for what it suits. */
  private async offered(viewer: Viewer, spaceId: string) {
    const [space, actors] = await Promise.all([this.proposals.space(spaceId), this.deskActors.of(viewer)]);
    return space && canSeeFittingRequests(viewer, actors, space, toIsoDate(new Date())) ? space : null;
  }
}

function readPage(page: RawPage) {
  const { first, after } = validated(pageInput, page);
  return { first, cursor: after ? readCursor(after, order, ['flag', 'instant']) : null };
}
