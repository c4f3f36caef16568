import { guardAdvise, saveHoursInput } from '@kvart/domain/appointments';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { AdvisersRepository } from '../suggestions/index.ts';
import type { AdviserHours, CentreCalendar } from './hours.model.ts';
import { AdviserHoursRepository } from './hours.repository.ts';

/** Everybody at a centre sets their own hours. */
@Injectable()
export class AdviserCalendars {
  constructor(
    private readonly database: Database,
    private readonly repository: AdviserHoursRepository,
    private readonly advisers: AdvisersRepository,
    private readonly audit: Audit,
  ) {}

  async calendar(viewer: Viewer, rawCentreId: string): Promise<CentreCalendar> {
    const centreId = idSchema.safeParse(rawCentreId);
    if (!centreId.success) throw new Refused(refusals.notFound());
    await this.mayAdvise(viewer, centreId.data);
    return this.repository.calendar(centreId.data, viewer.personId);
  }

  async save(viewer: Viewer, raw: object): Promise<AdviserHours> {
    const { centreId, version, hours } = validated(saveHoursInput, raw);
    await this.mayAdvise(viewer, centreId);
    await this.database.transaction(async (tx) => {
      const ids = { centreId, personId: viewer.personId };
      const other = await this.repository.save(tx, ids, version, hours);
      if (other !== null) throw new Refused(refusals.stale(other));
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: centreId, action: 'adviser_hours.saved' },
        ...{ objectType: 'actor', objectId: centreId },
      });
    });
    return (await this.repository.calendar(centreId, viewer.personId)).own;
  }

  private async mayAdvise(viewer: Viewer, centreId: string): Promise<void> {
    orRefuse(guardAdvise(viewer, await this.advisers.of(centreId)));
  }
}
