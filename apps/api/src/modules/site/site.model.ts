import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { InstallationLogo } from '../administration/index.ts';

@ObjectType({ description: 'A sign-in of the demo network; its password is part of the demo.' })
export class DemoSignIn {
  @Field()
  email: string;

  @Field()
  role: string;

  @Field()
  actorName: string;
}

@ObjectType({ description: 'What is switched on here.' })
export class ClientFeatures {
  @Field({ description: 'Whether anybody may open an account, or only who was invited.' })
  signUp: boolean;

  @Field()
  visitorReports: boolean;

  @Field()
  suggestions: boolean;
}

@ObjectType({ description: 'What the client has to know of this installation.' })
export class ClientConfig {
  @Field({ description: 'What the installation is called.' })
  name: string;

  @Field(() => InstallationLogo, { nullable: true })
  logo: InstallationLogo | null;

  @Field(() => String, { nullable: true, description: 'Who answers for it, with the address.' })
  operator: string | null;

  @Field(() => String, { nullable: true })
  contactEmail: string | null;

  @Field(() => String, { nullable: true })
  contactPhone: string | null;

  @Field(() => ClientFeatures)
  features: ClientFeatures;

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
