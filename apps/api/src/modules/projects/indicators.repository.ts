import type { IndicatorFacts, ProjectIndicatorInput } from '@kvart/domain/projects';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface StoredIndicator extends IndicatorFacts {
  id: string;
  projectId: string;
}

const toRow = ({ valueOn, ...input }: ProjectIndicatorInput) => ({
  ...input,
  baseline: input.baseline ?? null,
  target: input.target ?? null,
  value: input.value ?? null,
  valueOn: valueOn ? new Date(`${valueOn}T00:00:00Z`) : null,
});

/** What a project counts. */
@Injectable()
export class IndicatorsRepository {
  constructor(private readonly database: Database) {}

  /** @param tx within it, as it is for those who hold the project. */
  async find(id: string, tx?: Tx): Promise<StoredIndicator | null> {
    const row = await (tx ?? this.database.prisma).projectIndicator.findUnique({
      where: { id },
      select: {
        id: true,
        projectId: true,
        version: true,
        value: true,
        reportedForId: true,
        confirmedAt: true,
      },
    });
    return (
      row && {
        ...row,
        value: row.value === null ? null : Number(row.value),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
      }
    );
  }

  count(tx: Tx, projectId: string): Promise<number> {
    return tx.projectIndicator.count({ where: { projectId } });
  }

  async add(
    tx: Tx,
    projectId: string,
    input: ProjectIndicatorInput,
    at: { position: number; reportedForId: string | null },
  ): Promise<void> {
    await tx.projectIndicator.create({ data: { id: uuid(), projectId, ...at, ...toRow(input) } });
  }

  /** A new value is somebody else's to confirm. @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version, value }: Pick<StoredIndicator, 'id' | 'version' | 'value'>,
    input: ProjectIndicatorInput,
    actorId: string | null,
  ): Promise<boolean> {
    const isSame = value === (input.value ?? null);
    const reported = { reportedForId: input.value == null ? null : actorId, ...unconfirmed };
    const { count } = await tx.projectIndicator.updateMany({
      where: { id, version },
      data: { ...toRow(input), ...(isSame ? {} : reported), version: version + 1 },
    });
    return count > 0;
  }

  async confirm(tx: Tx, { id, version }: StoredIndicator, confirmedForId: string): Promise<boolean> {
    const { count } = await tx.projectIndicator.updateMany({
      where: { id, version },
      data: { confirmedForId, confirmedAt: new Date(), version: version + 1 },
    });
    return count > 0;
  }

  async remove(tx: Tx, { id, version }: StoredIndicator): Promise<boolean> {
    return (await tx.projectIndicator.deleteMany({ where: { id, version } })).count > 0;
  }
}

const unconfirmed = { confirmedForId: null, confirmedAt: null };
