import { type RelaxedPart as Part, relaxedParts } from '@kvart/domain/spaces';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/index.ts';

export const RelaxedPart = enumOf('RelaxedPart', relaxedParts);

@ObjectType({ description: 'What a search would find with one wish less.' })
export class SpaceRelaxation {
  @Field(() => RelaxedPart)
  part: Part;

  @Field(() => Float, { nullable: true, description: 'How far is looked instead, for the part `RADIUS`.' })
  radiusKm: number | null;

  @Field(() => Int, { description: 'Counted up to 1,000.' })
  count: number;
}
