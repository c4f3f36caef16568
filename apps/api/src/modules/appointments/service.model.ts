import type { Sector as SectorWord } from '@kvart/domain/actors';
import { type AppointmentWay as Way, appointmentWays } from '@kvart/domain/appointments';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, resultUnion } from '../../platform/errors/index.ts';
import { enumOf, LocalizedText, LocalizedTextInput } from '../../platform/graphql/index.ts';
import { Sector } from '../actors/index.ts';

export const AppointmentWay = enumOf('AppointmentWay', appointmentWays);
export type { Way };

const optional = { nullable: true } as const;

@ObjectType({ description: 'A support centre, or an actor that comes to it.' })
export class AppointmentParty {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'What a support centre offers, to whom and for how long.' })
export class CentreService {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => LocalizedText, optional)
  text: LocalizedText | null;

  @Field(() => [Sector], { description: 'Empty: for everybody.' })
  sectors: SectorWord[];

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency; null: free.' })
  price: number | null;

  @Field(() => String, optional)
  currency: string | null;

  @Field(() => [String])
  languages: string[];

  @Field(() => [AppointmentWay])
  ways: Way[];

  @Field({ description: 'One that rests is shown to the advisers of its centre alone.' })
  isActive: boolean;
}

@ObjectType({ description: 'The services of a verified support centre.' })
export class CentreServices {
  @Field(() => AppointmentParty)
  centre: AppointmentParty;

  @Field(() => [CentreService], { description: 'In their order, up to forty.' })
  services: CentreService[];

  @Field({ description: 'The reader is one of its advisers.' })
  viewerCanManage: boolean;
}

@InputType({ description: 'A service, the whole of it each time.' })
export class CentreServiceInput {
  @Field(() => [LocalizedTextInput])
  title: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput])
  text: LocalizedTextInput[];

  @Field(() => [Sector])
  sectors: SectorWord[];

  @Field(() => Int)
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency; none: free.' })
  price?: number | null;

  @Field(() => String, optional)
  currency?: string | null;

  @Field(() => [String])
  languages: string[];

  @Field(() => [AppointmentWay])
  ways: Way[];
}

export const SaveCentreServiceResult = resultUnion('SaveCentreServiceResult', () => CentreService);
export const RestCentreServiceResult = resultUnion('RestCentreServiceResult', () => CentreService);
export const OrderCentreServicesResult = resultUnion('OrderCentreServicesResult', () => Done);
