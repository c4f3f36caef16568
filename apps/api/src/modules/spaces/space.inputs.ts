import type { Visibility as Sight } from '@kvart/domain/actors';
import type {
  Condition as ConditionWord,
  LegalRoute as LegalRouteWord,
  OwnerType as OwnerTypeWord,
  RentMode as RentModeWord,
  SpaceFile,
  SpaceReadiness as Readiness,
  SpaceState as State,
} from '@kvart/domain/spaces';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { BoxInput, CalendarDate, LocalizedTextInput, Text } from '../../platform/graphql/index.ts';
import { Visibility } from '../actors/index.ts';
import { columnsAs, declareFileColumns, type PlainColumn } from './file-columns.ts';
import { Condition, LegalRoute, OwnerType, RentMode, SpaceReadiness, SpaceState } from './space-enums.ts';

const optional = { nullable: true } as const;

@InputType({ description: 'A change of the file: what is absent stays, null empties.' })
export class SpaceInput extends columnsAs<Partial<Pick<SpaceFile, PlainColumn>>>() {
  @Field(() => [LocalizedTextInput], optional)
  title?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], optional)
  description?: LocalizedTextInput[] | null;

  @Field(() => ID, optional)
  placeId?: string | null;

  @Field(() => Float, optional)
  lat?: number | null;

  @Field(() => Float, optional)
  lon?: number | null;

  @Field(() => Boolean, optional)
  pointBlurred?: boolean | null;

  @Field(() => String, optional)
  currency?: string | null;

  @Field(() => [ID], optional)
  permittedUseIds?: string[] | null;

  @Field(() => [ID], optional)
  prohibitedUseIds?: string[] | null;

  @Field(() => Text, optional)
  contactName?: string | null;

  @Field(() => String, optional)
  contactEmail?: string | null;

  @Field(() => String, optional)
  contactPhone?: string | null;

  @Field(() => Visibility, optional)
  contactVisibility?: Sight | null;
}

declareFileColumns(SpaceInput.prototype, 'input');

@InputType()
export class SpaceFilter {
  @Field(() => Text, optional)
  text?: string | null;

  @Field(() => ID, optional)
  placeId?: string | null;

  @Field(() => Float, optional)
  radiusKm?: number | null;

  @Field(() => BoxInput, optional)
  box?: BoxInput | null;

  @Field(() => ID, optional)
  actorId?: string | null;

  @Field(() => [SpaceState], { nullable: true, description: 'Listed ones where nothing is said.' })
  states?: State[] | null;

  @Field(() => Float, optional)
  minM2?: number | null;

  @Field(() => Float, optional)
  maxM2?: number | null;

  @Field(() => [ID], optional)
  uses?: string[] | null;

  @Field(() => [Condition], optional)
  conditions?: ConditionWord[] | null;

  @Field(() => [RentMode], optional)
  rentModes?: RentModeWord[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Prices are compared, and ordered, within this currency alone; EUR where nothing is said.',
  })
  currency?: string | null;

  @Field(() => Float, optional)
  minRentPerM2?: number | null;

  @Field(() => Float, optional)
  maxRentPerM2?: number | null;

  @Field(() => Boolean, optional)
  stepFree?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Electrical power there is at least.' })
  minKw?: number | null;

  @Field(() => Int, { nullable: true, description: 'How long one wants to stay at least.' })
  minMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'How long one wants to stay at most.' })
  maxMonths?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'It is free on this day.' })
  availableBy?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'It is free without a break up to this day.' })
  availableUntil?: string | null;

  @Field(() => [SpaceReadiness], { nullable: true, description: 'What the technical check has found.' })
  readiness?: Readiness[] | null;

  @Field(() => [OwnerType], optional)
  ownerTypes?: OwnerTypeWord[] | null;

  @Field(() => [LegalRoute], optional)
  legalRoutes?: LegalRouteWord[] | null;

  @Field(() => String, optional)
  country?: string | null;
}
