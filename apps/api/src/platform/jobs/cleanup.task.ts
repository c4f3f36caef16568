import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Installation } from '../settings/index.ts';
import { deleteExpired } from './cleanup.sql.ts';
import { Task } from './decorators.ts';

/** Clears away what has run out, every hour. */
@Injectable()
export class CleanupTask {
  private readonly log = new Logger('Cleanup');

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Task('platform.cleanup', { cron: '17 * * * *' })
  async run(): Promise<void> {
    this.log.log({
      msg: 'expired rows deleted',
      ...(await deleteExpired(this.database, this.installation.settings.retention)),
    });
  }
}
