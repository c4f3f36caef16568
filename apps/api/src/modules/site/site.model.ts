import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A sign-in of the demo network; its password is part of the demo.' })
export class DemoSignIn {
  @Field()
  email: string;

  @Field()
  role: string;

  @Field()
  actorName: string;
}

@ObjectType({ description: 'What the client has to know of this installation.' })
export class ClientConfig {
  @Field()
  mode: string;

  @Field()
  demo: boolean;

  @Field({ description: 'Nobody has an account yet: the first person becomes administrator.' })
  setupRequired: boolean;

  @Field()
  setupCodeRequired: boolean;

  @Field(() => String, { nullable: true })
  mapStyleUrl: string | null;

  @Field(() => [String])
  locales: string[];

  @Field(() => [DemoSignIn])
  demoSignIns: DemoSignIn[];
}

@ObjectType()
export class NetworkNumbers {
  @Field(() => Int)
  actors: number;

  @Field(() => Int)
  listedSpaces: number;

  @Field(() => Float)
  listedM2: number;

  @Field(() => Int, { description: 'Towns with at least one actor or listed space.' })
  places: number;
}
