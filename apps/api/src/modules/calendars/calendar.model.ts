import { Field, ObjectType } from '@nestjs/graphql';
import { Done, resultUnion } from '../../platform/errors/index.ts';
import { Instant } from '../../platform/graphql/index.ts';

@ObjectType({
  description: 'That the reader has a private calendar address. The address itself is told once.',
})
export class MyCalendar {
  @Field(() => Instant)
  madeAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When a calendar last read it, to the hour.' })
  readAt: Date | null;
}

@ObjectType({ description: 'A new private address; whoever knows it reads the calendar.' })
export class CalendarAddress {
  @Field()
  url: string;
}

export const MakeCalendarAddressResult = resultUnion('MakeCalendarAddressResult', () => CalendarAddress);
export const RemoveCalendarAddressResult = resultUnion('RemoveCalendarAddressResult', () => Done);
