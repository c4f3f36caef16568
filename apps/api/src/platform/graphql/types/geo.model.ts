import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class GeoPoint {
  @Field(() => Float)
  lat: number;

  @Field(() => Float)
  lon: number;
}

@InputType()
export class BoxInput {
  @Field(() => Float)
  west: number;

  @Field(() => Float)
  south: number;

  @Field(() => Float)
  east: number;

  @Field(() => Float)
  north: number;
}
