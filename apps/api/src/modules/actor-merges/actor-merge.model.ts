import {
  type ActorSign as Sign,
  actorSigns,
  type MergedActorField as Field_,
  mergedActorFields,
} from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { Actor } from '../actors/index.ts';

export const ActorSign = enumOf('ActorSign', actorSigns);
export const MergedActorField = enumOf('MergedActorField', mergedActorFields);

@ObjectType({ description: 'One of two actors that look alike, with what hangs on it.' })
export class ActorSide {
  @Field(() => Actor)
  actor: Actor;

  @Field(() => String, { nullable: true })
  registerNumber: string | null;

  @Field(() => Int)
  memberCount: number;

  @Field(() => Int, { description: 'Spaces of any state but archived ones.' })
  spaceCount: number;

  @Field(() => Int)
  conversationCount: number;

  @Field(() => Int)
  projectCount: number;
}

@ObjectType({ description: 'One actor taken into another. Its address leads to the one that stayed.' })
export class ActorMerge {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  keptId: string;

  @Field(() => Instant)
  at: string;

  @Field(() => Instant)
  undoUntil: string;

  @Field(() => Instant, { nullable: true })
  undoneAt: string | null;

  @Field({ description: 'Who did it.' })
  personName: string;

  @Field()
  reason: string;

  @Field()
  canUndo: boolean;
}

@ObjectType({ description: 'Two actors that look like one.' })
export class ActorPair {
  @Field(() => ID)
  id: string;

  @Field(() => ActorSide)
  first: ActorSide;

  @Field(() => ActorSide)
  second: ActorSide;

  @Field(() => [ActorSign])
  signs: Sign[];

  @Field(() => Int, { description: 'Likeness of the names in percent.' })
  percent: number;

  @Field(() => Instant, { nullable: true, description: 'Since when they are known to be two.' })
  apartAt: string | null;

  @Field(() => ActorMerge, { nullable: true, description: 'The latest merging of the two.' })
  merge: ActorMerge | null;

  @Field({ description: 'Whether the reader may make them one, or say that they are two.' })
  canDecide: boolean;
}

@InputType()
export class MergeActorsInput {
  @Field(() => ID, { description: 'Of the pair.' })
  pairId: string;

  @Field(() => ID)
  keptId: string;

  @Field(() => Int)
  keptVersion: number;

  @Field(() => ID)
  otherId: string;

  @Field(() => Int)
  otherVersion: number;

  @Field(() => [MergedActorField], { description: 'What the one that stays takes over from the other.' })
  take: Field_[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Said expressly where a confirmed identity of the one that goes is not taken over.',
  })
  dropVerification?: boolean | null;

  @Field(() => Text)
  reason: string;
}

export const MergeActorsResult = resultUnion('MergeActorsResult', () => ActorPair);
export const UndoActorMergeResult = resultUnion('UndoActorMergeResult', () => ActorPair);
export const KeepActorsApartResult = resultUnion('KeepActorsApartResult', () => ActorPair);
