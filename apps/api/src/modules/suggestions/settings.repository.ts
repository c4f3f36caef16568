import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

const settingsSql = `SELECT NOT EXISTS (SELECT FROM profiling_opt_outs p WHERE p.person_id = $1::uuid) AS profiling,
  CASE WHEN $2::uuid IS NULL THEN NULL
    ELSE NOT EXISTS (SELECT FROM suggestion_opt_outs o WHERE o.actor_id = $2::uuid) END AS "isSuggested"`;

export interface MatchingSettingsRow {
  profiling: boolean;
  isSuggested: boolean | null;
}

/** The switches: what is stored is only that something is off. */
@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  of(personId: string, actorId: string | null): Promise<MatchingSettingsRow> {
    return this.database.readOne<MatchingSettingsRow & Record<string, unknown>>(
      'suggestions.settings',
      settingsSql,
      [personId, actorId],
    );
  }

  async setProfiling(tx: Tx, personId: string, on: boolean): Promise<void> {
    if (on) await tx.profilingOptOut.deleteMany({ where: { personId } });
    else await tx.profilingOptOut.createMany({ data: [{ personId }], skipDuplicates: true });
  }

  async setIsSuggested(tx: Tx, actorId: string, on: boolean): Promise<void> {
    if (on) await tx.suggestionOptOut.deleteMany({ where: { actorId } });
    else await tx.suggestionOptOut.createMany({ data: [{ actorId }], skipDuplicates: true });
  }
}
