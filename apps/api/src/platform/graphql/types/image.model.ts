import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ImageVariant {
  @Field(() => Int)
  width: number;

  @Field()
  url: string;
}

@ObjectType()
export class Image {
  @Field(() => ID)
  id: string;

  @Field()
  alt: string;

  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;

  @Field({ description: 'A few pixels as a data URI, shown until the picture is there.' })
  blur: string;

  @Field(() => [ImageVariant])
  variants: ImageVariant[];

  @Field(() => String, { nullable: true })
  licence: string | null;
}
