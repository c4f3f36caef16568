import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { MeetingNotifications } from './meeting-notifications.ts';
import { MeetingsRepository } from './meetings.repository.ts';

/** So long before it begins, those who are asked are reminded. */
const aheadMs = 24 * 3_600_000;
const batch = 200;
const mostBatches = 20;
/** Namespace of ids that stand for "reminded of this meeting at this time". */
const reminded = '5b2b0a0e-6a0f-5d53-9a55-0d8f3b1a7c21';

@Injectable()
export class MeetingReminders {
  constructor(
    private readonly database: Database,
    private readonly repository: MeetingsRepository,
    private readonly notifications: MeetingNotifications,
  ) {}

  @Task('project_meetings.remind', { cron: '23 * * * *' })
  async hourly(): Promise<void> {
    await this.run(new Date());
  }

  /** Each meeting once for each time it gets; who said no is not reminded. */
  async run(now: Date): Promise<void> {
    for (let n = 0; n < mostBatches; n += 1) {
      const found = await this.database.transaction(async (tx) => {
        const soon = await this.repository.takeSoon(tx, now, new Date(now.getTime() + aheadMs), batch);
        for (const { id } of soon) {
          const told = await this.repository.told(tx, id);
          if (!told || Date.parse(told.meeting.startsAt) <= now.getTime()) continue;
          const guests = told.meeting.guests.filter(({ answer }) => answer !== 'no').map((guest) => guest.id);
          const event = { id: v5(`${id}:${told.meeting.startsAt}`, reminded) };
          await this.notifications.tell(tx, event, { meetingId: id, turn: 'soon', except: null }, guests);
        }
        return soon.length;
      });
      if (found < batch) return;
    }
  }
}
