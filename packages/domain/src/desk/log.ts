import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { emptied, line } from '../shared/text.ts';
import type { LogAction } from './log-actions.ts';

/** Acts of people whom the log does not name to centres: those who said that something is wrong. */
const unnamed: readonly LogAction[] = ['notice.submitted', 'message.reported'];
export const unnamedActs: readonly string[] = unnamed;

/** What an actor settles for itself: whom it hears, and whether it is suggested to others. Not told to centres. */
export const ownActs: readonly string[] = [
  'actor.blocked',
  'actor.unblocked',
  'actor.suggested',
  'actor.not_suggested',
];

/** Which acts of the log one asks for. */
export const logFilter = z
  .object({
    /** How a person's name begins, or a person by number. */
    person: emptied(line({ max: 120 })).nullish(),
    /** How an actor's name begins, or an actor by number. */
    actor: emptied(line({ max: 200 })).nullish(),
    /** The thing it was done to, by number. */
    object: emptied(id).nullish(),
    /** A noun, or a whole action. */
    action: emptied(line({ max: 100 })).nullish(),
    from: emptied(isoDate()).nullish(),
    to: emptied(isoDate()).nullish(),
  })
  .check((context) => {
    const { from, to } = context.value;
    if (from && to && to < from) report(context, to, 'too_early', { min: from }, ['to']);
  });
export type LogFilter = z.output<typeof logFilter>;
