import type { Condition as ConditionWord, RentMode as RentModeWord } from '@kvart/domain/spaces';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { CalendarDate, Text } from '../../platform/graphql/index.ts';
import { Condition, RentMode } from '../spaces/index.ts';
import {
  type AudienceWord,
  BudgetBasis,
  type BudgetBasisWord,
  RequestAudience,
} from './space-request.model.ts';

const nullable = { nullable: true } as const;

@InputType({ description: 'A municipality, all of it or with what lies around; or a point with a radius.' })
export class WantedPlaceInput {
  @Field(() => ID, nullable)
  placeId?: string | null;

  @Field(() => Float, nullable)
  lat?: number | null;

  @Field(() => Float, nullable)
  lon?: number | null;

  @Field(() => Float, nullable)
  radiusKm?: number | null;
}

@InputType({ description: 'The whole request, each time.' })
export class SpaceRequestInput {
  @Field(() => Text)
  title: string;

  @Field(() => Text)
  text: string;

  @Field()
  locale: string;

  @Field(() => [String])
  languages: string[];

  @Field(() => RequestAudience)
  audience: AudienceWord;

  @Field(() => [ID])
  useIds: string[];

  @Field(() => Float, nullable)
  minM2: number | null = null;

  @Field(() => Float, nullable)
  maxM2: number | null = null;

  @Field(() => Float, nullable)
  budgetMax: number | null = null;

  @Field(() => BudgetBasis)
  budgetBasis: BudgetBasisWord;

  @Field()
  currency: string;

  @Field(() => [RentMode])
  rentModes: RentModeWord[];

  @Field(() => [Condition])
  conditions: ConditionWord[];

  @Field(() => CalendarDate, nullable)
  neededFrom: string | null = null;

  @Field(() => CalendarDate, nullable)
  neededUntil: string | null = null;

  @Field(() => Int, nullable)
  termMonths: number | null = null;

  @Field(() => Float, nullable)
  minKw: number | null = null;

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

  @Field()
  noise: boolean;

  @Field(() => [WantedPlaceInput])
  places: WantedPlaceInput[];
}

@InputType()
export class SpaceRequestFilter {
  @Field(() => [ID], { nullable: true, description: 'With everything narrower.' })
  uses?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Requests that look there, or around there.' })
  placeId?: string | null;

  @Field(() => Float, { nullable: true, description: 'A room of so many square metres would do.' })
  m2?: number | null;

  @Field(() => ID, nullable)
  actorId?: string | null;
}

@InputType()
export class ProposeSpaceInput {
  @Field(() => ID)
  requestId: string;

  @Field(() => ID)
  spaceId: string;

  @Field(() => Text)
  message: string;
}
