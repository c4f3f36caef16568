import { claimStatesFilter } from '@kvart/domain/claims';
import type { DeskScope } from '@kvart/domain/desk';
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
import { Audit } from '../../platform/audit/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import type { Claim, ClaimConnection } from './claim.model.ts';
import { ClaimView } from './claim-view.ts';
import { ClaimsRepository } from './claims.repository.ts';
import type { ClaimList } from './claims.sql.ts';

const nowhere: DeskScope = { everywhere: false, centres: [] };

interface Reader {
  viewer: Viewer;
  locale: string;
}

/** Reading claims: one, one's own, those one decides about. */
@Injectable()
export class ClaimReads {
  constructor(
    private readonly repository: ClaimsRepository,
    private readonly view: ClaimView,
    private readonly people: DeskPeople,
    private readonly audit: Audit,
  ) {}

  /** Opens a claim with what proves it; the log keeps who but its maker has done so. */
  async open(reader: Reader, rawId: string): Promise<Claim | null> {
    const { personId } = reader.viewer;
    const read = idSchema.safeParse(rawId);
    const scope = await this.people.scope(reader.viewer);
    const row = read.success ? await this.repository.one(read.data, reader.viewer, scope) : null;
    if (row && row.personId !== personId)
      await this.audit.looked({ personId, action: 'claim.looked_at', objectType: 'claim', objectId: row.id });
    return row && this.view.one(row, reader, scope);
  }

  async one(reader: Reader, id: string): Promise<Claim | null> {
    const read = idSchema.safeParse(id);
    const scope = await this.people.scope(reader.viewer);
    const row = read.success ? await this.repository.one(read.data, reader.viewer, scope) : null;
    return row && this.view.one(row, reader, scope);
  }

  /** After a change: the claim is there for whoever made the change. */
  async existing(reader: Reader, id: string): Promise<Claim> {
    const claim = await this.one(reader, id);
    if (!claim) throw new Refused(refusals.notFound());
    return claim;
  }

  /** The reader's latest claim on an actor. */
  async ownOn(reader: Reader, actorId: string): Promise<Claim | null> {
    const { nodes } = await this.repository.list(reader.viewer, nowhere, {
      scope: 'mine',
      actorId,
      first: 1,
      after: null,
      wantsTotal: false,
    });
    return nodes[0] ? this.view.one(nodes[0], reader, nowhere) : null;
  }

  async list(
    reader: Reader,
    scope: ClaimList['scope'],
    rawStates: unknown,
    rawPage: { first: number; after: string | null },
    wantsTotal: boolean,
  ): Promise<ClaimConnection> {
    const { first, after } = validated(pageInput, rawPage);
    const desk = await this.people.scope(reader.viewer);
    const { nodes, total } = await this.repository.list(reader.viewer, desk, {
      scope,
      states: validated(claimStatesFilter, rawStates),
      first,
      after: after ? readCursor(after, scope) : null,
      wantsTotal,
    });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await Promise.all(rows.map((row) => this.view.one(row, reader, desk))),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: scope, keys: [last.createdAt], id: last.id }) : null,
      },
      totalCount: total,
    };
  }
}

function readCursor(raw: string, scope: string) {
  const cursor = orRefuse(decodeCursor(raw, scope, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
