import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What an installation needs before it is shown to a city, and whether it is there.',
})
export class FirstSteps {
  @Field({ description: 'Who runs it, and how they are reached, as the imprint says.' })
  identity: boolean;

  @Field({ description: 'Rules have been published.' })
  rules: boolean;

  @Field({ description: 'There is a support centre with a verified identity.' })
  territories: boolean;

  @Field({ description: 'Mails leave the installation.' })
  health: boolean;
}
