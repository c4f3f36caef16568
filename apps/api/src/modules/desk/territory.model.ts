import { type TerritoryKind as Kind, territoryKinds } from '@kvart/domain/desk';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/index.ts';

export const TerritoryKind = enumOf('TerritoryKind', territoryKinds);

@ObjectType()
export class Territory {
  @Field(() => TerritoryKind)
  kind: Kind;

  @Field({ description: 'A country’s code, the beginning of a NUTS code, or a place.' })
  code: string;

  @Field({ description: 'Of the place; the code again for the others.' })
  name: string;
}

@ObjectType({ description: 'A verified support organisation with the part of the network it looks after.' })
export class SupportCentre {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  slug: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it looks after where nobody has set a territory.',
  })
  country: string | null;

  @Field(() => [Territory])
  territories: Territory[];
}

@InputType()
export class TerritoryInput {
  @Field(() => TerritoryKind)
  kind: Kind;

  @Field()
  code: string;
}
