import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant, Text } from '../../platform/graphql/index.ts';

const nullable = { nullable: true } as const;
const figure = () => Float;

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
