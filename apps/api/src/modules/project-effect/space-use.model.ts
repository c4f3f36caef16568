import type { SpaceUseAnswer as AnswerWord, SpaceUseState as StateWord } from '@kvart/domain/projects';
import { spaceUseAnswers, spaceUseStates } from '@kvart/domain/projects';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, enumOf } from '../../platform/graphql/index.ts';

const nullable = { nullable: true } as const;

export const SpaceUseState = enumOf('SpaceUseState', spaceUseStates);
export const SpaceUseAnswer = enumOf('SpaceUseAnswer', spaceUseAnswers);
export type { AnswerWord };

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class SpaceUseAbilities {
  @Field()
  answer: boolean;

  @Field()
  change: boolean;

  @Field()
  remove: boolean;
}

@ObjectType({ description: 'A space that a project uses.' })
export class SpaceUse {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => SpaceUseState)
  state: StateWord;

  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Without one it goes on.' })
  endsOn: string | null;

  @Field(() => Float)
  areaM2: number;

  @Field(() => Int, { description: 'Until today.' })
  days: number;

  @Field(() => String, { nullable: true, description: 'The words of the owner’s side, for both sides.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Its title, where the space is there for the reader.' })
  title: string | null;

  @Field(() => String, nullable)
  slug: string | null;

  @Field(() => String, nullable)
  placeName: string | null;

  @Field()
  ownerName: string;

  @Field(() => SpaceUseAbilities)
  viewerCan: SpaceUseAbilities;
}

@ObjectType({ description: 'A project that used a space, on the page of the space.' })
export class UseOfSpace {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => SpaceUseState)
  state: StateWord;

  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate, nullable)
  endsOn: string | null;

  @Field(() => Float)
  areaM2: number;

  @Field()
  projectSlug: string;

  @Field()
  projectTitle: string;

  @Field()
  projectLocale: string;

  @Field(() => SpaceUseAbilities)
  viewerCan: SpaceUseAbilities;
}

@ObjectType({ description: 'A space that a project may name as used.' })
export class NameableSpace {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => String, nullable)
  placeName: string | null;

  @Field(() => Float, nullable)
  usableM2: number | null;
}

@InputType({ description: 'Days and area of a use, the whole of it each time.' })
export class SpaceUseInput {
  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate, nullable)
  endsOn?: string | null;

  @Field(() => Float, nullable)
  areaM2?: number | null;
}

@InputType({ description: 'A space that a project uses; without an area, the whole of it.' })
export class LinkSpaceInput extends SpaceUseInput {
  @Field(() => ID)
  spaceId: string;
}
