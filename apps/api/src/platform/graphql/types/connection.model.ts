import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ObjectType()
export class FacetValue {
  @Field()
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How many results each value of a filter would give, all other filters kept.' })
export class Facet {
  @Field({ description: 'The field of the filter.' })
  name: string;

  @Field(() => [FacetValue])
  values: FacetValue[];
}
