import {
  type CaseAge as Age,
  caseAges,
  type CaseKind as Kind,
  caseKinds,
  type CaseShare as Share,
  caseShares,
  type CaseStep as Step,
  caseSteps,
  type TerritoryKind as TerritoryKindName,
} from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Instant, PageInfo } from '../../platform/graphql/index.ts';
import { TerritoryKind } from './territory.model.ts';

export const CaseAge = enumOf('CaseAge', caseAges);
export const CaseKind = enumOf('CaseKind', caseKinds);
export const CaseShare = enumOf('CaseShare', caseShares);
export const CaseStep = enumOf('CaseStep', caseSteps);
export type { Age, Kind, Share, Step };

@ObjectType({ description: 'Something that waits at a desk.' })
export class DeskCase {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => CaseKind)
  kind: Kind;

  @Field()
  title: string;

  @Field({ description: 'Where it is dealt with.' })
  path: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => Instant)
  openedAt: string;

  @Field(() => Instant, { description: 'By the service level of its kind.' })
  dueAt: string;

  @Field(() => String, { nullable: true, description: 'Who has taken it.' })
  assigneeName: string | null;

  @Field()
  isMine: boolean;

  @Field({ description: 'It has no decision of its own: whoever has seen to it sets it aside.' })
  canBeDone: boolean;

  @Field({ description: 'The reader may take it, hand it over and put it off: nobody else sees to it.' })
  canBeHandled: boolean;

  @Field()
  canBePutOff: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'It was put off, and comes back on this day.' })
  putOffUntil: string | null;

  @Field(() => String, { nullable: true })
  putOffReason: string | null;

  @Field(() => String, { nullable: true, description: 'The centre that it was handed to.' })
  handedToName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null where the platform’s own people handed it over.',
  })
  handedFromName: string | null;

  @Field(() => String, { nullable: true, description: 'What the centre was told with it.' })
  handedNote: string | null;

  @Field({ description: 'The thing behind it, by which the log is searched.' })
  sourceId: string;
}

@ObjectType()
export class CaseKindChoice {
  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class CaseShareCount {
  @Field(() => CaseShare)
  share: Share;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class CaseAgeCount {
  @Field(() => CaseAge)
  age: Age;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Somebody who has taken cases.' })
export class CaseAssignee {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A part of the network, by its code.' })
export class CaseTerritory {
  @Field(() => TerritoryKind)
  kind: TerritoryKindName;

  @Field()
  code: string;

  @Field()
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How many cases each choice would show, given all others.' })
export class DeskCaseCounts {
  @Field(() => [CaseKindChoice])
  kinds: CaseKindChoice[];

  @Field(() => [CaseShareCount])
  shares: CaseShareCount[];

  @Field(() => [CaseAgeCount])
  ages: CaseAgeCount[];

  @Field(() => Int)
  overdue: number;

  @Field(() => [CaseAssignee], { description: 'Those with the most, up to fifty.' })
  assignees: CaseAssignee[];

  @Field(() => [CaseTerritory], { description: 'The reader’s own; countries for those who see everything.' })
  territories: CaseTerritory[];
}

@ObjectType({ description: 'A centre that a case can be handed to.' })
export class HandOverChoice {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Its territory holds the thing.' })
  looksAfter: boolean;
}

@ObjectType()
export class DeskCaseConnection {
  @Field(() => [DeskCase])
  nodes: DeskCase[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Not counted beyond a thousand.' })
  totalCount: number;

  @Field(() => DeskCaseCounts, { nullable: true, description: 'Null for those who act at no desk.' })
  counts: DeskCaseCounts | null;
}

@ObjectType()
export class CaseKindCount {
  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => Int)
  waiting: number;
}

@ObjectType({ description: 'What is free or the reader’s own.' })
export class DeskSummary {
  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  overdue: number;

  @Field(() => [CaseKindCount], { description: 'Of each kind that waits, how many.' })
  kinds: CaseKindCount[];

  @Field(() => [String], { description: 'What one watches to hear of changes: `all`, or countries.' })
  rooms: string[];
}

@ObjectType({ description: 'What became of several cases at once.' })
export class CasesStepped {
  @Field(() => [DeskCase], { description: 'Those that went through.' })
  cases: DeskCase[];

  @Field(() => Int, { description: 'Somebody else was faster with these.' })
  overtaken: number;
}

@InputType()
export class CaseRef {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}
