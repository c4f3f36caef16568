import {
  type CaseKind,
  casesFilter,
  type CaseStep,
  caseStepInput,
  type DeskScope,
  hasDeskScope,
  type LogAction,
  seenToKinds,
  stepCase,
  stepCasesInput,
} from '@kvart/domain/desk';
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
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { CasesStepped, DeskCase, DeskCaseConnection, DeskSummary } from './case.model.ts';
import { casesStatement, someCasesSql, summaryStatement, timedCasesSql } from './cases.sql.ts';
import { DeskPeople } from './desk-people.repository.ts';

const order = 'due';

/** So many of each kind are looked for at a time; the rest comes with the next hour. */
const mostTimed = 500;

interface CaseRow extends Omit<DeskCase, 'path' | 'isMine' | 'canBeDone'> {
  assigneeId: string | null;
  slug: string | null;
}

const pages: Record<CaseKind, (row: CaseRow) => string> = {
  notice: ({ sourceId }) => `/desk/notices/${sourceId}`,
  // Whoever answers sees the page, what was said of it and the decision beside each other.
  appeal: ({ slug, sourceId }) => (slug ? `/desk/notices/${slug}` : `/decisions/${sourceId}`),
  claim: ({ sourceId }) => `/claims/${sourceId}`,
  vacancy_report: ({ sourceId }) => `/vacancy-reports/${sourceId}`,
  verification: ({ sourceId }) => `/desk/verifications/${sourceId}`,
  // Two entries of a space, or two actors.
  duplicate: ({ slug, sourceId }) => (slug ? `/spaces/${slug}` : `/desk/duplicates/${sourceId}`),
  first_listing: ({ slug }) => `/spaces/${slug ?? ''}`,
  stale_entry: ({ slug }) => `/spaces/${slug ?? ''}`,
  stalled_interest: ({ slug }) => `/spaces/${slug ?? ''}`,
  unanswered_request: ({ slug }) => `/space-requests/${slug ?? ''}`,
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
    const [row] = await this.database.composed<Omit<DeskSummary, 'rooms'>>(text, values);
    return { ...(row ?? { waiting: 0, overdue: 0, kinds: [] }), rooms: await this.people.rooms(scope) };
  }

  async list(viewer: Viewer, raw: object, page: object): Promise<DeskCaseConnection> {
    const { kind = null, share, overdue, country } = validated(casesFilter, raw);
    const { first, after } = validated(pageInput, page);
    const scope = await this.people.scope(viewer);
    const { personId } = viewer;
    const cursor = after ? readCursor(after) : null;
    const list = {
      ...{ scope, personId, kind: kind ?? null, share: share ?? 'all', overdue: overdue ?? false },
      ...{ country: country ?? null, first, after: cursor },
    };
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
    const { step, ...one } = validated(caseStepInput, raw);
    const scope = await this.people.scope(viewer);
    await this.database.transaction((tx) => this.stepOne(tx, viewer, scope, one, step));
    const [shown] = await this.shown(viewer, [one.id]);
    if (!shown) throw new Refused(refusals.notFound());
    return shown;
  }

  /** Several at once: each goes through or not, and those that somebody else was faster with are counted. */
  async stepAll(viewer: Viewer, raw: object): Promise<CasesStepped> {
    const { cases, step } = validated(stepCasesInput, raw);
    const scope = await this.people.scope(viewer);
    // In one order everywhere, so that two who take the same ones wait for each other rather than for ever.
    const sorted = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const through: string[] = [];
    for (const one of sorted) {
      try {
        await this.database.transaction((tx) => this.stepOne(tx, viewer, scope, one, step));
        through.push(one.id);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return { cases: await this.shown(viewer, through), overtaken: cases.length - through.length };
  }

  /** What only time makes a case; run again, it does nothing more. */
  async keepTimed(): Promise<void> {
    await this.database.read('desk.timed_cases', timedCasesSql, [mostTimed]);
  }

  private async stepOne(
    tx: Tx,
    viewer: Viewer,
    scope: DeskScope,
    { id, version }: { id: string; version: number },
    step: CaseStep,
  ): Promise<void> {
    const found = await tx.deskCase.findUnique({ where: { id } });
    if (!found) throw new Refused(refusals.notFound());
    const { assigneeId, closes, centreId } = orRefuse(stepCase(found, step, { viewer, scope, version }));
    // Of two who take it at once the second waits here for the first, and finds another version.
    const { count } = await tx.deskCase.updateMany({
      where: { id, version, closedAt: null },
      data: { assigneeId, version: version + 1, ...(closes && { closedAt: new Date() }) },
    });
    if (count === 0) throw new Refused(refusals.stale(version + 1));
    const what = { objectType: things[found.kind] ?? found.kind, objectId: found.sourceId };
    const by = { personId: viewer.personId, actorId: centreId };
    await this.audit.record(tx, { ...by, action: acts[step], ...what });
  }

  private async shown({ personId }: Viewer, ids: string[]): Promise<DeskCase[]> {
    const rows = await this.database.read<{ one: CaseRow }>('desk.some_cases', someCasesSql, [ids]);
    return rows.map(({ one }) => show(one, personId));
  }
}

const acts: Record<CaseStep, LogAction> = {
  ...{ take: 'case.taken', give_back: 'case.given_back', done: 'case.done' },
};

/** What a case is about, where the log has another word for it than the queue. */
const things: Partial<Record<CaseKind, string>> = {
  ...{ first_listing: 'space', stale_entry: 'space', stalled_interest: 'interest' },
  unanswered_request: 'space_request',
};

const show = ({ assigneeId, slug, ...row }: CaseRow, personId: string): DeskCase => ({
  ...row,
  canBeDone: seenToKinds.includes(row.kind),
  isMine: assigneeId === personId,
  path: pages[row.kind]({ ...row, assigneeId, slug }),
});

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
