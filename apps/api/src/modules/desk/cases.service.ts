import {
  caseAbilities,
  type CaseKind,
  casesFilter,
  caseShares,
  type CaseStep,
  caseStepInput,
  type DeskPlace,
  type DeskScope,
  hasDeskScope,
  type LogAction,
  mostTerritories,
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
import type { CasesAsked } from './case-conditions.sql.ts';
import { type CaseCountsRow, countsStatement } from './case-counts.sql.ts';
import type {
  CasesStepped,
  DeskCase,
  DeskCaseConnection,
  DeskCaseCounts,
  DeskSummary,
} from './case.model.ts';
import { changeCase, storedCase, thingOf } from './cases.repository.ts';
import { casesStatement, someCasesSql, summaryStatement, timedCasesSql } from './cases.sql.ts';
import { DeskPeople } from './desk-people.repository.ts';

const order = 'due';

/** So many of each kind are looked for at a time; the rest comes with the next hour. */
const mostTimed = 500;

interface CaseRow
  extends Omit<DeskCase, 'path' | 'isMine' | 'canBeDone' | 'canBeHandled' | 'canBePutOff'>, DeskPlace {
  assigneeId: string | null;
  slug: string | null;
  closedAt: string | null;
  putOffs: number;
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

  /** @param wantsCounts also how many cases each choice of the filter would show. */
  async list(viewer: Viewer, raw: object, page: object, wantsCounts: boolean): Promise<DeskCaseConnection> {
    const filter = validated(casesFilter, raw);
    const { first, after } = validated(pageInput, page);
    const scope = await this.people.scope(viewer);
    const cursor = after ? readCursor(after) : null;
    const asked: CasesAsked = {
      ...{ scope, personId: viewer.personId, share: filter.share ?? 'all', overdue: filter.overdue ?? false },
      ...{ kind: filter.kind ?? null, age: filter.age ?? null },
      ...{ assigneeId: filter.assigneeId ?? null, territory: filter.territory ?? null },
    };
    const { text, values } = casesStatement({ ...asked, first, after: cursor });
    const [[row], counts] = await Promise.all([
      this.database.composed<{ result: { total: number; nodes: CaseRow[] } }>(text, values),
      wantsCounts && hasDeskScope(scope) ? this.counts(asked) : null,
    ]);
    const { total, nodes: found } = row?.result ?? { total: 0, nodes: [] };
    const nodes = found.slice(0, first);
    const last = nodes.at(-1);
    return {
      counts,
      nodes: nodes.map((one) => show(one, viewer, scope)),
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
    return this.existing(viewer, scope, one.id);
  }

  /** After a change: the case as it is now. */
  async existing(viewer: Viewer, scope: DeskScope, id: string): Promise<DeskCase> {
    const [shown] = await this.shown(viewer, scope, [id]);
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
    return { cases: await this.shown(viewer, scope, through), overtaken: cases.length - through.length };
  }

  /** Where each is dealt with, and what it is called. */
  async named(ids: string[]): Promise<Map<string, { title: string; path: string }>> {
    const rows = await this.database.read<{ one: CaseRow }>('desk.some_cases', someCasesSql, [ids]);
    return new Map(rows.map(({ one }) => [one.id, { title: one.title, path: pages[one.kind](one) }]));
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
    const found = await storedCase(tx, id);
    const { assigneeId, closes, centreId } = orRefuse(stepCase(found, step, { viewer, scope, version }));
    await changeCase(
      tx,
      { id, version },
      {
        assigneeId,
        ...(closes && { closedAt: new Date() }),
        ...(step === 'bring_back' && { putOffUntil: null, putOffReason: null }),
      },
    );
    const by = { personId: viewer.personId, actorId: centreId };
    await this.audit.record(tx, { ...by, action: acts[step], ...thingOf(found) });
  }

  private async counts(asked: CasesAsked): Promise<DeskCaseCounts> {
    const { scope } = asked;
    const own = scope.everywhere ? [] : scope.centres.flatMap(({ territories }) => territories);
    const each = own.filter(
      (one, at) => own.findIndex(({ kind, code }) => kind === one.kind && code === one.code) === at,
    );
    const { text, values } = countsStatement(asked, each.slice(0, mostTerritories));
    const [row] = await this.database.composed<{ result: CaseCountsRow }>(text, values);
    if (!row) throw new Refused(refusals.notFound());
    const { kinds, shares, ages, overdue, assignees, countries, territories } = row.result;
    return {
      ...{ kinds: kinds as DeskCaseCounts['kinds'], ages, overdue, assignees },
      shares: caseShares.map((share) => ({ share, count: shares[share] ?? 0 })),
      territories: scope.everywhere
        ? countries.map(({ country: code, count }) => ({ kind: 'country', code, name: code, count }))
        : territories,
    };
  }

  private async shown(viewer: Viewer, scope: DeskScope, ids: string[]): Promise<DeskCase[]> {
    const rows = await this.database.read<{ one: CaseRow }>('desk.some_cases', someCasesSql, [ids]);
    return rows.map(({ one }) => show(one, viewer, scope));
  }
}

const acts: Record<CaseStep, LogAction> = {
  ...{ take: 'case.taken', give_back: 'case.given_back', done: 'case.done', bring_back: 'case.brought_back' },
};

const show = (row: CaseRow, viewer: Viewer, scope: DeskScope): DeskCase => {
  const closedAt = row.closedAt === null ? null : new Date(row.closedAt);
  const can = caseAbilities(viewer, scope, { ...row, closedAt });
  return {
    ...row,
    canBeDone: seenToKinds.includes(row.kind),
    canBeHandled: can.handle,
    canBePutOff: can.putOff,
    isMine: row.assigneeId === viewer.personId,
    path: pages[row.kind](row),
  };
};

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
