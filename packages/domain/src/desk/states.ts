/** How large a part of the network a support centre looks after. */
export const territoryKinds = ['country', 'region', 'municipality'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

/** What somebody can send a notice about. */
export const noticeObjects = ['actor', 'space', 'project'] as const;
export type NoticeObject = (typeof noticeObjects)[number];

/** What is wrong with it. */
export const noticeReasons = [
  'false_information',
  'fraud',
  'discrimination',
  'harassment',
  'privacy',
  'copyright',
  'danger',
  'spam',
  'other',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** What a notice, and the decision about it, rests on: the law, or the rules of the network. */
export const noticeGrounds = ['law', 'rules'] as const;
export type NoticeGround = (typeof noticeGrounds)[number];

export const noticeStates = ['submitted', 'decided'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What a decision does, from the mildest to the hardest. */
export const measures = [
  'nothing',
  'warn',
  'ask_to_edit',
  'hide',
  'remove',
  'restrict',
  'suspend',
  'ban',
] as const;
export type Measure = (typeof measures)[number];

/** What can be taken from an actor without taking its page. */
export const restrictedFunctions = ['publish', 'write'] as const;
export type RestrictedFunction = (typeof restrictedFunctions)[number];

export const appealStates = ['submitted', 'upheld', 'rejected'] as const;
export type AppealState = (typeof appealStates)[number];

/** What can be answered to an appeal. */
export const appealAnswers = ['uphold', 'reject'] as const;
export type AppealAnswer = (typeof appealAnswers)[number];

/** How long a decision can be appealed against. */
export const appealMonths = 6;

/** The longest time that a measure can be set to at once. */
export const longestMeasureMonths = 24;

/** The longest time that a kind of case may be given, in days. */
export const longestServiceDays = 365;

/** Territories of one support centre. */
export const mostTerritories = 50;

interface MeasureRule {
  objects: readonly NoticeObject[];
  /** What it falls on: the thing itself, or the actor behind it. */
  falls: 'nowhere' | 'thing' | 'actor';
  until: 'never' | 'may' | 'must';
}

const every = noticeObjects;

/** What each measure can be taken against, what it falls on, and whether it ends by itself. */
export const measureRules: Readonly<Record<Measure, MeasureRule>> = {
  nothing: { objects: every, falls: 'nowhere', until: 'never' },
  warn: { objects: every, falls: 'nowhere', until: 'never' },
  ask_to_edit: { objects: every, falls: 'nowhere', until: 'may' },
  hide: { objects: every, falls: 'thing', until: 'may' },
  remove: { objects: ['space', 'project'], falls: 'thing', until: 'never' },
  restrict: { objects: every, falls: 'actor', until: 'must' },
  suspend: { objects: every, falls: 'actor', until: 'must' },
  ban: { objects: every, falls: 'actor', until: 'never' },
};

/** What can be done about a thing of this kind. */
export const measuresFor = (object: NoticeObject): Measure[] =>
  measures.filter((measure) => measureRules[measure].objects.includes(object));
