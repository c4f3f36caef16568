import {
  type CaseKind as Kind,
  caseKinds,
  type CaseShare as Share,
  caseShares,
  type CaseStep as Step,
  caseSteps,
} from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo } from '../../platform/graphql/index.ts';

export const CaseKind = enumOf('CaseKind', caseKinds);
export const CaseShare = enumOf('CaseShare', caseShares);
export const CaseStep = enumOf('CaseStep', caseSteps);
export type { Kind, Share, Step };

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

  @Field({ description: 'The thing behind it, by which the log is searched.' })
  sourceId: string;
}

@ObjectType()
export class DeskCaseConnection {
  @Field(() => [DeskCase])
  nodes: DeskCase[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'Not counted beyond a thousand.' })
  totalCount: number;
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
