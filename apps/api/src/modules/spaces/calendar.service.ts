import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { calendarInput, guardKeepCalendar, type Period } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { CalendarRepository } from './calendar.repository.ts';
import { SpaceChanges } from './space-changes.service.ts';

/** When a space can be had: its calendar is written as a whole. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly repository: CalendarRepository,
    private readonly changes: SpaceChanges,
  ) {}

  /** @param version of the space as the person saw it; what was changed beside the calendar since does not matter. */
  async save(viewer: Viewer, spaceId: string, version: number, raw: readonly unknown[]): Promise<void> {
    if (!idSchema.safeParse(spaceId).success) throw new Refused(refusals.notFound());
    const after = validated(calendarInput, raw);
    await this.database.transaction(async (tx) => {
      const space = await this.changes.held(tx, spaceId.toLowerCase());
      if (!space) throw new Refused(refusals.notFound());
      orRefuse(guardKeepCalendar(viewer, space));
      const before = await this.repository.find(tx, space.id);
      // Also what was sent twice, because the first answer was lost.
      if (isSame(before, after)) return;
      const since = version === space.version ? [] : await this.changes.since(tx, space.id, version);
      if (version > space.version || since.some(({ action }) => action === 'calendar_changed'))
        throw new Refused(refusals.stale(space.version));
      await this.repository.replace(tx, space.id, after);
      await this.changes.beside(tx, space, {
        viewer,
        actorId: space.actorId,
        records: 'calendar_changed',
        changes: { periods: [before, after] },
      });
    });
  }
}

const told = (periods: readonly Period[]): string =>
  JSON.stringify(periods.map(({ state, startsOn, endsOn, note }) => [state, startsOn, endsOn, note]));

const isSame = (before: readonly Period[], after: readonly Period[]): boolean => told(before) === told(after);
