import { type CaseKind, casesFilter, caseStepInput, hasDeskScope, stepCase } from '@kvart/domain/desk';
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
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { DeskCase, DeskCaseConnection, DeskSummary } from './case.model.ts';
import { caseSql, casesStatement, summaryStatement } from './cases.sql.ts';
import { DeskPeople } from './desk-people.repository.ts';

const order = 'due';

interface CaseRow extends Omit<DeskCase, 'path' | 'isMine'> {
  sourceId: string;
  assigneeId: string | null;
  slug: string | null;
}

const pages: Record<CaseKind, (row: CaseRow) => string> = {
  notice: ({ sourceId }) => `/desk/notices/${sourceId}`,
  appeal: ({ sourceId }) => `/decisions/${sourceId}`,
  claim: ({ sourceId }) => `/claims/${sourceId}`,
  vacancy_report: ({ sourceId }) => `/vacancy-reports/${sourceId}`,
  verification: ({ slug }) => `/actors/${slug ?? ''}`,
  // Two entries of a space, or two actors.
  duplicate: ({ slug, sourceId }) => (slug ? `/spaces/${slug}` : `/desk/duplicates/${sourceId}`),
};

/** What waits at a desk, and who has taken it. */
@Injectable()
export class Cases {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
    private readonly audit: Audit,
  ) {}

  /** Null for those who act at no desk. */
  async summary(viewer: Viewer): Promise<DeskSummary | null> {
    const scope = await this.people.scope(viewer);
    if (!hasDeskScope(scope)) return null;
    const { text, values } = summaryStatement(scope, viewer.personId);
    const [row] = await this.database.composed<{ waiting: number; overdue: number }>(text, values);
    return row ?? { waiting: 0, overdue: 0 };
  }

  async list(viewer: Viewer, raw: object, page: object): Promise<DeskCaseConnection> {
    const { kind = null, share } = validated(casesFilter, raw);
    const { first, after } = validated(pageInput, page);
    const scope = await this.people.scope(viewer);
    const { personId } = viewer;
    const cursor = after ? readCursor(after) : null;
    const list = { scope, personId, kind: kind ?? null, share: share ?? 'all', first, after: cursor };
    const { text, values } = casesStatement(list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: CaseRow[] } }>(text, values);
    const { total, nodes: found } = row?.result ?? { total: 0, nodes: [] };
    const nodes = found.slice(0, first);
    const last = nodes.at(-1);
    return {
      nodes: nodes.map((one) => show(one, personId)),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.dueAt], id: last.id }) : null,
      },
      totalCount: total,
    };
  }

  async step(viewer: Viewer, raw: object): Promise<DeskCase> {
    const { id, version, step } = validated(caseStepInput, raw);
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      const found = await tx.deskCase.findUnique({ where: { id } });
      if (!found) throw new Refused(refusals.notFound());
      const { assigneeId } = orRefuse(stepCase(found, step, { viewer, scope, version }));
      // Of two who take it at once the second waits here for the first, and finds another version.
      const { count } = await tx.deskCase.updateMany({
        where: { id, version, closedAt: null },
        data: { assigneeId, version: version + 1 },
      });
      if (count === 0) throw new Refused(refusals.stale(version + 1));
      const action = step === 'take' ? 'case.taken' : 'case.given_back';
      const what = { objectType: found.kind, objectId: found.sourceId };
      await this.audit.record(tx, { personId: viewer.personId, action, ...what });
    });
    const { one } = await this.database.readOne<{ one: CaseRow }>('desk.case', caseSql, [id]);
    return show(one, viewer.personId);
  }
}

const show = ({ sourceId, assigneeId, slug, ...row }: CaseRow, personId: string): DeskCase => ({
  ...row,
  isMine: assigneeId === personId,
  path: pages[row.kind]({ ...row, sourceId, assigneeId, slug }),
});

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
