import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Facet, PageInfo } from '../../platform/graphql/index.ts';
import { Actor, Sector } from './actor.model.ts';

@ObjectType()
export class ActorConnection {
  @Field(() => [Actor])
  nodes: Actor[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field(() => [Facet])
  facets: Facet[];
}

@ObjectType({
  description: 'Actors at one point of the map; several are gathered in one point with their count.',
})
export class ActorPoint {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => Float)
  lat: number;

  @Field(() => Float)
  lon: number;

  @Field()
  title: string;

  @Field(() => Sector)
  sector: string;

  @Field(() => Int)
  count: number;
}
