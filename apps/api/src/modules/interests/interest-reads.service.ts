import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { Reader } from '../spaces/index.ts';
import type { Interest, InterestConnection } from './interest.model.ts';
import { InterestView } from './interest-view.ts';
import { InterestsRepository } from './interests.repository.ts';
import { InterestsService } from './interests.service.ts';
import type { InterestList, InterestRequest } from './interests.sql.ts';

const order = 'newest';

/** Reading interests: one, those received, those sent. */
@Injectable()
export class InterestReads {
  constructor(
    private readonly repository: InterestsRepository,
    private readonly interests: InterestsService,
    private readonly view: InterestView,
  ) {}

  async one(reader: Reader, id: string, request: InterestRequest): Promise<Interest | null> {
    const read = idSchema.safeParse(id);
    if (!read.success || !reader.viewer) return null;
    const row = await this.repository.one(read.data, reader.viewer, request);
    return row && this.view.one(row, reader, request.space.fields);
  }

  async list(
    reader: Reader & { viewer: Viewer },
    side: InterestList['side'],
    filter: { states?: unknown; spaceId?: string | null },
    rawPage: { first: number; after: string | null },
    request: InterestRequest,
  ): Promise<InterestConnection> {
    const { first, after } = validated(pageInput, rawPage);
    const asked = this.interests.listOf(reader.viewer, filter);
    const { nodes, total } = await this.repository.list({
      ...asked,
      side,
      first,
      after: after ? readCursor(after) : null,
      request,
    });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader, request.space.fields),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.createdAt], id: last.id }) : null,
      },
      totalCount: total,
    };
  }
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
