import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant, Text } from '../../platform/graphql/index.ts';

const nullable = { nullable: true } as const;
const figure = () => Float;

@ObjectType({ description: 'What a value rests on: a file of the project as it is now, or a link.' })
export class IndicatorEvidence {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({ description: 'A file of the project; otherwise a link.' })
  isFile: boolean;

  @Field({ description: 'For everybody who sees the effect.' })
  isPublic: boolean;

  @Field(() => String, { nullable: true, description: 'None of a file that was removed.' })
  url: string | null;

  @Field(() => Instant, { description: 'When the link was given, or the current version of the file.' })
  at: string;
}

@ObjectType({ description: 'What a project wants to have reached, and what it has.' })
export class ProjectIndicator {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field()
  unit: string;

  @Field(figure, nullable)
  baseline: number | null;

  @Field(figure, nullable)
  target: number | null;

  @Field(figure, nullable)
  value: number | null;

  @Field(() => CalendarDate, nullable)
  valueOn: string | null;

  @Field({ description: 'How it was counted, and where the proof is.' })
  note: string;

  @Field(() => String, { nullable: true, description: 'The partner that reported the value.' })
  reportedFor: string | null;

  @Field(() => String, { nullable: true, description: 'Another partner that confirmed it.' })
  confirmedFor: string | null;

  @Field(() => Instant, nullable)
  confirmedAt: string | null;

  @Field(() => [IndicatorEvidence], { description: 'The room sees all of it, others what is public.' })
  evidence: IndicatorEvidence[];

  @Field({ description: 'The reader may change it.' })
  viewerCanEdit: boolean;

  @Field({ description: 'The reader may confirm the value for their actor.' })
  viewerCanConfirm: boolean;
}

@InputType({ description: 'An indicator, the whole of it each time.' })
export class ProjectIndicatorInput {
  @Field(() => Text)
  title: string;

  @Field(() => Text)
  unit: string;

  @Field(figure, nullable)
  baseline?: number | null;

  @Field(figure, nullable)
  target?: number | null;

  @Field(figure, nullable)
  value?: number | null;

  @Field(() => CalendarDate, nullable)
  valueOn?: string | null;

  @Field(() => Text)
  note: string;
}

@InputType({ description: 'A file of the project by its id, or a link with a name.' })
export class EvidenceInput {
  @Field(() => ID, nullable)
  fileId?: string | null;

  @Field(() => String, nullable)
  url?: string | null;

  @Field(() => Text, nullable)
  title?: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a link: for everybody who sees the effect.' })
  isPublic?: boolean;
}
