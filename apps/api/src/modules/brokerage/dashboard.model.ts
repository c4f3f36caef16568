import type { CaseKind as Kind } from '@kvart/domain/desk';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CaseKind, Territory } from '../desk/index.ts';

@ObjectType({
  description: 'Cases of one kind that are open, by how long they have waited, and those closed in the span.',
})
export class CaseNumbers {
  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => Int, { description: 'Up to two days.' })
  days2: number;

  @Field(() => Int, { description: 'Up to a week.' })
  week: number;

  @Field(() => Int, { description: 'Up to thirty days.' })
  month: number;

  @Field(() => Int)
  older: number;

  @Field(() => Int, { description: 'Open beyond their service level.' })
  overdue: number;

  @Field(() => Int)
  closed: number;

  @Field(() => Float, { nullable: true, description: 'Hours from opening to closing, the middle one.' })
  medianHours: number | null;

  @Field(() => Int, { description: 'Closed within their service level.' })
  closedInTime: number;
}

@ObjectType({ description: 'What a centre can show of its work. Numbers too small to be told are null.' })
export class CentreDashboard {
  @Field(() => [Territory], { description: 'All that the centre looks after.' })
  territories: Territory[];

  @Field(() => [CaseNumbers])
  cases: CaseNumbers[];

  @Field(() => Int)
  actors: number;

  @Field(() => Int)
  verifiedActors: number;

  @Field(() => Int, { description: 'Proposed by the centre in the span.' })
  introductions: number;

  @Field(() => Int, { description: 'Of these, accepted by both.' })
  introductionsAccepted: number;

  @Field(() => Int, { description: 'Of these, those of which cooperation is said.' })
  cooperations: number;

  @Field(() => Int, { description: 'Of these, those of which nothing came.' })
  introductionsEnded: number;

  @Field(() => Int, { nullable: true, description: 'Suggestions that led to work together.' })
  matchesStarted: number | null;

  @Field(() => Int, { description: 'Interests in spaces that came to talks.' })
  interestsInTalks: number;

  @Field(() => Int, { description: 'Spaces that were let or taken up by a project.' })
  spacesBack: number;

  @Field(() => Float)
  spacesBackM2: number;

  @Field(() => Int)
  adviceCount: number;

  @Field(() => Int)
  adviceMinutes: number;

  @Field(() => Int)
  advisedActors: number;

  @Field(() => Int, { description: 'Appointments of the span that took place.' })
  appointmentsHeld: number;

  @Field(() => Int, { description: 'Appointments to which nobody came.' })
  appointmentsMissed: number;
}
