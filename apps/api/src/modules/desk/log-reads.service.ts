import { hasDeskScope, type LogAction, type LogFilter, logFilter } from '@kvart/domain/desk';
import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isAdmin,
  isInstant,
  pageInput,
  refusals,
  requireConfirmed,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { LogConnection, LogDesk, LogEntry } from './log.model.ts';
import { checkSql, countStatement, lastCheckSql, logStatement } from './log.sql.ts';

const order = 'newest';
const batch = 100;

interface LogRow extends Omit<LogEntry, 'path'> {
  slug: string | null;
}

/** Where the thing of an act is to be seen. */
const pages: Readonly<Record<string, (row: LogRow) => string | null>> = {
  actor: ({ slug }) => slug && `/actors/${slug}`,
  verification: ({ slug }) => slug && `/actors/${slug}`,
  space: ({ slug }) => slug && `/spaces/${slug}`,
  duplicate: ({ slug }) => slug && `/spaces/${slug}`,
  project: ({ slug }) => slug && `/projects/${slug}`,
  notice: ({ objectId }) => `/desk/notices/${objectId}`,
  decision: ({ objectId }) => `/decisions/${objectId}`,
  appeal: ({ objectId }) => `/decisions/${objectId}`,
  claim: ({ objectId }) => `/claims/${objectId}`,
  vacancy_report: ({ objectId }) => `/vacancy-reports/${objectId}`,
};

/** Reading the log of acts, which is an act itself. */
@Injectable()
export class LogReads {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
  ) {}

  /** Null for those who act at no desk. */
  async desk(viewer: Viewer): Promise<LogDesk | null> {
    const scope = await this.people.scope(viewer);
    if (!hasDeskScope(scope)) return null;
    const [check] = await this.database.read<NonNullable<LogDesk['check']> & { at: Date | string }>(
      'desk.log_check',
      lastCheckSql,
    );
    return {
      ...{ everywhere: scope.everywhere, mayCheck: isAdmin(viewer) },
      check: check ? { ...check, at: new Date(check.at).toISOString() } : null,
    };
  }

  async list(viewer: Viewer, raw: unknown, rawPage: object): Promise<LogConnection> {
    const filter = validated(logFilter, raw ?? {});
    const { first, after } = validated(pageInput, rawPage);
    const answer = await this.page(viewer, filter, first, after ?? null);
    const scope = await this.people.scope(viewer);
    if (hasDeskScope(scope)) await this.looked(viewer, 'log.looked_at', filter);
    return answer;
  }

  /** For a file: how many acts there are, up to a bound, and the same acts in the same order, batch by batch. */
  async file(viewer: Viewer, raw: unknown, most: number) {
    const filter = validated(logFilter, raw);
    const scope = await this.people.scope(viewer);
    if (!hasDeskScope(scope)) throw new Refused(refusals.notFound());
    const { text, values } = countStatement({ scope, filter }, most);
    const [counted] = await this.database.composed<{ count: number }>(text, values);
    await this.looked(viewer, 'log.exported', filter);
    return { total: counted?.count ?? 0, batches: this.batches(viewer, filter) };
  }

  private async *batches(viewer: Viewer, filter: LogFilter): AsyncGenerator<readonly LogEntry[]> {
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: LogConnection = await this.page(viewer, filter, batch, after);
      yield nodes;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
  }

  /** Reads the chain anew: for administrators, who are the ones to act on it. */
  async check(viewer: Viewer, address: string): Promise<LogDesk> {
    orRefuse(requireConfirmed(viewer));
    if (!isAdmin(viewer)) throw new Refused(refusals.notFound());
    await this.limits.take('check_log', { account: viewer.personId, address });
    await this.checkChain();
    const desk = await this.desk(viewer);
    if (!desk) throw new Refused(refusals.notFound());
    return desk;
  }

  async checkChain(): Promise<void> {
    await this.database.read('desk.check_log', checkSql);
  }

  private async page(
    viewer: Viewer,
    filter: LogFilter,
    first: number,
    after: string | null,
  ): Promise<LogConnection> {
    const scope = await this.people.scope(viewer);
    if (!hasDeskScope(scope)) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const isHanded = !!filter.object && (await this.people.isHandedToOne(scope, filter.object));
    const list = { scope, isHanded, filter, first, after: after ? readCursor(after) : null };
    const { text, values } = logStatement(list);
    const found = await this.database.composed<LogRow & { at: Date | string }>(text, values);
    const rows = found.slice(0, first).map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
    const last = rows.at(-1);
    return {
      nodes: rows.map(({ slug, ...row }) => ({
        ...row,
        path: row.objectId === null ? null : (pages[row.objectType]?.({ ...row, slug }) ?? null),
      })),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.at], id: last.id }) : null,
      },
    };
  }

  /** What somebody looked for stands in the log as well, once an hour. */
  private looked({ personId }: Viewer, action: LogAction, filter: LogFilter): Promise<void> {
    const asked = Object.entries(filter)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ');
    return this.audit.looked({ personId, action, objectType: 'log', reason: asked || null });
  }
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
