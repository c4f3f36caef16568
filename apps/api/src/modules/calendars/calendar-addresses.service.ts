import { isLocale, type Locale } from '@kvart/i18n';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { calendarFeed, CalendarSources } from '../../platform/calendar/index.ts';
import { Config } from '../../platform/config/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { hashToken, newSecretToken } from '../accounts/index.ts';
import type { CalendarAddress, MyCalendar } from './calendar.model.ts';
import { CalendarsRepository } from './calendars.repository.ts';

const day = 24 * 60 * 60 * 1000;
/** How far a calendar reaches back and ahead, and how much of each kind stands in it. */
const reach = { back: 92 * day, ahead: 731 * day, mostOfEach: 1000 };

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** Private addresses that a person's own calendar reads: made, taken back, answered. */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly repository: CalendarsRepository,
    private readonly sources: CalendarSources,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  async mine({ personId }: Viewer): Promise<MyCalendar | null> {
    const found = await this.repository.find(personId);
    return found && { madeAt: found.createdAt, readAt: found.readAt };
  }

  async make({ personId }: Viewer, address: string): Promise<CalendarAddress> {
    await this.limits.take('calendar_address', { account: personId, address });
    const { token, hash } = newSecretToken();
    await this.repository.put(personId, hash);
    return { url: `${this.config.publicUrl}/calendar/${token}.ics` };
  }

  async takeBack({ personId }: Viewer): Promise<void> {
    await this.repository.remove(personId);
  }

  /** What is coming up for whoever the address belongs to; null where it is nobody's. */
  async read(token: string, address: string): Promise<string | null> {
    await this.limits.take('calendar_read', { account: token.slice(0, 64), address });
    const owner = tokenShape.test(token) ? await this.repository.owner(hashToken(token)) : null;
    if (!owner) return null;
    const { personId, timeZone } = owner;
    const locale: Locale = isLocale(owner.locale) ? owner.locale : 'en';
    const now = Date.now();
    const span = { from: new Date(now - reach.back), to: new Date(now + reach.ahead) };
    const items = await this.sources.of({ personId, locale, ...span }, reach.mostOfEach);
    await this.repository.touch(personId);
    return calendarFeed(items, { name: 'Kvart', timeZone });
  }
}
