import { type DuplicateReason as Reason, duplicateReasons } from '@kvart/domain/spaces';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant, LocalizedTextInput, PageInfo, Text } from '../../platform/graphql/index.ts';
import { Space } from '../spaces/index.ts';

export const DuplicateReason = enumOf('DuplicateReason', duplicateReasons);

@InputType({ description: 'What is known of a room so far, for comparing it with entries that are there.' })
export class LikenessInput {
  @Field(() => [LocalizedTextInput], { nullable: true })
  title?: LocalizedTextInput[] | null;

  @Field(() => ID, { nullable: true })
  placeId?: string | null;

  @Field(() => Text, { nullable: true })
  address?: string | null;

  @Field(() => Text, { nullable: true })
  cadastralArea?: string | null;

  @Field(() => Text, { nullable: true })
  cadastralParcel?: string | null;

  @Field(() => Text, { nullable: true })
  cadastralPart?: string | null;

  @Field(() => Float, { nullable: true })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  lon?: number | null;

  @Field(() => Int, { nullable: true })
  floor?: number | null;

  @Field(() => Float, { nullable: true })
  usableM2?: number | null;
}

@ObjectType({ description: 'An entry that looks like the one in question.' })
export class SimilarSpace {
  @Field(() => Space)
  space: Space;

  @Field(() => [DuplicateReason])
  reasons: Reason[];

  @Field(() => Int, { nullable: true, description: 'Metres between the two, where both points are known.' })
  distanceM: number | null;

  @Field({ description: 'Whether the reader may merge the two.' })
  canMerge: boolean;
}

@ObjectType({ description: 'Two entries that look like one.' })
export class SpacePair {
  @Field(() => ID)
  id: string;

  @Field(() => Space, { description: 'The one of the actor asked about.' })
  own: Space;

  @Field(() => Space)
  other: Space;

  @Field(() => [DuplicateReason])
  reasons: Reason[];

  @Field(() => Int, { nullable: true })
  distanceM: number | null;

  @Field()
  canMerge: boolean;

  @Field({ description: 'Whether both owners have been told.' })
  told: boolean;

  @Field({ description: 'Whether the reader may tell both owners.' })
  canTell: boolean;
}

@ObjectType()
export class SpacePairConnection {
  @Field(() => [SpacePair])
  nodes: SpacePair[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@InputType()
export class MergeInput {
  @Field(() => ID)
  keptId: string;

  @Field(() => Int)
  keptVersion: number;

  @Field(() => ID)
  otherId: string;

  @Field(() => Int)
  otherVersion: number;

  @Field(() => [String], { description: 'Fields that the entry that stays takes over from the other.' })
  take: string[];
}

@ObjectType({ description: 'One entry taken into another. Its address leads to the one that stayed.' })
export class SpaceMerge {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  at: string;

  @Field(() => Instant)
  undoUntil: string;

  @Field(() => Instant, { nullable: true })
  undoneAt: string | null;

  @Field()
  personName: string;

  @Field(() => Space)
  kept: Space;

  @Field(() => Space)
  other: Space;

  @Field()
  canUndo: boolean;
}

@ObjectType({ description: 'What was said about a pair is kept.' })
export class PairNoted {
  @Field(() => ID, { description: 'Of the pair.' })
  id: string;
}

export const MergeSpacesResult = resultUnion('MergeSpacesResult', () => SpaceMerge);
export const UndoMergeResult = resultUnion('UndoMergeResult', () => SpaceMerge);
export const TellOwnerResult = resultUnion('TellOwnerResult', () => PairNoted);
export const KeepApartResult = resultUnion('KeepApartResult', () => PairNoted);
