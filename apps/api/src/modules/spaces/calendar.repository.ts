import { toIsoDate } from '@kvart/domain/shared';
import type { Period } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';

const stored = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The table of periods; whoever writes holds the space. */
@Injectable()
export class CalendarRepository {
  async find(tx: Tx, spaceId: string): Promise<Period[]> {
    const rows = await tx.spacePeriod.findMany({
      where: { spaceId },
      select: { state: true, startsOn: true, endsOn: true, note: true },
      orderBy: { startsOn: 'asc' },
    });
    return rows.map(({ startsOn, endsOn, ...row }) => ({
      ...row,
      startsOn: toIsoDate(startsOn),
      endsOn: endsOn && toIsoDate(endsOn),
    }));
  }

  async replace(tx: Tx, spaceId: string, periods: readonly Period[]): Promise<void> {
    await tx.spacePeriod.deleteMany({ where: { spaceId } });
    await tx.spacePeriod.createMany({
      data: periods.map(({ startsOn, endsOn, ...period }) => ({
        ...{ id: uuid(), spaceId, ...period },
        startsOn: stored(startsOn),
        endsOn: endsOn === null ? null : stored(endsOn),
      })),
    });
  }
}
