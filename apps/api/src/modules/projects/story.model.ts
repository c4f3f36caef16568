import type { StoryState as StateWord } from '@kvart/domain/projects';
import { storyStates } from '@kvart/domain/projects';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Image, Instant, Text } from '../../platform/graphql/index.ts';

export const StoryState = enumOf('StoryState', storyStates);

@ObjectType({ description: 'What somebody said, and who.' })
export class StoryQuote {
  @Field()
  text: string;

  @Field()
  by: string;
}

@ObjectType({ description: 'What the spaces of a project add up to until today.' })
export class Reuse {
  @Field(() => Int)
  spaces: number;

  @Field(() => Float)
  areaM2: number;

  @Field(() => Int)
  days: number;
}

@ObjectType({ description: 'What became of a project, told for everybody.' })
export class ProjectStory {
  @Field(() => Int)
  version: number;

  @Field(() => StoryState)
  state: StateWord;

  @Field()
  locale: string;

  @Field()
  headline: string;

  @Field()
  beginning: string;

  @Field()
  happened: string;

  @Field(() => [StoryQuote])
  quotes: StoryQuote[];

  @Field(() => [Image])
  pictures: Image[];

  @Field(() => Instant, { nullable: true })
  publishedAt: string | null;

  @Field(() => Reuse, { nullable: true, description: 'Where the effect is there for the reader.' })
  reuse: Reuse | null;

  @Field({ description: 'The reader may publish it, or take it back.' })
  viewerCanTell: boolean;
}

@InputType()
export class StoryQuoteInput {
  @Field(() => Text)
  text: string;

  @Field(() => Text)
  by: string;
}

@InputType({ description: 'A story, the whole of it each time.' })
export class StoryInput {
  @Field()
  locale: string;

  @Field(() => Text)
  headline: string;

  @Field(() => Text)
  beginning: string;

  @Field(() => Text)
  happened: string;

  @Field(() => [StoryQuoteInput])
  quotes: StoryQuoteInput[];
}
