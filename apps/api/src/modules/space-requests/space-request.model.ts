import {
  budgetBases,
  type BudgetBasis as BudgetBasisWord,
  type RequestAudience as AudienceWord,
  requestAudiences,
  type SpaceRequestAction as ActionWord,
  spaceRequestActions,
  type SpaceRequestState as StateWord,
  spaceRequestStates,
} from '@kvart/domain/space-requests';
import type { Condition as ConditionWord, RentMode as RentModeWord } from '@kvart/domain/spaces';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, GeoPoint, Instant, PageInfo } from '../../platform/graphql/index.ts';
import { Actor } from '../actors/index.ts';
import { Condition, RentMode } from '../spaces/index.ts';
import { Concept, Place } from '../taxonomy/index.ts';

export const SpaceRequestState = enumOf('SpaceRequestState', spaceRequestStates);
export const SpaceRequestAction = enumOf('SpaceRequestAction', spaceRequestActions);
export const RequestAudience = enumOf('RequestAudience', requestAudiences);
export const BudgetBasis = enumOf('BudgetBasis', budgetBases);
export type { ActionWord, AudienceWord, BudgetBasisWord, StateWord };

const nullable = { nullable: true } as const;

@ObjectType({ description: 'Where somebody looks: a municipality, or a circle around it or around a point.' })
export class WantedPlace {
  @Field(() => Place, nullable)
  place: Place | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Where no municipality is named.' })
  point: GeoPoint | null;

  @Field(() => Float, { nullable: true, description: 'Null: the municipality, and nothing around it.' })
  radiusKm: number | null;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class SpaceRequestAbilities {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;

  @Field()
  renew: boolean;

  @Field()
  fulfil: boolean;

  @Field()
  withdraw: boolean;

  @Field()
  reopen: boolean;
}

@ObjectType({
  description: 'The room that an actor looks for. What is null, false or empty does not matter to it.',
})
export class SpaceRequest {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => Int)
  version: number;

  @Field(() => SpaceRequestState)
  state: StateWord;

  @Field(() => RequestAudience)
  audience: AudienceWord;

  @Field({ description: 'The language of title and text.' })
  locale: string;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => [String], { description: 'Languages one can answer in.' })
  languages: string[];

  @Field()
  isDemo: boolean;

  @Field(() => [Concept])
  uses: Concept[];

  @Field(() => Float, nullable)
  minM2: number | null;

  @Field(() => Float, nullable)
  maxM2: number | null;

  @Field(() => Float, nullable)
  budgetMax: number | null;

  @Field(() => BudgetBasis)
  budgetBasis: BudgetBasisWord;

  @Field()
  currency: string;

  @Field(() => [RentMode])
  rentModes: RentModeWord[];

  @Field(() => [Condition])
  conditions: ConditionWord[];

  @Field(() => CalendarDate, nullable)
  neededFrom: string | null;

  @Field(() => CalendarDate, nullable)
  neededUntil: string | null;

  @Field(() => Int, nullable)
  termMonths: number | null;

  @Field(() => Float, nullable)
  minKw: number | null;

  @Field()
  stepFree: boolean;

  @Field()
  heating: boolean;

  @Field()
  water: boolean;

  @Field()
  wc: boolean;

  @Field()
  groundFloor: boolean;

  @Field()
  shopfront: boolean;

  @Field({ description: 'They make noise.' })
  noise: boolean;

  @Field(() => [WantedPlace])
  places: WantedPlace[];

  @Field(() => Instant, nullable)
  publishedAt: string | null;

  @Field(() => Instant, nullable)
  expiresAt: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant)
  updatedAt: string;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => Int, {
    nullable: true,
    description: 'Proposals that wait for an answer; for those who look alone.',
  })
  waitingProposals: number | null;

  @Field(() => SpaceRequestAbilities)
  viewerCan: SpaceRequestAbilities;
}

@ObjectType()
export class SpaceRequestConnection {
  @Field(() => [SpaceRequest])
  nodes: SpaceRequest[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
