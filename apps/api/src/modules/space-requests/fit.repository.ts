import type { OfferedRoom } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { NodeRequest, SpaceRow } from '../spaces/index.ts';
import { type FitPage, fittingRequests, fittingSpaces } from './fit.sql.ts';
import type { RequestNode } from './space-request-columns.sql.ts';
import type { SpaceRequestRow } from './space-request-row.ts';

interface Key {
  k: string;
  f: 0 | 1;
}

/** What fits what, both ways, each in one statement. */
@Injectable()
export class FitRepository {
  constructor(private readonly database: Database) {}

  async spacesFor(requestId: string, uses: readonly string[], page: FitPage, node: NodeRequest) {
    const { text, values } = fittingSpaces(requestId, uses, page, node);
    type Node = Key & { room: OfferedRoom; space: SpaceRow };
    const [row] = await this.database.composed<{ result: { total: number; nodes: Node[] } }>(text, values);
    return row?.result ?? { total: 0, nodes: [] };
  }

  async requestsFor(spaceId: string, uses: readonly string[], page: FitPage, node: RequestNode) {
    const { text, values } = fittingRequests(spaceId, uses, page, node);
    type Node = Key & { request: SpaceRequestRow; proposalId: string | null };
    type Result = { total: number; room: OfferedRoom | null; nodes: Node[] };
    const [row] = await this.database.composed<{ result: Result }>(text, values);
    return row?.result ?? { total: 0, room: null, nodes: [] };
  }
}
