import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'How many of one kind.' })
export class ReportCount {
  @Field({ description: 'The kind, as its enum spells it in lower case.' })
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A support centre whose territory can be asked for.' })
export class ReportCentre {
  @Field()
  slug: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'What was reported and decided in a period. Numbers, and nobody’s name.' })
export class TransparencyReport {
  @Field({ description: 'A year, or half of one: `2026`, `2026-h1`.' })
  period: string;

  @Field(() => CalendarDate)
  from: string;

  @Field(() => CalendarDate, { description: 'The last day.' })
  to: string;

  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => [String], { description: 'Countries that can be asked for.' })
  countries: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Slug of the support centre whose territory was asked for.',
  })
  centre: string | null;

  @Field(() => [ReportCentre], { description: 'Support centres whose territories can be asked for.' })
  centres: ReportCentre[];

  @Field({ description: 'Too few notices for numbers that nobody can be known by; all counts are zero.' })
  withheld: boolean;

  @Field(() => Int)
  notices: number;

  @Field(() => Int, { description: 'Of these, still without a decision.' })
  waiting: number;

  @Field(() => [ReportCount])
  byReason: ReportCount[];

  @Field(() => [ReportCount])
  byGround: ReportCount[];

  @Field(() => Int)
  decisions: number;

  @Field(() => Int, { description: 'Decided by a program. People decide, always.' })
  automated: number;

  @Field(() => [ReportCount])
  byMeasure: ReportCount[];

  @Field(() => [ReportCount], { description: 'What decisions with a measure rest on.' })
  byBasis: ReportCount[];

  @Field(() => Number, {
    nullable: true,
    description: 'Hours from a notice to its decision, the middle one.',
  })
  medianHours: number | null;

  @Field(() => Int)
  appeals: number;

  @Field(() => Int)
  upheld: number;

  @Field(() => Int)
  rejected: number;

  @Field(() => Number, { nullable: true, description: 'Hours from an appeal to its answer, the middle one.' })
  medianAppealHours: number | null;

  @Field(() => Int, { description: 'People warned because their notices mostly lead to nothing.' })
  notifiersWarned: number;

  @Field(() => Int, { description: 'People whose notices are not taken for some time, after a warning.' })
  notifiersLimited: number;
}
