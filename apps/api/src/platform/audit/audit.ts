import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/index.ts';
import { currentRequestId } from '../telemetry/request-context.ts';

/** One act worth remembering. */
export interface Act {
  personId: string | null;
  /** The actor in whose name it was done. */
  actorId?: string | null;
  /** Noun and past participle: `space.published`. */
  action: string;
  objectType: string;
  objectId?: string;
  reason?: string | null;
}

/** The log of who did what. Rows are only ever added: the database refuses to change or delete them. */
@Injectable()
export class Audit {
  /** Writes the act in the caller's transaction, so that it stands exactly when the act does. */
  async record(tx: Tx, act: Act): Promise<void> {
    await tx.auditEntry.create({ data: { id: uuid(), ...act, requestId: currentRequestId() ?? null } });
  }
}
