import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A municipality or town of the Danube region.' })
export class Place {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'ISO 3166-1, two letters.' })
  country: string;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => Float)
  lat: number;

  @Field(() => Float)
  lon: number;

  @Field(() => Int)
  population: number;

  @Field(() => String, { nullable: true, description: 'NUTS code of its region, as deep as it is known.' })
  nuts: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the municipality in its country (LAU).' })
  lau: string | null;
}
