import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { emptied, line } from '../shared/text.ts';
import { type Measure, measures } from './states.ts';

/** What acts are about, as the log names them: the noun before the dot of an action. */
export const logNouns = [
  'account',
  'actor',
  'appeal',
  'case',
  'claim',
  'decision',
  'expense',
  'import',
  'interest',
  'log',
  'message',
  'notice',
  'notifier',
  'project',
  'space',
  'space_proposal',
  'space_request',
  'territories',
  'vacancy_report',
] as const;
export type LogNoun = (typeof logNouns)[number];

/** What was done, as far as there is a word for it: what stands behind the dot. */
export const logVerbs = [
  'archived',
  'begun',
  'claimed',
  'created',
  'decided',
  'declined',
  'done',
  'edited',
  'ended',
  'expired',
  'exported',
  'given_back',
  'granted',
  'handed_over',
  'limited',
  'listed',
  'looked_at',
  'merged',
  'paused',
  'published',
  'put_off',
  'refused',
  'rejected',
  'removed',
  'reported',
  'restored',
  'set',
  'submitted',
  'taken',
  'undone',
  'upheld',
  'verified',
  'warned',
  'withdrawn',
] as const;
export type LogVerb = (typeof logVerbs)[number];

/** An action in its two halves; a half for which there is no word is null. What was decided is a measure. */
export const wordsOfAction = (
  action: string,
): { noun: LogNoun | null; verb: LogVerb | null; measure: Measure | null } => {
  const [first, second] = action.split('.');
  return {
    noun: logNouns.find((noun) => noun === first) ?? null,
    verb: logVerbs.find((verb) => verb === second) ?? null,
    measure: first === 'decision' ? (measures.find((measure) => measure === second) ?? null) : null,
  };
};

/** Acts of people whom the log does not name to centres: those who said that something is wrong. */
export const unnamedActs: readonly string[] = ['notice.submitted', 'message.reported'];

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
