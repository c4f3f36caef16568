import type { Viewer } from '@kvart/domain/shared';
import type { DeskActor } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { deskWaitingSql, deskWritersSql } from './vacancy-reports.sql.ts';

const deskActorsSql = `SELECT id, kind, place_id AS "placeId", trim(country) AS country, verified_at AS "verifiedAt",
  verified_until::text AS "verifiedUntil", archived_at AS "archivedAt",
  (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'code', t.code) ORDER BY t.kind, t.code), '[]')
    FROM territories t WHERE t.actor_id = actors.id) AS territories FROM actors WHERE id = ANY ($1)`;

/** The viewer's actors, as far as the question goes whose town or country they look after. */
@Injectable()
export class DeskActors {
  constructor(private readonly database: Database) {}

  of(viewer: Viewer | null): Promise<DeskActor[]> {
    const ids = viewer ? Object.keys(viewer.memberships) : [];
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.read<DeskActor & Record<string, unknown>>('reports.desk', deskActorsSql, [ids]);
  }

  /** The actors that look after a report, each with those who decide in its name. */
  writersFor(tx: Tx, reportId: string): Promise<{ actorId: string; personIds: string[] }[]> {
    return tx.$queryRawUnsafe(deskWritersSql, reportId);
  }

  /** What nobody has taken up yet, by the actor; those without anything are left out. */
  async waiting(actorIds: string[]): Promise<Map<string, { count: number; newest: string }>> {
    const rows = await this.database.read<{ id: string; count: number; newest: string }>(
      'reports.desks_waiting',
      deskWaitingSql,
      [actorIds],
    );
    return new Map(rows.map(({ id, ...desk }) => [id, desk]));
  }
}
