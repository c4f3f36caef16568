import { z } from 'zod';
import { conceptId, id } from '../shared/ids.ts';
import { prose } from '../shared/text.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { interestAnswers, interestStates } from './states.ts';

const optionalReason = prose({ min: 0, max: 1000 }).nullish();

/** Showing interest in a space. */
export const expressInterestInput = z.object({
  spaceId: id,
  message: prose({ min: 10, max: 4000 }),
  intendedUseId: conceptId.nullish(),
});
export type ExpressInterestInput = z.output<typeof expressInterestInput>;

/** The owner's answer; whether a reason is needed is for the table to say. */
export const answerInterestInput = versionedInput.extend({
  answer: z.enum(interestAnswers),
  reason: optionalReason,
});
export type AnswerInterestInput = z.output<typeof answerInterestInput>;

/** Taking an interest back. */
export const withdrawInterestInput = versionedInput.extend({ reason: optionalReason });
export type WithdrawInterestInput = z.output<typeof withdrawInterestInput>;

/** Which interests a list shows. */
export const interestStatesFilter = z.array(z.enum(interestStates)).max(interestStates.length).nullish();
