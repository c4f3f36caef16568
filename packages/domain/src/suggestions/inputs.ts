import { z } from 'zod';
import { addDays, isoDate } from '../shared/dates.ts';
import { id, idList } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { messageBounds } from '../messaging/bounds.ts';
import { prose } from '../shared/text.ts';
import { dismissalReasons, type SuggestionKind, suggestionKinds } from './kinds.ts';

/** What a suggestion is called: its kind, and what it suggests. */
export interface SuggestionKey {
  kind: SuggestionKind;
  targetId: string;
}

export const suggestionId = ({ kind, targetId }: SuggestionKey): string => `${kind}:${targetId}`;

const shape = z.object({ kind: z.enum(suggestionKinds), targetId: id });

/** Reads the name of a suggestion back. */
export const suggestionKey = z.string().transform((raw, context): SuggestionKey => {
  const [kind, targetId, ...rest] = raw.slice(0, 80).split(':');
  const read = rest.length === 0 ? shape.safeParse({ kind, targetId }) : null;
  if (read?.success) return read.data;
  report(context, raw, 'invalid_id');
  return z.NEVER;
});

export const dismissInput = z.object({
  actorId: id,
  id: suggestionKey,
  reason: z.enum(dismissalReasons).nullish(),
});
export const restoreInput = dismissInput.omit({ reason: true });

/** The longest span of numbers that is shown at once, in days. */
export const mostFunnelDays = 1100;

/** From the first to the last day, both included. */
export const funnelInput = z.object({ from: isoDate(), until: isoDate() }).check((context) => {
  const { from, until } = context.value;
  const last = addDays(from, mostFunnelDays);
  if (until < from) report(context, until, 'too_early', { min: from }, ['until']);
  else if (until > last) report(context, until, 'too_late', { max: last }, ['until']);
});

/** An adviser brings two actors together, and says why. Both ids are made by the client, so that twice is once. */
export const proposeIntroductionInput = z.object({
  id,
  messageId: id,
  asActorId: id,
  actorIds: idList(id, 2).min(2),
  note: prose({ min: 10, max: messageBounds.reason }),
});
export type ProposeIntroductionInput = z.output<typeof proposeIntroductionInput>;
