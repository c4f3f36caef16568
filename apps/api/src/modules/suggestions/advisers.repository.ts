import type { Adviser } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

const adviserSql = `SELECT a.id, a.kind, a.country, a.verified_at IS NOT NULL
    AND (a.verified_until IS NULL OR a.verified_until >= current_date) AS "isVerified"
  FROM actors a WHERE a.id = $1::uuid AND a.archived_at IS NULL`;

export type AdviserRow = Adviser & { country: string | null };

/** Actors in whose name others may be brought together, or a region looked at. */
@Injectable()
export class AdvisersRepository {
  constructor(private readonly database: Database) {}

  async of(actorId: string): Promise<AdviserRow | null> {
    const rows = await this.database.read<AdviserRow & Record<string, unknown>>(
      'suggestions.adviser',
      adviserSql,
      [actorId],
    );
    return rows[0] ?? null;
  }
}
