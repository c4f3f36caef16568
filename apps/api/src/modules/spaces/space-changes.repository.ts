import type { LocalizedText } from '@kvart/domain/shared';
import { toIsoDate } from '@kvart/domain/shared';
import type { RevisionAction, SpaceFile, SpaceState } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Prisma, Tx } from '../../platform/database/index.ts';
import { fileColumns, type PlainColumn, plainColumns } from './file-columns.ts';
import type { StoredPhoto, StoredSpace } from './stored-space.ts';

export interface NewRevision {
  spaceId: string;
  version: number;
  /** Empty where the clock did it. */
  personId: string | null;
  actorId: string;
  action: RevisionAction;
  state: SpaceState;
  reason: string | null;
  changes: Record<string, unknown>;
}

/** Columns a change writes besides the file's own. */
export interface StateColumns {
  slug?: string;
  state?: SpaceState;
  stateChangedAt?: Date;
  listedAt?: Date | null;
  originalLocale?: string;
  confirmedAt?: Date | null;
  confirmationAskedAt?: Date | null;
  confirmationRemindedAt?: Date | null;
  staleSince?: Date | null;
  lapsedAt?: Date | null;
  mergedIntoId?: string | null;
  buildingId?: string | null;
  externalSource?: string | null;
  externalId?: string | null;
}

/** Writes of spaces, inside the caller's transaction. */
@Injectable()
export class SpaceChangesRepository {
  /** The space, held until the transaction ends: changes of one space take turns. */
  async lock(tx: Tx, id: string): Promise<StoredSpace | null> {
    await tx.$queryRaw`SELECT 1 FROM spaces WHERE id = ${id}::uuid FOR UPDATE`;
    return this.load(tx, id);
  }

