import {
  fitCriteria,
  type FitCriterion as CriterionWord,
  fitLevels,
  type FitLevel as LevelWord,
  type FitVerdict as VerdictWord,
  fitVerdicts,
} from '@kvart/domain/space-requests';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, PageInfo } from '../../platform/graphql/index.ts';
import { Space } from '../spaces/index.ts';
import { SpaceProposal } from './proposal.model.ts';
import { SpaceRequest } from './space-request.model.ts';

export const FitCriterion = enumOf('FitCriterion', fitCriteria);
export const FitVerdict = enumOf('FitVerdict', fitVerdicts);
export const FitLevel = enumOf('FitLevel', fitLevels);

@ObjectType()
export class FitResult {
  @Field(() => FitCriterion)
  criterion: CriterionWord;

  @Field(() => FitVerdict)
  verdict: VerdictWord;
}

@ObjectType({ description: 'A space that suits a request.' })
export class FittingSpace {
  @Field(() => Space)
  space: Space;

  @Field(() => FitLevel)
  level: LevelWord;

  @Field(() => [FitResult], { description: 'Of what is asked for, in the order of the page.' })
  criteria: FitResult[];
}

@ObjectType()
export class FittingSpaceConnection {
  @Field(() => [FittingSpace])
  nodes: FittingSpace[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'A request that a space suits.' })
export class FittingRequest {
  @Field(() => SpaceRequest)
  request: SpaceRequest;

  @Field(() => FitLevel)
  level: LevelWord;

  @Field(() => [FitResult])
  criteria: FitResult[];

  @Field(() => SpaceProposal, { nullable: true, description: 'Where the space has been proposed already.' })
  proposal: SpaceProposal | null;
}

@ObjectType()
export class FittingRequestConnection {
  @Field(() => [FittingRequest])
  nodes: FittingRequest[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
