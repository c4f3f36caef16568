import type { Heritage as HeritageWord, SpaceState as State } from '@kvart/domain/spaces';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GeoPoint, LocalizedText, Text } from '../../platform/graphql/index.ts';
import { Heritage, SpaceState } from './space-enums.ts';

@ObjectType({ description: 'A unit of a building, as its neighbours name it.' })
export class BuildingUnit {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => LocalizedText, { nullable: true })
  title: LocalizedText | null;

  @Field(() => SpaceState)
  state: State;

  @Field(() => Int, { nullable: true })
  floor: number | null;

  @Field(() => Float, { nullable: true })
  usableM2: number | null;
}

@ObjectType({ description: 'A house with several units of one owner.' })
export class Building {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => String, { nullable: true })
  postalCode: string | null;

  @Field(() => GeoPoint, { nullable: true })
  point: GeoPoint | null;

  @Field(() => Int, { nullable: true })
  builtYear: number | null;

  @Field(() => Heritage, { nullable: true })
  heritage: HeritageWord | null;

  @Field(() => String, { nullable: true })
  heritageRegisterNo: string | null;

  @Field(() => String, { nullable: true })
  heritageAuthority: string | null;

  @Field(() => [BuildingUnit], { description: 'Those that the reader may see, from the lowest floor up.' })
  units: BuildingUnit[];
}

@InputType({ description: 'A change of a building: what is absent stays, null empties.' })
export class BuildingInput {
  @Field(() => Text, { nullable: true })
  name?: string;

  @Field(() => ID, { nullable: true })
  placeId?: string | null;

  @Field(() => Text, { nullable: true })
  address?: string | null;

  @Field(() => Text, { nullable: true })
  postalCode?: string | null;

  @Field(() => Float, { nullable: true })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  lon?: number | null;

  @Field(() => Int, { nullable: true })
  builtYear?: number | null;

  @Field(() => Heritage, { nullable: true })
  heritage?: HeritageWord | null;

  @Field(() => Text, { nullable: true })
  heritageRegisterNo?: string | null;

  @Field(() => Text, { nullable: true })
  heritageAuthority?: string | null;
}
