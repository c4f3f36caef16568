import type { EvidenceInput } from '@kvart/domain/projects';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface StoredEvidence {
  id: string;
  indicatorId: string;
  addedAt: string;
}

/** What values of indicators rest on. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<StoredEvidence | null> {
    const row = await this.database.prisma.indicatorEvidence.findUnique({
      where: { id },
      select: { id: true, indicatorId: true, addedAt: true },
    });
    return row && { ...row, addedAt: row.addedAt.toISOString() };
  }

  count(tx: Tx, indicatorId: string): Promise<number> {
    return tx.indicatorEvidence.count({ where: { indicatorId } });
  }

  /** Whether a project has such a file. */
  async hasFile(tx: Tx, projectId: string, id: string): Promise<boolean> {
    return (await tx.projectFile.count({ where: { id, projectId, removedAt: null } })) > 0;
  }

  /** The same file given twice stands there once. */
  async add(
    tx: Tx,
    at: { projectId: string; indicatorId: string; addedById: string },
    { fileId, url, title, isPublic }: EvidenceInput,
  ): Promise<void> {
    const what = fileId ? { projectFileId: fileId } : { url, title, isPublic };
    await tx.indicatorEvidence.createMany({ data: [{ id: uuid(), ...at, ...what }], skipDuplicates: true });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.indicatorEvidence.deleteMany({ where: { id } });
  }

  /** Whoever confirms has to have seen all of it: a change makes a new version of the indicator. */
  async touch(tx: Tx, { id, version }: { id: string; version: number }, stays: boolean): Promise<boolean> {
    const { count } = await tx.projectIndicator.updateMany({
      where: { id, version },
      data: { version: version + 1, ...(stays ? {} : { confirmedForId: null, confirmedAt: null }) },
    });
    return count > 0;
  }
}
