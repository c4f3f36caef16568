import type { LogAction } from '@kvart/domain/desk';
import type { Readable } from 'node:stream';
import {
  canViewImport,
  guardNewImport,
  importPlanFor,
  importLimits,
  type ImportPlan,
  type ImportStep,
  newImportInput,
  readingInput,
  transitionImport,
} from '@kvart/domain/imports';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { FileRefused } from '../../platform/files/index.ts';
import { Jobs } from '../../platform/jobs/index.ts';
import { ActorsService } from '../actors/index.ts';
import { ImportProgress } from './import-progress.ts';
import type { ImportRecord } from './import-record.ts';
import { importTask } from './import-worker.ts';
import { type ImportPatch, ImportsRepository } from './imports.repository.ts';

const chunkBytes = 512 * 1024;

interface VersionKey {
  id: string;
  version: number;
}

/** Bringing files in: what a person does. The work itself is the worker's. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly actors: ActorsService,
    private readonly progress: ImportProgress,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** Asked before the first byte is read. */
  async mayBegin(viewer: Viewer, raw: unknown) {
    const input = validated(newImportInput, raw);
    const actor = await this.actors.existing(viewer, input.actorId);
    const { id, kind, archivedAt, verifiedUntil } = actor;
    const facts = {
      id,
      kind,
      archivedAt: archivedAt ? new Date(archivedAt) : null,
      isVerified: verifiedUntil !== null && new Date(verifiedUntil) >= new Date(new Date().toDateString()),
    };
    orRefuse(guardNewImport(viewer, input.kind, facts));
    return input;
  }

  /** Takes a file in and has it read. */
  async begin(viewer: Viewer, raw: unknown, open: () => Promise<Readable>): Promise<string> {
    const input = await this.mayBegin(viewer, raw);
    const { personId } = viewer;
    const { kind, actorId, fileName } = input;
    const id = await this.database.transaction((tx) =>
      this.imports.create(tx, { kind, actorId, createdById: personId, fileName }),
    );
    try {
      const bytes = await this.keep(id, await open());
      await this.database.transaction(async (tx) => {
        await this.progress.tell(tx, await this.imports.patch(tx, id, { bytes }));
        await this.record(tx, viewer, 'import.begun', { id, actorId });
        await this.jobs.add(tx, importTask, { importId: id }, { key: `import:${id}` });
      });
    } catch (error) {
      await this.database.transaction((tx) => this.imports.remove(tx, id));
      throw error;
    }
    return id;
  }

  /** What one may not see does not exist. */
  async existing(viewer: Viewer | null, id: string): Promise<ImportRecord> {
    const record = idSchema.safeParse(id).success ? await this.imports.find(id) : null;
    if (!record || !canViewImport(viewer, record)) throw new Refused(refusals.notFound());
    return record;
  }

  /** Has the file read again in another way. */
  async reread(viewer: Viewer, key: VersionKey, raw: unknown): Promise<void> {
    const wish = validated(readingInput, raw);
    await this.step(viewer, key, 'reread', () => ({ reading: { wish }, failure: null, rowCount: 0 }));
  }

  /** Saves what becomes of the columns and begins the dry run. */
  async check(viewer: Viewer, key: VersionKey, raw: unknown): Promise<void> {
    await this.step(viewer, key, 'check', (record) => {
      const plan: ImportPlan = validated(importPlanFor(record.kind), raw);
      const { columns = [] } = record.reading;
      if (plan.columns.length !== columns.length || (plan.where && plan.where.column >= columns.length)) {
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['columns'])]));
      }
      return { plan };
    });
  }

  async start(viewer: Viewer, key: VersionKey): Promise<void> {
    await this.step(viewer, key, 'start', () => ({}));
  }

  async undo(viewer: Viewer, key: VersionKey): Promise<void> {
    await this.step(viewer, key, 'undo', () => ({}));
  }

  async discard(viewer: Viewer, key: VersionKey): Promise<void> {
    await this.step(viewer, key, 'discard', () => ({}));
  }

  private async step(
    viewer: Viewer,
    { id, version }: VersionKey,
    step: ImportStep,
    patchOf: (record: ImportRecord) => ImportPatch,
  ): Promise<void> {
    if (!idSchema.safeParse(id).success) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const record = await this.imports.lock(tx, id);
      if (!record) throw new Refused(refusals.notFound());
      const { state } = orRefuse(transitionImport(record, step, { viewer, version }));
      await this.record(tx, viewer, `import.${step}`, record);
      if (state === null) return this.imports.remove(tx, id);
      const patch = { ...patchOf(record), state, progress: 0, rowCursor: 0 };
      await this.progress.tell(tx, await this.imports.patch(tx, id, patch));
      await this.jobs.add(tx, importTask, { importId: id }, { key: `import:${id}` });
    });
  }

  private async keep(id: string, stream: Readable): Promise<number> {
    let bytes = 0;
    let position = 0;
    let rest = Buffer.alloc(0);
    for await (const piece of stream) {
      bytes += (piece as Buffer).length;
      // Read to its end all the same: a sender who is cut off never sees the answer.
      if (bytes > importLimits.bytes) continue;
      rest = Buffer.concat([rest, piece as Buffer]);
      while (rest.length >= chunkBytes) {
        await this.imports.addChunk(id, position, rest.subarray(0, chunkBytes));
        rest = rest.subarray(chunkBytes);
        position += 1;
      }
    }
    if (bytes > importLimits.bytes) throw new FileRefused('file_too_large');
    if (bytes === 0) throw new FileRefused('file_missing');
    if (rest.length > 0) await this.imports.addChunk(id, position, rest);
    return bytes;
  }

  private async record(
    tx: Tx,
    viewer: Viewer,
    action: LogAction,
    { id, actorId }: Pick<ImportRecord, 'id' | 'actorId'>,
  ): Promise<void> {
    await this.audit.record(tx, {
      personId: viewer.personId,
      actorId,
      action,
      objectType: 'import',
      objectId: id,
    });
  }
}
