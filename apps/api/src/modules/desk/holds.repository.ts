import type { Measure, NoticeObject } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import type { Biting } from './holds.service.ts';

export interface RunningHold {
  objectType: NoticeObject;
  objectId: string;
  effect: string;
  before: string | null;
  measure: Measure;
}

interface NewHold {
  objectType: NoticeObject;
  objectId: string;
  effect: string;
  before?: string | null;
}

/** What decisions hold, inside the caller's transaction. */
@Injectable()
export class HoldsRepository {
  async add(tx: Tx, { id, endsAt }: Biting, { before = null, ...hold }: NewHold): Promise<void> {
    await tx.hold.create({ data: { id: uuid(), decisionId: id, ...hold, before, endsAt } });
  }

  /** Ends all holds of a decision and gives them, things before parts of things. */
  end(tx: Tx, decisionId: string, now: Date): Promise<RunningHold[]> {
    return tx.$queryRaw<RunningHold[]>`
      UPDATE holds h SET ended_at = ${now} FROM decisions d
      WHERE h.decision_id = ${decisionId}::uuid AND d.id = h.decision_id AND h.ended_at IS NULL
      RETURNING h.object_type AS "objectType", h.object_id AS "objectId", h.effect, h.before, d.measure`;
  }

  /** For this transaction: putting back is no publishing, which may be taken from the actor for another reason. */
  async restoring(tx: Tx): Promise<void> {
    await tx.$queryRaw`SELECT set_config('kvart.restoring', 'on', true)`;
  }

  /** Where another decision holds the thing as well, that one remembers how it stood. */
  async passOn(tx: Tx, objectId: string, before: string): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      UPDATE holds SET before = coalesce(before, ${before}) WHERE id = (SELECT id FROM holds
        WHERE object_id = ${objectId}::uuid AND effect = 'hidden' AND ended_at IS NULL ORDER BY id LIMIT 1) RETURNING id`;
    return rows.length > 0;
  }

  /** Takes a project or an actor from all views. Gives how it stood; null where it was out of view already. */
  async hide(tx: Tx, type: Exclude<NoticeObject, 'space'>, id: string): Promise<string | null> {
    const [row] =
      type === 'project'
        ? await tx.$queryRaw<{ before: string }[]>`
            UPDATE projects p SET visibility = 'private', version = p.version + 1, updated_at = now()
            FROM (SELECT id, visibility FROM projects WHERE id = ${id}::uuid FOR UPDATE) o
            WHERE p.id = o.id AND o.visibility <> 'private' RETURNING o.visibility::text AS before`
        : await tx.$queryRaw<{ before: string }[]>`
            UPDATE actors SET archived_at = now(), version = version + 1, updated_at = now()
            WHERE id = ${id}::uuid AND archived_at IS NULL RETURNING 'running' AS before`;
    return row?.before ?? null;
  }

  async show(tx: Tx, type: Exclude<NoticeObject, 'space'>, id: string, before: string): Promise<void> {
    if (type === 'project')
      await tx.$executeRaw`UPDATE projects SET visibility = ${before}::project_visibility, version = version + 1,
        updated_at = now() WHERE id = ${id}::uuid AND visibility = 'private'`;
    else
      await tx.$executeRaw`UPDATE actors SET archived_at = NULL, version = version + 1, updated_at = now()
        WHERE id = ${id}::uuid`;
  }

  /** The spaces of an actor that are shown, or would be if another decision did not hold them. */
  async shownSpaces(tx: Tx, actorId: string): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM spaces s WHERE actor_id = ${actorId}::uuid AND (state = 'listed'
        OR EXISTS (SELECT FROM holds h WHERE h.object_id = s.id AND h.ended_at IS NULL)) ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** Decisions whose time is over. */
  async overdue(tx: Tx, now: Date): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT decision_id AS id FROM holds WHERE ended_at IS NULL AND ends_at <= ${now} LIMIT 50`;
    return rows.map(({ id }) => id);
  }
}
