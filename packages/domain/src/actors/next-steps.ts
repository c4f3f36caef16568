import type { ActorKind } from './kinds.ts';
import type { VerificationState } from './verification.ts';

/** What the next steps of an actor depend on. */
export interface StepFacts {
  kind: ActorKind;
  slug: string;
  hasAbout: boolean;
  hasPlace: boolean;
  sectorCount: number;
  offerCount: number;
  needCount: number;
  memberCount: number;
  spaceCount: number;
  draftCount: number;
  listedCount: number;
  /** Received interests that nobody has answered. */
  waitingInterests: number;
  sentInterests: number;
  verification: VerificationState;
}

export const stepCodes = [
  'describe_actor',
  'name_offers',
  'name_needs',
  'invite_colleague',
  'create_space',
  'publish_space',
  'answer_interests',
  'find_space',
  'find_partners',
  'get_verified',
] as const;
export type StepCode = (typeof stepCodes)[number];

export interface NextStep {
  code: StepCode;
  done: boolean;
  href: string;
}

interface StepRule {
  done: (facts: StepFacts) => boolean;
  href: (facts: StepFacts) => string;
}

const edit = ({ slug }: StepFacts) => `/actors/${slug}/edit`;

const rules: Record<StepCode, StepRule> = {
  describe_actor: { done: (facts) => facts.hasAbout && facts.hasPlace && facts.sectorCount > 0, href: edit },
  name_offers: { done: (facts) => facts.offerCount > 0, href: (facts) => `${edit(facts)}#offers` },
  name_needs: { done: (facts) => facts.needCount > 0, href: (facts) => `${edit(facts)}#needs` },
  invite_colleague: { done: (facts) => facts.memberCount > 1, href: ({ slug }) => `/actors/${slug}/members` },
  create_space: { done: (facts) => facts.spaceCount > 0, href: () => '/spaces/new' },
  publish_space: {
    done: (facts) => facts.listedCount > 0 && facts.draftCount === 0,
    href: ({ slug }) => `/actors/${slug}#spaces`,
  },
  answer_interests: { done: (facts) => facts.waitingInterests === 0, href: () => '/interests' },
  find_space: { done: (facts) => facts.sentInterests > 0, href: () => '/spaces' },
  // There is no end to meeting others: this one is always worth doing.
  find_partners: { done: () => false, href: () => '/actors' },
  get_verified: { done: (facts) => facts.verification === 'verified', href: ({ slug }) => `/actors/${slug}` },
};

const owner: StepCode[] = [
  'answer_interests',
  'describe_actor',
  'create_space',
  'publish_space',
  'invite_colleague',
  'name_offers',
  'name_needs',
  'find_partners',
];
const seeker: StepCode[] = [
  'answer_interests',
  'describe_actor',
  'name_needs',
  'name_offers',
  'find_space',
  'find_partners',
];
const mediator: StepCode[] = [
  'answer_interests',
  'describe_actor',
  'name_offers',
  'invite_colleague',
  'name_needs',
  'get_verified',
  'find_partners',
];

/** The way of each kind, most pressing step first. */
export const stepsByKind: Record<ActorKind, readonly StepCode[]> = {
  municipality: owner,
  private_owner: owner,
  support_organisation: mediator,
  higher_education: mediator,
  creative_firm: seeker,
  small_business: seeker,
  ngo: seeker,
};

const shown = 3;

/**
 * Always three steps: those still to do in order, and done ones only where fewer are left.
 * What is done goes first, so that the list reads as progress.
 */
export const nextSteps = (facts: StepFacts): NextStep[] => {
  const steps = stepsByKind[facts.kind].map((code) => ({
    code,
    done: rules[code].done(facts),
    href: rules[code].href(facts),
  }));
  const open = steps.filter((step) => !step.done).slice(0, shown);
  // "Nothing waits for an answer" is no achievement to show.
  const done = steps.filter((step) => step.done && step.code !== 'answer_interests');
  return [...(open.length < shown ? done.slice(open.length - shown) : []), ...open];
};
