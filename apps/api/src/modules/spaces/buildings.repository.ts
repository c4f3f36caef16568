import type { BuildingFile } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';

export interface StoredBuilding extends BuildingFile {
  id: string;
  version: number;
  actorId: string;
}

/** Writes of buildings, inside the caller's transaction. */
@Injectable()
export class BuildingsRepository {
  /** The building, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredBuilding | null> {
    await tx.$queryRaw`SELECT 1 FROM buildings WHERE id = ${id}::uuid FOR UPDATE`;
    return tx.building.findUnique({ where: { id } });
  }

  async create(
    tx: Tx,
    by: { actorId: string; createdById: string },
    file: BuildingFile,
  ): Promise<StoredBuilding> {
    return tx.building.create({ data: { id: uuid(), ...by, ...file } });
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    file: Partial<BuildingFile>,
  ): Promise<boolean> {
    const data = { ...file, version: version + 1 };
    return (await tx.building.updateMany({ where: { id, version }, data })).count > 0;
  }

  async unitIds(tx: Tx, buildingId: string, first: number): Promise<string[]> {
    const rows = await tx.space.findMany({
      where: { buildingId, state: { not: 'archived' } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: first,
    });
    return rows.map(({ id }) => id);
  }
}
