import { type AlertRhythm as Rhythm, alertRhythms } from '@kvart/domain/saved-searches';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { Space } from '../spaces/index.ts';

export const AlertRhythm = enumOf('AlertRhythm', alertRhythms);
export type { Rhythm };

@ObjectType({ description: 'A search for spaces that a person keeps; nobody else sees it.' })
export class SavedSearch {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'As the address of the search spells it, without the question mark.' })
  search: string;

  @Field(() => AlertRhythm)
  rhythm: Rhythm;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Int, { description: 'Spaces that came on offer since one last looked.' })
  newCount: number;

  @Field(() => [Space], { description: 'The newest three of them.' })
  newSpaces: Space[];
}

@InputType()
export class SaveSearchInput {
  @Field(() => Text)
  name: string;

  @Field(() => Text)
  search: string;

  @Field(() => AlertRhythm)
  rhythm: Rhythm;
}

@InputType({ description: 'What is absent stays.' })
export class ChangeSavedSearchInput {
  @Field(() => Text, { nullable: true })
  name?: string | null;

  @Field(() => AlertRhythm, { nullable: true })
  rhythm?: Rhythm | null;
}
