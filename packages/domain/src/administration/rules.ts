import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { localizedProse } from '../shared/localized.ts';
import { report } from '../shared/issue.ts';

/** The longest text of rules, in one language. */
export const longestRules = 40_000;

export const publishRulesInput = z
  .object({
    /** Of the rules that hold so far; 0 where there are none. */
    version: z.int(),
    texts: localizedProse(longestRules),
  })
  .check((context) => {
    if (Object.keys(context.value.texts).length === 0)
      report(context, context.value, 'required', undefined, ['texts']);
  });

export const rulesOnInput = isoDate().nullish();
