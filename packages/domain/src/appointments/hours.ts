import { z } from 'zod';
import { timeZoneInput } from '../accounts/inputs.ts';
import { webUrl } from '../shared/contact-schemas.ts';
import { addDays, isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { whole } from '../shared/numbers.ts';
import { emptied, line } from '../shared/text.ts';
import { exceptionKinds, hoursBounds as bounds } from './words.ts';

const minute = whole({ min: 0, max: 1440 });
const inOrder = (context: { value: { fromMinute: number; untilMinute: number }; issues: unknown[] }) => {
  const { fromMinute, untilMinute } = context.value;
  if (untilMinute <= fromMinute)
    report(context, untilMinute, 'too_small', { min: fromMinute + 1 }, ['untilMinute']);
};

/** Hours of every week; minutes are those of the clocks on the spot, Monday is 0. */
const span = z
  .object({
    weekday: whole({ min: 0, max: 6 }),
    fromMinute: minute,
    untilMinute: minute,
    /** For these services only; none stands for all. */
    serviceIds: z.array(id).max(40).default([]),
  })
  .check(inOrder);

const exception = z
  .object({
    kind: z.enum(exceptionKinds),
    fromDay: isoDate(),
    untilDay: isoDate(),
    fromMinute: minute,
    untilMinute: minute,
  })
  .check((context) => {
    inOrder(context);
    const { fromDay, untilDay } = context.value;
    const last = addDays(fromDay, bounds.exceptionDays);
    if (untilDay < fromDay) report(context, untilDay, 'too_early', { min: fromDay }, ['untilDay']);
    else if (untilDay > last) report(context, untilDay, 'too_late', { max: last }, ['untilDay']);
  });

/** When an adviser can be met, the whole of it each time. */
export const hoursInput = z.object({
  timeZone: timeZoneInput,
  hours: z.array(span).max(bounds.spans),
  exceptions: z.array(exception).max(bounds.exceptions),
  noticeHours: whole({ min: 0, max: bounds.noticeHours }),
  horizonDays: whole({ min: 1, max: bounds.horizonDays }),
  bufferMinutes: whole({ min: 0, max: bounds.buffer }),
  place: line({ min: 0, max: bounds.place }),
  link: emptied(webUrl),
});
export type HoursInput = z.output<typeof hoursInput>;

export const saveHoursInput = z.object({ centreId: id, version: z.int(), hours: hoursInput });
