import { type TerritoryKind as Kind, territoryKinds } from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/index.ts';

export const TerritoryKind = enumOf('TerritoryKind', territoryKinds);

@ObjectType()
export class Territory {
  @Field(() => TerritoryKind)
  kind: Kind;

  @Field({ description: 'A country’s code, the beginning of a NUTS code, or a place.' })
  code: string;

  @Field({ description: 'Of the place or the region; the code again where there is none.' })
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

@ObjectType({ description: 'What can be made a territory.' })
export class TerritoryChoice {
  @Field(() => TerritoryKind)
  kind: Kind;

  @Field()
  code: string;

  @Field()
  name: string;

  @Field()
  country: string;

  @Field(() => String, { nullable: true })
  region: string | null;
}

@ObjectType({ description: 'A region with actors or listed spaces that no centre looks after.' })
export class TerritoryGap {
  @Field()
  country: string;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => Int)
  places: number;

  @Field(() => Int, { description: 'Actors and listed spaces there.' })
  things: number;
}

@ObjectType({ description: 'Places of a region that several centres look after.' })
export class TerritoryOverlap {
  @Field()
  country: string;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => Int)
  places: number;

  @Field(() => [String])
  centres: string[];
}

@ObjectType({ description: 'Who looks after what, and where nobody or several do.' })
export class TerritoryMap {
  @Field(() => Int)
  version: number;

  @Field(() => [SupportCentre])
  centres: SupportCentre[];

  @Field(() => [TerritoryGap])
  gaps: TerritoryGap[];

  @Field(() => [TerritoryOverlap])
  overlaps: TerritoryOverlap[];
}
