import * as domain from '@kvart/domain/projects';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { PartnerRole, ProjectLink, Reuse } from '../projects/index.ts';

const nullable = { nullable: true } as const;

export const OutcomeReportKind = enumOf('OutcomeReportKind', domain.outcomeReportKinds);
export const OutcomeReportState = enumOf('OutcomeReportState', domain.outcomeReportStates);
export const Continuation = enumOf('Continuation', domain.continuations);
export const ReferenceState = enumOf('ReferenceState', domain.referenceStates);
export const ReferenceAnswer = enumOf('ReferenceAnswer', domain.referenceAnswers);

@ObjectType({ description: 'An indicator as it stood when a report was handed in.' })
export class ReportedFigure {
  @Field()
  title: string;

  @Field()
  unit: string;

  @Field(() => Float, nullable)
  baseline: number | null;

  @Field(() => Float, nullable)
  target: number | null;

  @Field(() => Float, nullable)
  value: number | null;

  @Field(() => String, { nullable: true, description: 'The partner that had confirmed the value.' })
  confirmedFor: string | null;
}

@ObjectType()
export class ReportResults {
  @Field(() => Reuse)
  reuse: Reuse;

  @Field(() => [ReportedFigure])
  indicators: ReportedFigure[];
}

@ObjectType({ description: 'A partner that stands by a report.' })
export class ReportConfirmation {
  @Field()
  name: string;

  @Field(() => Instant)
  at: string;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class OutcomeReportAbilities {
  @Field()
  write: boolean;

  @Field()
  submit: boolean;

  @Field()
  confirm: boolean;
}

@ObjectType({ description: 'What became of a project. One that nobody has begun has no id.' })
export class OutcomeReport {
  @Field(() => ID, nullable)
  id: string | null;

  @Field(() => Int, { description: '0 where nobody has begun it.' })
  version: number;

  @Field(() => OutcomeReportKind)
  kind: domain.OutcomeReportKind;

  @Field(() => OutcomeReportState)
  state: domain.OutcomeReportState;

  @Field(() => CalendarDate, nullable)
  dueOn: string | null;

  @Field()
  locale: string;

  @Field(() => String, { nullable: true, description: 'For people in the room.' })
  worked: string | null;

  @Field(() => String, { nullable: true, description: 'For people in the room.' })
  notWorked: string | null;

  @Field(() => Int, nullable)
  jobs: number | null;

  @Field(() => Int, nullable)
  visitors: number | null;

  @Field(() => Continuation, nullable)
  continues: domain.Continuation | null;

  @Field()
  publicText: string;

  @Field(() => ReportResults, nullable)
  results: ReportResults | null;

  @Field(() => Instant, nullable)
  submittedAt: string | null;

  @Field(() => String, nullable)
  submittedFor: string | null;

  @Field(() => [ReportConfirmation])
  confirmations: ReportConfirmation[];

  @Field(() => OutcomeReportAbilities)
  viewerCan: OutcomeReportAbilities;
}

@InputType({ description: 'A report, the whole of it each time.' })
export class OutcomeReportInput {
  @Field(() => OutcomeReportKind)
  kind: domain.OutcomeReportKind;

  @Field()
  locale: string;

  @Field(() => Text)
  worked: string;

  @Field(() => Text)
  notWorked: string;

  @Field(() => Int, nullable)
  jobs?: number | null;

  @Field(() => Int, nullable)
  visitors?: number | null;

  @Field(() => Continuation, nullable)
  continues?: domain.Continuation | null;

  @Field(() => Text)
  publicText: string;
}

@ObjectType({ description: "A partner's part in a project, as a reference names it." })
export class ReferencePart {
  @Field(() => PartnerRole)
  role: domain.PartnerRole;

  @Field(() => CalendarDate, nullable)
  since: string | null;

  @Field(() => CalendarDate, nullable)
  until: string | null;
}

@ObjectType({ description: "What one partner says of another one's part." })
export class ProjectReference {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ReferenceState)
  state: domain.ReferenceState;

  @Field()
  locale: string;

  @Field()
  sentence: string;

  @Field(() => ProjectLink, { description: 'The actor that says it.' })
  author: ProjectLink;

  @Field(() => ProjectLink, { description: 'The actor it is about.' })
  about: ProjectLink;

  @Field(() => ReferencePart, nullable)
  part: ReferencePart | null;

  @Field({ description: 'The reader may say whether their actor stands by it.' })
  viewerCanAnswer: boolean;

  @Field(() => ID, { nullable: true, description: 'The actor of the reader whose profile it is on or off.' })
  ownActorId: string | null;

  @Field({ description: 'Stands on the profile of that actor.' })
  isOnOwnProfile: boolean;
}

@ObjectType({ description: 'A confirmed reference on the profile of one of the two.' })
export class ProfileReference {
  @Field(() => ID)
  id: string;

  @Field()
  locale: string;

  @Field()
  sentence: string;

  @Field(() => ProjectLink)
  author: ProjectLink;

  @Field(() => ProjectLink)
  about: ProjectLink;

  @Field(() => ReferencePart, nullable)
  part: ReferencePart | null;

  @Field(() => ProjectLink)
  project: ProjectLink;
}

@ObjectType({ description: 'An actor by its name.' })
export class NamedPartner {
  @Field(() => ID)
  actorId: string;

  @Field()
  name: string;
}

@InputType()
export class ReferenceInput {
  @Field(() => ID, { description: 'The partner that says it.' })
  authorId: string;

  @Field(() => ID)
  aboutId: string;

  @Field()
  locale: string;

  @Field(() => Text)
  sentence: string;
}
