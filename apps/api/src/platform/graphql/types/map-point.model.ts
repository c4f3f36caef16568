import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

/**
 * What stands at a point of a map. Each module adds the one field that colours its own points: see the modules
 * that answer with it.
 */
@ObjectType({ description: 'One thing on the map, or several close together: then `count` says how many.' })
export class MapPoint {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Empty for several things.' })
  slug: string;

  @Field(() => Float)
  lat: number;

  @Field(() => Float)
  lon: number;

  @Field()
  title: string;

  @Field(() => Int)
  count: number;
}
