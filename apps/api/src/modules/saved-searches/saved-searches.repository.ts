import { type AlertRhythm, mostSavedSearches } from '@kvart/domain/saved-searches';
import { Injectable } from '@nestjs/common';
import { v4 as random, v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface SavedSearchRow {
  id: string;
  name: string;
  search: string;
  rhythm: AlertRhythm;
  createdAt: Date;
  newCount: number;
  newSpaceIds: string[];
}

/** What is still on offer and not looked at yet. */
const unseen = `FROM saved_search_hits h JOIN spaces x ON x.id = h.space_id AND x.state = 'listed'
  WHERE h.search_id = s.id AND h.seen_at IS NULL`;

const listSql = `
  SELECT s.id, s.name, s.search, s.rhythm::text AS rhythm, s.created_at AS "createdAt",
    (SELECT count(*)::int ${unseen}) AS "newCount",
    ARRAY(SELECT h.space_id ${unseen} ORDER BY h.found_at DESC, h.space_id LIMIT 3)::text[] AS "newSpaceIds"
  FROM saved_searches s WHERE s.person_id = $1 AND ($2::uuid IS NULL OR s.id = $2)
  ORDER BY s.created_at DESC, s.id DESC LIMIT ${mostSavedSearches}`;

const newsSql = `SELECT count(DISTINCT h.space_id)::int AS n FROM saved_searches s
  JOIN saved_search_hits h ON h.search_id = s.id AND h.seen_at IS NULL
  JOIN spaces x ON x.id = h.space_id AND x.state = 'listed' WHERE s.person_id = $1`;

@Injectable()
export class SavedSearchesRepository {
  constructor(private readonly database: Database) {}

  /** All of a person's, or one of them. */
  list(personId: string, id: string | null = null): Promise<SavedSearchRow[]> {
    return this.database.read<SavedSearchRow>('saved-searches.list', listSql, [personId, id]);
  }

  /** Spaces that are new to a person, over all of their searches. */
  async news(personId: string): Promise<number> {
    return (await this.database.readOne<{ n: number }>('saved-searches.news', newsSql, [personId])).n;
  }

  /** Locks the person's row, so that two saves at once cannot pass the bound together. */
  async countLocked(tx: Tx, personId: string): Promise<number> {
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR UPDATE`;
    return tx.savedSearch.count({ where: { personId } });
  }

  find(tx: Tx, personId: string, key: { id: string } | { search: string }) {
    return tx.savedSearch.findFirst({ where: { ...key, personId }, select: { id: true, rhythm: true } });
  }

  async create(
    tx: Tx,
    search: { personId: string; name: string; search: string; rhythm: AlertRhythm },
  ): Promise<string> {
    const id = uuid();
    // The key opens something without signing in, so it must not be guessed from another: not from the clock.
    await tx.savedSearch.create({ data: { id, stopKey: random(), ...search } });
    return id;
  }

  async change(tx: Tx, id: string, data: { name?: string; rhythm?: AlertRhythm }): Promise<void> {
    await tx.savedSearch.update({ where: { id }, data });
  }

  /** What was found until now needs no mail any more. */
  async dropMails(tx: Tx, searchId: string): Promise<void> {
    await tx.savedSearchHit.updateMany({
      where: { searchId, mailedAt: null },
      data: { mailedAt: new Date() },
    });
  }

  async see(tx: Tx, searchId: string): Promise<void> {
    await tx.savedSearchHit.updateMany({ where: { searchId, seenAt: null }, data: { seenAt: new Date() } });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.savedSearch.delete({ where: { id } });
  }

  /** @returns the name of the search whose mails are stopped now; null where no search has the key. */
  async stop(stopKey: string): Promise<string | null> {
    const stopped = await this.database.prisma.savedSearch.updateManyAndReturn({
      where: { stopKey },
      data: { rhythm: 'none' },
      select: { name: true },
    });
    return stopped[0]?.name ?? null;
  }
}
