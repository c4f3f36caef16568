import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { AppointmentNotifications } from './appointment-notifications.ts';
import { AppointmentsRepository } from './appointments.repository.ts';

/** So long before it begins, both are reminded. */
const aheadMs = 24 * 3_600_000;
const batch = 100;
const mostBatches = 20;
/** Namespace of ids that stand for "reminded of this appointment at this time". */
const reminded = '8c0a4f0e-2d5b-5b7e-9a41-6f3c1d2e7b90';

@Injectable()
export class AppointmentReminders {
  constructor(
    private readonly database: Database,
    private readonly repository: AppointmentsRepository,
    private readonly notifications: AppointmentNotifications,
  ) {}

  @Task('appointments.remind', { cron: '37 * * * *' })
  async hourly(): Promise<void> {
    await this.run(new Date());
  }

  /** Each appointment once for each time it gets. */
  async run(now: Date): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) {
      const found = await this.database.transaction(async (tx) => {
        const soon = await this.repository.takeSoon(tx, now, new Date(now.getTime() + aheadMs), batch);
        for (const { id } of soon) {
          const row = await this.repository.one(id, tx);
          if (!row || Date.parse(row.startsAt) <= now.getTime()) continue;
          const event = { id: v5(`${id}:${row.startsAt}`, reminded) };
          await this.notifications.tell(tx, event, { row, turn: 'soon', except: null });
        }
        return soon.length;
      });
      if (found < batch) return;
    }
  }
}
