import type { AdviceInput, AdviceKind } from '@kvart/domain/brokerage';
import type { Cursor } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, Values } from '../../platform/database/index.ts';
import type { AdviceEntry, AdviceTotal } from './advice.model.ts';

export interface AdviceList {
  centreId: string;
  actorId: string | null;
  kind: AdviceKind | null;
  from: string;
  until: string;
  first: number;
  after: Cursor | null;
}

export interface AdviceFound {
  nodes: AdviceEntry[];
  totals: AdviceTotal[];
  actors: number;
}

const columns = `e.id, e.version, e.kind, e.held_on::text AS "heldOn", e.minutes, e.topic, e.note,
  (SELECT json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) FROM actors a WHERE a.id = e.actor_id) AS actor,
  (SELECT p.name FROM persons p WHERE p.id = e.adviser_id) AS "adviserName"`;

/** $1 id */
const oneSql = `SELECT row_to_json(n) AS one FROM (SELECT ${columns} FROM advice_entries e WHERE e.id = $1::uuid) n`;

const dated = ({ note, heldOn, ...rest }: AdviceInput) => ({ ...rest, note, heldOn: new Date(heldOn) });

/** What advisers wrote down about the advice they gave. */
@Injectable()
export class AdviceRepository {
  constructor(private readonly database: Database) {}

  /** A page of it, the newest first, with the sums of all that the filter finds: one statement. */
  async page(list: AdviceList): Promise<AdviceFound> {
    const values = new Values();
    const where = [
      `e.centre_id = ${values.add(list.centreId, 'uuid')}`,
      `e.held_on BETWEEN ${values.add(list.from, 'date')} AND ${values.add(list.until, 'date')}`,
    ];
    if (list.actorId) where.push(`e.actor_id = ${values.add(list.actorId, 'uuid')}`);
    if (list.kind) where.push(`e.kind = ${values.add(list.kind, 'advice_kind')}`);
    const found = where.join(' AND ');
    const behind = list.after
      ? ` AND (e.held_on, e.id) < (${values.add(list.after.keys[0], 'date')}, ${values.add(list.after.id, 'uuid')})`
      : '';
    const text = `SELECT json_build_object(
      'actors', (SELECT count(DISTINCT e.actor_id)::int FROM advice_entries e WHERE ${found}),
      'totals', (SELECT coalesce(json_agg(t), '[]') FROM (SELECT e.kind, count(*)::int AS count,
        sum(e.minutes)::int AS minutes FROM advice_entries e WHERE ${found} GROUP BY e.kind ORDER BY e.kind) t),
      'nodes', (SELECT coalesce(json_agg(n), '[]') FROM (SELECT ${columns} FROM advice_entries e WHERE ${found}${behind}
        ORDER BY e.held_on DESC, e.id DESC LIMIT ${values.add(list.first + 1, 'int')}) n)) AS result`;
    const [row] = await this.database.composed<{ result: AdviceFound }>(text, values.list);
    return row?.result ?? { nodes: [], totals: [], actors: 0 };
  }

  async one(id: string): Promise<AdviceEntry | null> {
    const [row] = await this.database.read<{ one: AdviceEntry }>('brokerage.advice', oneSql, [id]);
    return row?.one ?? null;
  }

  facts(id: string) {
    return this.database.prisma.adviceEntry.findUnique({
      where: { id },
      select: { version: true, centreId: true },
    });
  }

  /** Sent twice is written once. @returns false where the actor is gone. */
  async create(
    ids: { id: string; centreId: string; adviserId: string },
    advice: AdviceInput,
  ): Promise<boolean> {
    const actor = await this.database.prisma.actor.findFirst({
      where: { id: advice.actorId, archivedAt: null },
      select: { id: true },
    });
    if (!actor) return false;
    await this.database.prisma.adviceEntry.createMany({
      data: [{ ...ids, ...dated(advice) }],
      skipDuplicates: true,
    });
    return true;
  }

  /** @returns false where somebody was faster. */
  async edit(id: string, version: number, { actorId: _stays, ...advice }: AdviceInput): Promise<boolean> {
    const { heldOn, ...rest } = advice;
    const { count } = await this.database.prisma.adviceEntry.updateMany({
      where: { id, version },
      data: { ...rest, heldOn: new Date(heldOn), version: version + 1 },
    });
    return count > 0;
  }

  async remove(id: string, version: number): Promise<boolean> {
    const { count } = await this.database.prisma.adviceEntry.deleteMany({ where: { id, version } });
    return count > 0;
  }

  /** Removes entries about advice that was given longer ago. @returns how many. */
  forget(days: number, most: number): Promise<number> {
    return this.database.prisma.$executeRaw`
      DELETE FROM advice_entries WHERE id IN (SELECT id FROM advice_entries
        WHERE held_on < current_date - ${days}::int ORDER BY held_on LIMIT ${most}::int)`;
  }
}
