import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  pageInput,
  refusals,
} from '@kvart/domain/shared';
import { readNotificationsInput } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Lines, type WordedLine } from './lines.service.ts';
import type { Notification, NotificationConnection } from './notification.model.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService } from './notifications.service.ts';

const order = 'newest';

/** A person's own lines: the list, how many are unread, and reading them. */
@Injectable()
export class NotificationReads {
  constructor(
    private readonly database: Database,
    private readonly repository: NotificationsRepository,
    private readonly notifications: NotificationsService,
    private readonly lines: Lines,
  ) {}

  async list(
    { personId, locale }: { personId: string; locale: string },
    { unread, ...page }: { unread: boolean; first: number; after: string | null },
  ): Promise<NotificationConnection> {
    const { first, after } = validated(pageInput, page);
    const from = after ? readCursor(after) : null;
    const found = await this.repository.list(personId, { unread, after: from, first: first + 1 });
    const rows = found.slice(0, first);
    const lines = await this.lines.inWords(rows, locale);
    const last = rows.at(-1);
    await this.forgetWithout(
      lines,
      rows.map(({ id }) => id),
    );
    return {
      nodes: lines.map(toNode),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last
          ? encodeCursor({ sort: order, keys: [last.newestAt.toISOString()], id: last.id })
          : null,
      },
    };
  }

  unread(personId: string): Promise<number> {
    return this.repository.unread(personId);
  }

  async read(personId: string, raw: unknown): Promise<{ unread: number }> {
    const { ids, subject, all } = validated(readNotificationsInput, raw);
    if (!ids && !subject && !all) throw new Refused(refusals.invalid([inputIssue('required', ['ids'])]));
    await this.database.transaction((tx) => this.notifications.read(tx, personId, { ids, subject }));
    return { unread: await this.unread(personId) };
  }

  /** Otherwise the bell would count what no list shows. */
  private async forgetWithout(lines: readonly WordedLine[], ids: readonly string[]): Promise<void> {
    const shown = new Set(lines.map(({ row }) => row.id));
    const empty = ids.filter((id) => !shown.has(id));
    if (empty.length > 0) await this.repository.forgetLines(empty);
  }
}

const toNode = ({ row, text, quote = null, path, thing, count }: WordedLine): Notification => ({
  id: row.id,
  type: row.type,
  text,
  quote,
  path,
  thing,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  actorName: row.actorName,
  count,
  newestAt: row.newestAt,
  readAt: row.readAt,
});

function readCursor(raw: string): { at: string; id: string } {
  const { keys, id } = orRefuse(decodeCursor(raw, order, 1));
  const [at] = keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(id).success) return { at, id };
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
