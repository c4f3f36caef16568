import { actorSorts } from '@kvart/domain/actors';
import type { ActorKind as Kind, Sector as Side, Visibility as Seen } from '@kvart/domain/actors';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { BoxInput, enumOf, LocalizedTextInput, Text } from '../../platform/graphql/index.ts';
import { ActorKind, Sector, Visibility } from './actor.model.ts';

export const ActorSort = enumOf('ActorSort', actorSorts);

@InputType()
export class ConceptNoteInput {
  @Field(() => ID)
  conceptId: string;

  @Field(() => Text, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'What is absent stays as it is; null empties.' })
export class ActorInput {
  @Field(() => Text, { nullable: true })
  name?: string | null;

  @Field(() => ActorKind, { nullable: true })
  kind?: Kind | null;

  @Field(() => Sector, { nullable: true })
  sector?: Side | null;

  @Field(() => ID, { nullable: true })
  placeId?: string | null;

  @Field(() => [LocalizedTextInput], { nullable: true })
  about?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => [String], { nullable: true })
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sectorIds?: string[] | null;

  @Field(() => [ConceptNoteInput], { nullable: true })
  offers?: ConceptNoteInput[] | null;

  @Field(() => [ConceptNoteInput], { nullable: true })
  needs?: ConceptNoteInput[] | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => Text, { nullable: true })
  address?: string | null;

  @Field(() => Visibility, { nullable: true })
  emailVisibility?: Seen | null;

  @Field(() => Visibility, { nullable: true })
  phoneVisibility?: Seen | null;

  @Field(() => Visibility, { nullable: true })
  addressVisibility?: Seen | null;
}

@InputType()
export class ActorFilter {
  @Field(() => Text, { nullable: true })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  placeId?: string | null;

  @Field(() => Float, { nullable: true })
  radiusKm?: number | null;

  @Field(() => BoxInput, { nullable: true })
  box?: BoxInput | null;

  @Field(() => [ActorKind], { nullable: true })
  kinds?: Kind[] | null;

  @Field(() => [Sector], { nullable: true })
  sectors?: Side[] | null;

  @Field(() => [ID], { nullable: true, description: 'Creative sectors and trades the actor is in.' })
  concepts?: string[] | null;

  @Field(() => [ID], { nullable: true })
  needs?: string[] | null;

  @Field(() => [ID], { nullable: true })
  offers?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether somebody acts for the actor.' })
  claimed?: boolean | null;

  @Field(() => String, { nullable: true })
  country?: string | null;
}