  async load(tx: Pick<Tx, 'space'>, id: string): Promise<StoredSpace | null> {
    const row = await tx.space.findUnique({
      where: { id },
      include: { uses: true, photos: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
    });
    if (!row) return null;
    const { uses, photos, ...columns } = row;
    const plain = Object.fromEntries(plainColumns.map((name) => [name, toPlain(name, columns[name])]));
    const used = (permitted: boolean) =>
      uses.filter((use) => use.permitted === permitted).map((use) => use.conceptId);
    return {
      ...columns,
      ...(plain as Pick<SpaceFile, PlainColumn>),
      title: columns.title as LocalizedText,
      description: columns.description as LocalizedText,
      permittedUseIds: used(true),
      prohibitedUseIds: used(false),
      photos: photos.map(({ id: photoId, fileId, alt, licence }) => ({ id: photoId, fileId, alt, licence })),
    };
  }

  /** One's own drafts that were begun since a moment and not touched after. */
  async freshDrafts(tx: Tx, personId: string, actorId: string, since: Date): Promise<StoredSpace[]> {
    // A second click waits here until the first one's draft is there to be found.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${personId}${actorId}`}, 7))::text`;
    const rows = await tx.space.findMany({
      where: { createdById: personId, actorId, version: 1, state: 'draft', createdAt: { gte: since } },
      select: { id: true },
      take: 10,
    });
    const loaded = await Promise.all(rows.map(({ id }) => this.load(tx, id)));
    return loaded.filter((space) => space !== null);
  }

  async create(
    tx: Tx,
    space: {
      slug: string;
      actorId: string;
      createdById: string;
      originalLocale: string;
      buildingId?: string;
    },
    file: Partial<SpaceFile>,
  ): Promise<string> {
    const id = uuid();
    await tx.space.create({ data: { id, ...space, ...toColumns(file) } as Prisma.SpaceUncheckedCreateInput });
    await this.setUses(tx, id, file);
    return id;
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    file: Partial<SpaceFile>,
    columns: StateColumns,
  ): Promise<boolean> {
    const data = { ...toColumns(file), ...columns, version: version + 1 };
    const { count } = await tx.space.updateMany({ where: { id, version }, data });
    if (count === 0) return false;
    await this.setUses(tx, id, file);
    return true;
  }

  async record(tx: Tx, { changes, ...revision }: NewRevision): Promise<void> {
    await tx.spaceRevision.create({
      data: { id: uuid(), ...revision, changes: changes as Prisma.InputJsonObject },
    });
  }

  /** What has happened to a space since a version. */
  async revisionsSince(tx: Tx, spaceId: string, version: number) {
    const rows = await tx.spaceRevision.findMany({
      where: { spaceId, version: { gt: version } },
      orderBy: { version: 'asc' },
      select: { version: true, personId: true, action: true },
      take: 50,
    });
    return rows as { version: number; personId: string | null; action: RevisionAction }[];
  }

  async hasInterest(tx: Tx, spaceId: string, actorIds: string[]): Promise<boolean> {
    return (await tx.interest.count({ where: { spaceId, actorId: { in: actorIds } } })) > 0;
  }

  async placeExists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.place.count({ where: { id } })) > 0;
  }

  /** Slugs that begin so. Others who want one of them wait until this transaction has taken its own. */
  async slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 11))::text`;
    const rows = await tx.space.findMany({
      where: { slug: { startsWith: slug } },
      select: { slug: true },
      take: 1000,
    });
    return new Set(rows.map((row) => row.slug));
  }

  async addPhoto(tx: Tx, spaceId: string, photo: Omit<StoredPhoto, 'id'>): Promise<string> {
    const last = await tx.spacePhoto.aggregate({ where: { spaceId }, _max: { position: true } });
    const id = uuid();
    await tx.spacePhoto.create({
      data: { id, spaceId, ...photo, position: (last._max.position ?? -1) + 1 },
    });
    return id;
  }

  /** The space a picture belongs to. */
  async spaceOfPhoto(tx: Pick<Tx, 'spacePhoto'>, photoId: string): Promise<string | null> {
    const row = await tx.spacePhoto.findUnique({ where: { id: photoId }, select: { spaceId: true } });
    return row?.spaceId ?? null;
  }

  /** Actor and state of the space that shows a file. */
  async spaceOfFile(tx: Pick<Tx, 'spacePhoto'>, fileId: string) {
    const row = await tx.spacePhoto.findUnique({
      where: { fileId },
      select: { space: { select: { id: true } } },
    });
    return row?.space ?? null;
  }

  async describePhoto(tx: Tx, id: string, data: { alt?: string; licence?: string | null }): Promise<void> {
    await tx.spacePhoto.update({ where: { id }, data });
  }

  async orderPhotos(tx: Tx, ids: string[]): Promise<void> {
    await tx.$executeRaw`UPDATE space_photos p SET position = x.n - 1
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS x(id, n) WHERE p.id = x.id`;
  }

  async removePhoto(tx: Tx, id: string): Promise<void> {
    await tx.spacePhoto.delete({ where: { id } });
  }

  private async setUses(tx: Tx, spaceId: string, file: Partial<SpaceFile>): Promise<void> {
    for (const permitted of [true, false]) {
      const ids = permitted ? file.permittedUseIds : file.prohibitedUseIds;
      if (ids) await tx.spaceUse.deleteMany({ where: { spaceId, permitted } });
    }
    for (const permitted of [true, false]) {
      const ids = permitted ? file.permittedUseIds : file.prohibitedUseIds;
      if (!ids || ids.length === 0) continue;
      await tx.spaceUse.createMany({
        data: ids.map((conceptId) => ({ spaceId, conceptId, permitted })),
      });
    }
  }
}

/** A column's value as the rules know it: figures as numbers, days as text. */
function toPlain(name: PlainColumn, value: unknown): unknown {
  if (value === null) return null;
  if (fileColumns[name] === 'float') return Number(value);
  return fileColumns[name] === 'day' ? toIsoDate(value as Date) : value;
}

/** The file's own columns as Prisma writes them; uses have a table of their own. */
function toColumns(file: Partial<SpaceFile>): Record<string, unknown> {
  const { permittedUseIds: _permitted, prohibitedUseIds: _prohibited, ...columns } = file;
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === 'string' && fileColumns[name as PlainColumn] === 'day'
        ? new Date(`${value}T00:00:00Z`)
        : value,
    ]),
  );
}
