import type { SpaceUseFacts, SpaceUseState, UsedSpan } from '@kvart/domain/projects';
import type { LocalizedText, Viewer } from '@kvart/domain/shared';
import { spaceStates } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { visibleTo } from '../spaces/index.ts';
import type { EffectRow, ProfileReferenceRow, UseOfSpaceRow } from './effect-row.ts';
import {
  effectStatement,
  nameableSpacesStatement,
  referencesStatement,
  usesOfSpaceStatement,
} from './effect.sql.ts';

export interface StoredUse extends SpaceUseFacts {
  id: string;
  projectId: string;
  spaceId: string;
  usableM2: number | null;
}

export interface NameableRow {
  id: string;
  title: LocalizedText;
  originalLocale: string;
  usableM2: number | null;
  placeName: string | null;
}

const asDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
const columnsOf = ({ startsOn, endsOn, areaM2 }: UsedSpan) => ({
  startsOn: asDay(startsOn),
  endsOn: endsOn === null ? null : asDay(endsOn),
  areaM2,
});

/** Spaces that projects use. */
@Injectable()
export class SpaceUsesRepository {
  constructor(private readonly database: Database) {}

  async effect(key: { slug: string } | { id: string }, viewer: Viewer | null): Promise<EffectRow | null> {
    const { text, values } = effectStatement(key, viewer);
    const [row] = await this.database.composed<{ effect: EffectRow }>(text, values);
    return row?.effect ?? null;
  }

  async ofSpace(spaceId: string, viewer: Viewer | null): Promise<UseOfSpaceRow[]> {
    const { text, values } = usesOfSpaceStatement(spaceId, viewer);
    const rows = await this.database.composed<{ use: UseOfSpaceRow }>(text, values);
    return rows.map(({ use }) => use);
  }

  async references(actorId: string, viewer: Viewer | null): Promise<ProfileReferenceRow[]> {
    const { text, values } = referencesStatement(actorId, viewer);
    const rows = await this.database.composed<{ reference: ProfileReferenceRow }>(text, values);
    return rows.map(({ reference }) => reference);
  }

  nameable(projectId: string, words: string, viewer: Viewer | null): Promise<NameableRow[]> {
    const { text, values } = nameableSpacesStatement(projectId, words, viewer);
    return this.database.composed<NameableRow & object>(text, values);
  }

  /** A space that is there for the viewer, with what a use of it has to know. */
  async space(
    tx: Tx,
    viewer: Viewer,
    id: string,
  ): Promise<{ ownerId: string; usableM2: number | null } | null> {
    const values = new Values();
    const text = `SELECT s.actor_id::text AS "ownerId", s.usable_m2::float8 AS "usableM2" FROM spaces s
      WHERE s.id = ${values.add(id, 'uuid')} AND s.merged_into_id IS NULL AND ${visibleTo(viewer, spaceStates, values)}`;
    const rows = await tx.$queryRawUnsafe<{ ownerId: string; usableM2: number | null }[]>(
      text,
      ...values.list,
    );
    return rows[0] ?? null;
  }

  async find(id: string, tx?: Tx): Promise<StoredUse | null> {
    const row = await (tx ?? this.database.prisma).projectSpace.findUnique({
      where: { id },
      include: { space: { select: { actorId: true, usableM2: true } } },
    });
    return (
      row && {
        ...{ id, version: row.version, state: row.state, projectId: row.projectId, spaceId: row.spaceId },
        ownerId: row.space.actorId,
        usableM2: row.space.usableM2 === null ? null : Number(row.space.usableM2),
        startsOn: row.startsOn.toISOString().slice(0, 10),
        endsOn: row.endsOn?.toISOString().slice(0, 10) ?? null,
        areaM2: Number(row.areaM2),
      }
    );
  }

  async agreed(tx: Tx, projectId: string): Promise<(UsedSpan & { spaceId: string })[]> {
    const rows = await tx.projectSpace.findMany({ where: { projectId, state: 'agreed' }, take: 100 });
    return rows.map((row) => ({
      ...{ spaceId: row.spaceId, areaM2: Number(row.areaM2) },
      startsOn: row.startsOn.toISOString().slice(0, 10),
      endsOn: row.endsOn?.toISOString().slice(0, 10) ?? null,
    }));
  }

  count(tx: Tx, projectId: string): Promise<number> {
    return tx.projectSpace.count({ where: { projectId } });
  }

  /** Whether the days are taken by another use of the same space in the same project. */
  async isTaken(
    tx: Tx,
    use: { projectId: string; spaceId: string; id?: string } & UsedSpan,
  ): Promise<boolean> {
    const { startsOn, endsOn } = columnsOf(use);
    const where = {
      ...{ projectId: use.projectId, spaceId: use.spaceId, state: { not: 'declined' as const } },
      ...(use.id && { id: { not: use.id } }),
      ...(endsOn && { startsOn: { lte: endsOn } }),
      OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }],
    };
    return (await tx.projectSpace.count({ where })) > 0;
  }

  async add(
    tx: Tx,
    use: { projectId: string; spaceId: string; state: SpaceUseState } & UsedSpan,
    by: { askedById: string; askedForId: string | null },
  ): Promise<string> {
    const id = uuid();
    const { projectId, spaceId, state } = use;
    const answered = state === 'agreed' ? { answeredById: by.askedById, answeredAt: new Date() } : {};
    await tx.projectSpace.create({
      data: { id, projectId, spaceId, state, ...columnsOf(use), ...by, ...answered },
    });
    return id;
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: StoredUse,
    {
      span,
      ...columns
    }: {
      state: SpaceUseState;
      span?: UsedSpan;
      answeredById?: string;
      answeredAt?: Date;
      reason?: string | null;
    },
  ): Promise<boolean> {
    const { count } = await tx.projectSpace.updateMany({
      where: { id, version },
      data: { ...columns, ...(span && columnsOf(span)), version: version + 1 },
    });
    return count > 0;
  }

  async remove(tx: Tx, { id, version }: StoredUse): Promise<boolean> {
    return (await tx.projectSpace.deleteMany({ where: { id, version } })).count > 0;
  }
}
