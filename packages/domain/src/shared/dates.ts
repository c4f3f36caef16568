import { z } from 'zod';
import { type IsoDate, isIsoDate, usualDays } from './days.ts';
import { report } from './issue.ts';

// Apart from the schema, so that a page can reckon with days without carrying the library of schemas.
export * from './days.ts';

/** A day that exists, within bounds that catch slips such as the year 20206. */
export const isoDate = ({
  min = usualDays.min,
  max = usualDays.max,
}: { min?: IsoDate; max?: IsoDate } = {}) =>
  z.string().check((context) => {
    const { value } = context;
    if (!isIsoDate(value)) report(context, value, 'invalid_date');
    else if (value < min) report(context, value, 'too_early', { min });
    else if (value > max) report(context, value, 'too_late', { max });
  });
