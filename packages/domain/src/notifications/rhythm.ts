import { afterQuiet, type QuietHours } from './quiet-hours.ts';
import { momentOf, wallTimeAt } from './wall-clock.ts';

/** How often mails tell what is new. */
export const mailRhythms = ['at_once', 'hourly', 'daily', 'weekly', 'never'] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/** Daily and weekly mails come at seven on the person's clock, the weekly one on Mondays. */
const morning = 7 * 60;

/** When and how a person wants to hear. */
export interface Timing {
  rhythm: MailRhythm;
  quiet: QuietHours | null;
  zone: string;
}

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

const nextFullHour = (at: Date, zone: string): Date => {
  const whole = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  const past = wallTimeAt(whole, zone).minute % 60;
  return past === 0 ? whole : later(whole, 60 - past);
};

/** Seven o'clock so many days ahead, or where that is past, `step` days later. */
const nextMorning = (at: Date, zone: string, ahead: number, step: number): Date => {
  const moment = momentOf(at, ahead, morning, zone);
  return moment >= at ? moment : momentOf(at, ahead + step, morning, zone);
};

/** When a mail may tell of something that has happened now; null stands for never. */
export const mailTime = (now: Date, calmMinutes: number, { rhythm, quiet, zone }: Timing): Date | null => {
  const calm = later(now, calmMinutes);
  switch (rhythm) {
    case 'never':
      return null;
    case 'at_once':
      return afterQuiet(calm, quiet, zone);
    case 'hourly':
      return afterQuiet(nextFullHour(calm, zone), quiet, zone);
    case 'daily':
      return afterQuiet(nextMorning(calm, zone, 0, 1), quiet, zone);
    case 'weekly': {
      const toMonday = (7 - wallTimeAt(calm, zone).weekday) % 7;
      return afterQuiet(nextMorning(calm, zone, toMonday, 7), quiet, zone);
    }
  }
};

/** When a push may go out for something that has happened now. */
export const pushTime = (now: Date, calmMinutes: number, { quiet, zone }: Timing): Date =>
  afterQuiet(later(now, calmMinutes), quiet, zone);
