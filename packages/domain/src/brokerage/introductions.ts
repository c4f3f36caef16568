import type { IntroductionAnswer } from '../messaging/kinds.ts';
import { both, isMemberOf, requireConfirmed, requireEditor } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';

/** What is said to have become of an introduction; "ongoing" says that it is too early to tell. */
export const introductionOutcomes = ['cooperation', 'ongoing', 'nothing'] as const;
export type IntroductionOutcome = (typeof introductionOutcomes)[number];

/** How far an introduction has come. */
export const introductionProgresses = [
  'proposed',
  'accepted_by_one',
  'accepted',
  'declined',
  'conversation',
  'cooperation',
  'nothing',
] as const;
export type IntroductionProgress = (typeof introductionProgresses)[number];

/** Days after which the centre and the two are asked how it went. */
export const followUpDays = [30, 90, 180] as const;

export interface IntroductionFacts {
  version: number;
  adviserId: string;
  firstId: string;
  secondId: string;
  createdAt: Date;
  outcome: IntroductionOutcome | null;
  outcomeAt: Date | null;
  /** Of the two, while they are in the conversation. */
  answers: readonly (IntroductionAnswer | null)[];
  /** One of the two has written. */
  hasSpoken: boolean;
}

/** Ignoring looks like no answer: the list tells nothing that the conversation hides. */
export const progressOf = ({
  outcome,
  answers,
  hasSpoken,
}: Pick<IntroductionFacts, 'outcome' | 'answers' | 'hasSpoken'>): IntroductionProgress => {
  if (outcome === 'cooperation' || outcome === 'nothing') return outcome;
  if (answers.includes('declined')) return 'declined';
  const accepted = answers.filter((answer) => answer === 'accepted').length;
  if (accepted === 0) return 'proposed';
  if (accepted === 1) return 'accepted_by_one';
  return hasSpoken ? 'conversation' : 'accepted';
};

const day = 86_400_000;

/** Since when somebody should say how it went; null where nothing is asked. Each word given holds until the next date. */
export const followUpDueSince = (
  facts: Pick<IntroductionFacts, 'createdAt' | 'outcome' | 'outcomeAt' | 'answers' | 'hasSpoken'>,
  now: Date,
): Date | null => {
  if (['cooperation', 'nothing', 'declined'].includes(progressOf(facts))) return null;
  const passed = followUpDays
    .map((days) => new Date(facts.createdAt.getTime() + days * day))
    .filter((date) => date <= now)
    .at(-1);
  return passed && (!facts.outcomeAt || facts.outcomeAt < passed) ? passed : null;
};

/** The centre and the two themselves say what became of it. */
export const guardRecordOutcome = (
  viewer: Viewer | null,
  asActorId: string,
  facts: Pick<IntroductionFacts, 'adviserId' | 'firstId' | 'secondId'> | null,
): Result<Viewer> => {
  const isOne = facts && [facts.adviserId, facts.firstId, facts.secondId].includes(asActorId);
  if (!isOne || !isMemberOf(viewer, asActorId)) return refuse(refusals.notFound());
  return both(requireEditor(viewer, asActorId), () => requireConfirmed(viewer));
};

export const recordOutcome = (
  facts: IntroductionFacts | null,
  { viewer, asActorId, version }: { viewer: Viewer | null; asActorId: string; version: number },
): Result<Viewer> => {
  const allowed = guardRecordOutcome(viewer, asActorId, facts);
  if (!allowed.ok || !facts) return allowed;
  return version === facts.version ? ok(allowed.value) : refuse(refusals.stale(facts.version));
};
