import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

@Injectable()
export class ForgetRepository {
  constructor(private readonly database: Database) {}

  /** Lines that were read, or came, so many days ago. @returns how many are gone, as the others do. */
  lines(readDays: number, everDays: number, most: number): Promise<number> {
    return this.remove(
      'notifications',
      'read_at < now() - make_interval(days => $2) OR newest_at < now() - make_interval(days => $3)',
      [most, readDays, everDays],
    );
  }

  /** An event is not delivered again after that. */
  events(most: number): Promise<number> {
    return this.remove('notification_events', `at < now() - interval '60 days'`, [most]);
  }

  mutes(most: number): Promise<number> {
    return this.remove('notification_mutes', 'until < now()', [most]);
  }

  private async remove(table: string, condition: string, values: unknown[]): Promise<number> {
    const { rowCount } = await this.database.pool.query(
      `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${condition} LIMIT $1))`,
      values,
    );
    return rowCount ?? 0;
  }
}
