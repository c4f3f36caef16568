import { both, isMemberOf, requireConfirmed, requireEditor, roleIn } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { ConversationState, IntroductionAnswer, IntroductionPart } from './kinds.ts';

/** An actor in a conversation, as the rules look at it. */
export interface PartyFacts {
  actorId: string;
  part: IntroductionPart;
  answer: IntroductionAnswer | null;
  hasLeft: boolean;
  /** All others have blocked it. */
  isShut: boolean;
}

/** What the guards look at. */
export interface ConversationFacts {
  kind: 'direct' | 'group' | 'topic';
  state: ConversationState;
  version: number;
  /** How many messages there are. */
  lastSeq: number;
  /** It belongs to a project: who is in it and what it is called follow the project. */
  isOfProject: boolean;
  parties: readonly PartyFacts[];
}

/**
 * Who may read an actor's messages: everyone with a running membership. The one place where a rule of the house
 * about plain members would go; the rooms of the sockets follow the same rule.
 */
export const mayReadFor = (viewer: Viewer | null, actorId: string): boolean => isMemberOf(viewer, actorId);

/** Who may write in an actor's name: its owners and editors, with a confirmed address. */
const mayWriteFor = (viewer: Viewer | null, actorId: string): Result<Viewer> =>
  both(requireEditor(viewer, actorId), () => requireConfirmed(viewer));

/** Speaking for an actor at all; who is none of its members learns nothing. */
export const guardSpeakFor = (viewer: Viewer | null, actorId: string): Result<Viewer> =>
  mayReadFor(viewer, actorId) ? mayWriteFor(viewer, actorId) : refuse(refusals.notFound());

/** Sees the conversation and can be heard in it. */
export const isPresent = ({ hasLeft, isShut }: PartyFacts): boolean => !hasLeft && !isShut;

/** The actor's place in the conversation, for those who may read there. */
export const partyOf = (
  viewer: Viewer | null,
  asActorId: string,
  { parties }: Pick<ConversationFacts, 'parties'>,
): PartyFacts | null => {
  const party = parties.find(({ actorId }) => actorId === asActorId);
  return party && isPresent(party) && mayReadFor(viewer, asActorId) ? party : null;
};

type Guard = (
  viewer: Viewer | null,
  asActorId: string,
  conversation: ConversationFacts,
) => Result<PartyFacts>;

/** Reading; whoever may not is told what strangers are told. */
export const guardReadConversation: Guard = (viewer, asActorId, conversation) => {
  const party = partyOf(viewer, asActorId, conversation);
  return party ? ok(party) : refuse(refusals.notFound());
};

const asWriter =
  (guard: (party: PartyFacts, conversation: ConversationFacts) => Result<PartyFacts>): Guard =>
  (viewer, asActorId, conversation) => {
    const party = guardReadConversation(viewer, asActorId, conversation);
    if (!party.ok) return party;
    const writer = mayWriteFor(viewer, asActorId);
    return writer.ok ? guard(party.value, conversation) : writer;
  };

/** Somebody who would hear it: with none left, words go nowhere. */
const isHeard = ({ actorId }: PartyFacts, { parties }: ConversationFacts): boolean =>
  parties.some((other) => other.actorId !== actorId && isPresent(other));

/** Saying something. Before the other side has agreed, one message is all. */
export const guardWrite: Guard = asWriter((party, conversation) => {
  if (!isHeard(party, conversation)) return refuse(refusals.conflict('nobody_there'));
  if (conversation.state === 'declined') return refuse(refusals.conflict('introduction_declined'));
  if (party.part === 'asked' && party.answer !== 'accepted')
    return refuse(refusals.conflict('introduction_unanswered'));
  if (conversation.state === 'introduced' && conversation.lastSeq > 0)
    return refuse(refusals.conflict('introduction_pending'));
  return ok(party);
});

/** Reacting, and changing what one said: wherever one could still be heard. */
export const guardTouchMessage: Guard = asWriter((party, conversation) =>
  isHeard(party, conversation) ? ok(party) : refuse(refusals.conflict('nobody_there')),
);

/** Answering an introduction; a refusal can be thought over, an acceptance stands. */
export const guardAnswerIntroduction: Guard = asWriter((party) =>
  party.part === 'asked' && party.answer !== 'accepted'
    ? ok(party)
    : refuse(refusals.conflict('wrong_state')),
);

/** Order on one's own desk: who looks after it, what is done. */
export const guardOrganise: Guard = asWriter((party) => ok(party));

/** Naming, and asking others in: not where two talk alone, and not before it is open. */
export const guardShapeGroup: Guard = asWriter((party, conversation) =>
  conversation.kind !== 'direct' &&
  !conversation.isOfProject &&
  conversation.state === 'open' &&
  (party.part === 'asker' || party.answer === 'accepted')
    ? ok(party)
    : refuse(refusals.conflict('wrong_state')),
);

/** Going away from several; two who talk alone block instead, and a project is left as a whole. */
export const guardLeaveConversation: Guard = asWriter((party, { kind, isOfProject }) =>
  kind === 'direct' || isOfProject ? refuse(refusals.conflict('wrong_state')) : ok(party),
);

/** Blocking another actor, and lifting it. */
export const guardBlock = (viewer: Viewer | null, asActorId: string, actorId: string): Result<Viewer> => {
  if (asActorId === actorId) return refuse(refusals.conflict('not_reachable'));
  return guardSpeakFor(viewer, asActorId);
};

/** A message, as the rules look at it. */
export interface MessageFacts {
  kind: 'text' | 'system';
  actorId: string;
  personId: string | null;
  isDeleted: boolean;
}

/** Only the one who wrote it puts other words into it. */
export const canEditMessage = (viewer: Viewer | null, message: MessageFacts): boolean =>
  message.kind === 'text' &&
  !message.isDeleted &&
  viewer?.personId === message.personId &&
  mayWriteFor(viewer, message.actorId).ok;

/** Whoever wrote it takes it back, and so may an owner of the actor it speaks for. */
export const canDeleteMessage = (viewer: Viewer | null, message: MessageFacts): boolean =>
  canEditMessage(viewer, message) ||
  (message.kind === 'text' && !message.isDeleted && roleIn(viewer, message.actorId) === 'owner');

/** All that a page asks, from the guards that the operations use. */
export const conversationAbilities = (
  viewer: Viewer | null,
  asActorId: string,
  conversation: ConversationFacts,
) => {
  const can = (guard: Guard): boolean => guard(viewer, asActorId, conversation).ok;
  return {
    write: can(guardWrite),
    answerIntroduction: can(guardAnswerIntroduction),
    assign: can(guardOrganise),
    rename: can(guardShapeGroup),
    addParties: can(guardShapeGroup),
    leave: can(guardLeaveConversation),
    block: can(guardOrganise),
    report: can(guardReadConversation),
  };
};
export type ConversationAbilities = ReturnType<typeof conversationAbilities>;
