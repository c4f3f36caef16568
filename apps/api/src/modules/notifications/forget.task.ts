import { keptDays } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import { Task } from '../../platform/jobs/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { ForgetRepository } from './forget.repository.ts';

const batch = 5_000;
const mostBatches = 40;

/** Clears away what is long past, once a night, some thousand rows at a time. */
@Injectable()
export class ForgetNotifications {
  constructor(
    private readonly repository: ForgetRepository,
    private readonly installation: Installation,
  ) {}

  @Task('notifications.forget', { cron: '50 3 * * *' })
  async run(): Promise<void> {
    const { read_notifications } = this.installation.settings.retention;
    const steps = [
      () => this.repository.lines(read_notifications, keptDays.ever, batch),
      () => this.repository.events(batch),
      () => this.repository.mutes(batch),
    ];
    for (const step of steps) {
      for (let round = 0; round < mostBatches && (await step()) === batch; round += 1);
    }
  }
}
