import { z } from 'zod';
import { addDays, isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { whole } from '../shared/numbers.ts';
import { line, prose } from '../shared/text.ts';

/** How advice was given. */
export const adviceKinds = ['visit', 'call', 'mail', 'meeting'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

export const adviceBounds = { topic: 160, note: 4000, minutes: 1440 } as const;

/** One piece of advice, as an adviser writes it down. */
export const adviceInput = z.object({
  actorId: id,
  kind: z.enum(adviceKinds),
  heldOn: isoDate(),
  minutes: whole({ min: 1, max: adviceBounds.minutes }),
  topic: line({ min: 3, max: adviceBounds.topic }),
  note: prose({ min: 0, max: adviceBounds.note }).default(''),
});
export type AdviceInput = z.output<typeof adviceInput>;

export const logAdviceInput = z.object({ id, centreId: id, advice: adviceInput });
export const editAdviceInput = z.object({ id, version: z.int(), advice: adviceInput });
export const removeAdviceInput = z.object({ id, version: z.int() });

/** The longest span of numbers that is shown at once, in days. */
const mostDays = 1100;

/** From the first to the last day, both included. */
export const spanInput = z.object({ from: isoDate(), until: isoDate() }).check((context) => {
  const { from, until } = context.value;
  const last = addDays(from, mostDays);
  if (until < from) report(context, until, 'too_early', { min: from }, ['until']);
  else if (until > last) report(context, until, 'too_late', { max: last }, ['until']);
});

/** Which advice a list shows. */
export const adviceFilter = spanInput.and(
  z.object({ centreId: id, actorId: id.nullish(), kind: z.enum(adviceKinds).nullish() }),
);
