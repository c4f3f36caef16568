import type { ConversationState, IntroductionAnswer } from './kinds.ts';
import type { PartyFacts } from './policy.ts';

/** Where a conversation stands once its parties have answered so. */
export const stateAfter = (
  parties: readonly Pick<PartyFacts, 'part' | 'answer' | 'hasLeft'>[],
): ConversationState => {
  const asked = parties.filter(({ part, hasLeft }) => part === 'asked' && !hasLeft);
  if (asked.some(({ answer }) => answer === 'accepted')) return 'open';
  return asked.length > 0 && asked.every(({ answer }) => answer === 'declined') ? 'declined' : 'introduced';
};

/** What the asking side is told of an answer: ignoring looks like no answer yet. */
export const toldAnswer = (answer: IntroductionAnswer | null, isOwn: boolean): IntroductionAnswer | null =>
  answer === 'ignored' && !isOwn ? null : answer;

/** The key that two actors share for their direct conversation, or for the one about a thing. */
export const pairKey = (a: string, b: string, subject?: { type: string; id: string } | null): string =>
  [...[a, b].sort(), ...(subject ? [subject.type, subject.id] : [])].join(':');
