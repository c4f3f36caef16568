import { mostSpacesInAMail, type AlertRhythm } from '@kvart/domain/saved-searches';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** People do not look for their own rooms. */
const othersSql = `
  SELECT s.id, s.search FROM saved_searches s
  WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM memberships m JOIN spaces x ON x.actor_id = m.actor_id
    WHERE x.id = $2 AND m.person_id = s.person_id AND m.ended_at IS NULL)
  ORDER BY s.id LIMIT $3`;

/** A space that was taken away and offered again is new again; the same offer is not, however often it is matched. */
const addSql = `
  INSERT INTO saved_search_hits AS h (search_id, space_id, found_at)
  SELECT i, s.id, s.listed_at FROM spaces s, unnest($2::uuid[]) i
  WHERE s.id = $1::uuid AND s.state = 'listed' AND EXISTS (SELECT 1 FROM saved_searches k WHERE k.id = i)
  ON CONFLICT (search_id, space_id) DO UPDATE
    SET found_at = excluded.found_at, seen_at = NULL, mailed_at = NULL WHERE h.found_at < excluded.found_at
  RETURNING h.search_id AS id`;

const dueSql = `
  SELECT s.id FROM saved_searches s JOIN persons p ON p.id = s.person_id
  WHERE s.rhythm = $1::alert_rhythm AND s.id > $2
    AND p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM saved_search_hits h
      WHERE h.search_id = s.id AND h.mailed_at IS NULL AND h.seen_at IS NULL)
  ORDER BY s.id LIMIT $3`;

export interface AlertedSpace {
  slug: string;
  title: LocalizedText;
  originalLocale: string;
  place: string | null;
  usableM2: number | null;
  foundAt: Date;
  total: number;
}

/** What is found for saved searches, and what of it a mail has told. */
@Injectable()
export class AlertsRepository {
  constructor(private readonly database: Database) {}

  /** The next searches of people to whom the space does not belong. */
  searchesAfter(after: string | null, spaceId: string, count: number) {
    return this.database.read<{ id: string; search: string }>('saved-searches.others', othersSql, [
      after ?? nobody,
      spaceId,
      count,
    ]);
  }

  /** @returns the searches for which the space is new. */
  async addHits(tx: Tx, spaceId: string, searchIds: readonly string[]): Promise<string[]> {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(addSql, spaceId, searchIds);
    return rows.map(({ id }) => id);
  }

  async due(rhythm: AlertRhythm, after: string | null, count: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>('saved-searches.due', dueSql, [
      rhythm,
      after ?? nobody,
      count,
    ]);
    return rows.map(({ id }) => id);
  }

  /** The search and its owner, held until the mail is queued: two workers must not write the same mail. */
  async hold(tx: Tx, id: string) {
    await tx.$queryRaw`SELECT 1 FROM saved_searches WHERE id = ${id}::uuid FOR UPDATE`;
    return tx.savedSearch.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        search: true,
        stopKey: true,
        rhythm: true,
        person: { select: { id: true, email: true, name: true, locale: true } },
      },
    });
  }

  /** The newest of what no mail has told yet and nobody has looked at, with the number of all. */
  untold(tx: Tx, searchId: string): Promise<AlertedSpace[]> {
    return tx.$queryRaw<AlertedSpace[]>`
      SELECT x.slug, x.title, x.original_locale AS "originalLocale", p.name AS place,
        x.usable_m2::float8 AS "usableM2", h.found_at AS "foundAt", count(*) OVER ()::int AS total
      FROM saved_search_hits h JOIN spaces x ON x.id = h.space_id AND x.state = 'listed'
        LEFT JOIN places p ON p.id = x.place_id
      WHERE h.search_id = ${searchId}::uuid AND h.mailed_at IS NULL AND h.seen_at IS NULL
      ORDER BY h.found_at DESC, x.id LIMIT ${mostSpacesInAMail}`;
  }

  /** Needs no mail any more. */
  async told(tx: Tx, searchIds: readonly string[]): Promise<void> {
    await tx.savedSearchHit.updateMany({
      where: { searchId: { in: [...searchIds] }, mailedAt: null },
      data: { mailedAt: new Date() },
    });
  }

  async keeperOf(tx: Tx, searchId: string): Promise<string | null> {
    const search = await tx.savedSearch.findUnique({ where: { id: searchId }, select: { personId: true } });
    return search?.personId ?? null;
  }

  named(searchIds: readonly string[]) {
    return this.database.prisma.savedSearch.findMany({
      where: { id: { in: [...searchIds] } },
      select: { id: true, name: true, search: true },
    });
  }

  /** Forgets what was found long ago. */
  async forget(before: Date): Promise<number> {
    const { count } = await this.database.prisma.savedSearchHit.deleteMany({
      where: { foundAt: { lt: before } },
    });
    return count;
  }
}
