import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Image, Instant } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'A public update, as the page of its project shows it.' })
export class ProjectNews {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => Instant)
  postedAt: string;

  @Field(() => Image, { nullable: true })
  picture: Image | null;
}
