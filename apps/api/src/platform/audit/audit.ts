import type { LogAction } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../database/index.ts';
import { currentRequestId } from '../telemetry/request-context.ts';

/** One act worth remembering. */
export interface Act {
  personId: string | null;
  /** The actor in whose name it was done. */
  actorId?: string | null;
  /** Noun and past participle: `space.published`. One that is not on the list has no words, and does not compile. */
  action: LogAction;
  objectType: string;
  objectId?: string;
  reason?: string | null;
}

/** Who looks at the same thing again within the hour has looked at it once. */
const lookSql = `INSERT INTO audit_log (id, person_id, actor_id, action, object_type, object_id, reason, request_id)
  SELECT $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8 WHERE NOT EXISTS (SELECT FROM audit_log l
    WHERE l.person_id = $2::uuid AND l.at > now() - interval '1 hour' AND l.action = $4 AND l.object_type = $5
      AND l.object_id IS NOT DISTINCT FROM $6 AND l.reason IS NOT DISTINCT FROM $7)`;

/** The log of who did what. Rows are only ever added: the database refuses to change or delete them. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  /** Writes the act in the caller's transaction, so that it stands exactly when the act does. */
  async record(tx: Tx, act: Act): Promise<void> {
    await tx.auditEntry.create({ data: { id: uuid(), ...act, requestId: currentRequestId() ?? null } });
  }

  /** Writes that somebody was shown what others would not be: `claim.looked_at`. */
  async looked({ personId, actorId, action, objectType, objectId, reason }: Act): Promise<void> {
    const what = [personId, actorId ?? null, action, objectType, objectId ?? null, reason ?? null];
    await this.database.read('audit.looked', lookSql, [uuid(), ...what, currentRequestId() ?? null]);
  }
}
