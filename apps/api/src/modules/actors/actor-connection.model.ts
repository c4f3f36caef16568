import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Facet, MapPoint, PageInfo } from '../../platform/graphql/index.ts';
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

/** Points of the map say on which side of the partnership the actor stands. */
Field(() => Sector, { nullable: true })(MapPoint.prototype, 'sector');
