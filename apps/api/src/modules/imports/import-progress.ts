import { afterWork, type WorkState } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import type { ImportRecord, StoredFailure } from './import-record.ts';
import { type ImportPatch, ImportsRepository } from './imports.repository.ts';

/** How a step of the worker begins, goes on and ends; each time those who look on are told. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly realtime: Realtime,
  ) {}

  /**
   * Does a batch in one transaction, if the import still stands where the worker thinks it does. Of two workers that
   * have the same import in hand, the second writes nothing.
   * @returns false where it does not.
   */
  async batch(
    { id, state, rowCursor }: Pick<ImportRecord, 'id' | 'state' | 'rowCursor'>,
    next: { progress: number; rowCursor: number },
    write: (tx: Tx) => Promise<void>,
  ): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const now = await this.imports.lock(tx, id);
      if (!now || now.state !== state || now.rowCursor !== rowCursor) return false;
      await write(tx);
      await this.imports.advance(tx, id, next);
      await this.tell(tx, { ...now, progress: next.progress });
      return true;
    });
  }

  /** Ends the step: the import waits for a person again, or is done. */
  async finish(id: string, state: WorkState, patch: ImportPatch = {}): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await this.imports.lock(tx, id);
      if (now?.state !== state) return;
      const counts = await this.imports.counts(tx, id);
      await this.tell(tx, await this.imports.patch(tx, id, { counts, ...patch, state: afterWork[state] }));
    });
  }

  async fail(id: string, failure: StoredFailure): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await this.imports.lock(tx, id);
      if (now?.state !== 'reading') return;
      await this.tell(tx, await this.imports.patch(tx, id, { state: 'failed', failure }));
    });
  }

  async tell(tx: Tx, { id, actorId, createdById, state, progress }: ImportRecord): Promise<void> {
    await this.realtime.publish(tx, {
      rooms: [rooms.actor(actorId), rooms.person(createdById)],
      event: 'import.changed',
      payload: { importId: id, state, progress },
    });
  }
}
