import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { whole } from '../shared/numbers.ts';
import { emptied, prose } from '../shared/text.ts';
import { checkMatters, checkStates, needsNote } from './checks.ts';

/** What somebody found out about one matter; `version` is that of the check they saw, 0 where there was none. */
export const checkInput = z
  .object({
    matter: z.enum(checkMatters),
    version: whole({ min: 0, max: 2_147_483_647 }),
    state: z.enum(checkStates),
    note: emptied(prose({ max: 500 })),
    /** Absent leaves the paper that is there: not everybody who checks may open it. */
    documentId: id.nullable().optional(),
  })
  .check((context) => {
    const { state, note } = context.value;
    if (needsNote(state) && !note) report(context, note, 'required', undefined, ['note']);
  });
export type CheckInput = z.output<typeof checkInput>;
