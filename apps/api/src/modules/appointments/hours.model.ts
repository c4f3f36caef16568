import { type ExceptionKind as Kind, exceptionKinds } from '@kvart/domain/appointments';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { CalendarDate, enumOf, Text } from '../../platform/graphql/index.ts';

export const ExceptionKind = enumOf('ExceptionKind', exceptionKinds);

const optional = { nullable: true } as const;
const int = () => Int;

@ObjectType({
  description: 'Hours of every week, in minutes of the day as the clocks on the spot show them.',
})
export class WeeklyHours {
  @Field(int, { description: 'Monday is 0.' })
  weekday: number;

  @Field(int)
  fromMinute: number;

  @Field(int)
  untilMinute: number;

  @Field(() => [ID], { description: 'For these services; empty: for all.' })
  serviceIds: string[];
}

@ObjectType({ description: 'Days on which the weekly hours do not hold, or on which there are more.' })
export class HoursException {
  @Field(() => ExceptionKind)
  kind: Kind;

  @Field(() => CalendarDate)
  fromDay: string;

  @Field(() => CalendarDate)
  untilDay: string;

  @Field(int)
  fromMinute: number;

  @Field(int)
  untilMinute: number;
}

@ObjectType({ description: 'When an adviser can be met. Version 0: nothing was set yet.' })
export class AdviserHours {
  @Field(int)
  version: number;

  @Field({ description: 'Of the whole centre.' })
  timeZone: string;

  @Field(() => [WeeklyHours])
  hours: WeeklyHours[];

  @Field(() => [HoursException])
  exceptions: HoursException[];

  @Field(int)
  noticeHours: number;

  @Field(int)
  horizonDays: number;

  @Field(int)
  bufferMinutes: number;

  @Field({ description: 'Where one comes to.' })
  place: string;

  @Field(() => String, { nullable: true, description: 'The address of the line, for appointments online.' })
  link: string | null;
}

@ObjectType()
export class CentreAdviser {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType({ description: 'Who can be met at a centre; for its advisers.' })
export class CentreCalendar {
  @Field(() => [CentreAdviser], { description: 'Those who have set their hours.' })
  advisers: CentreAdviser[];

  @Field(() => AdviserHours, { description: 'The reader’s own.' })
  own: AdviserHours;
}

@InputType()
export class WeeklyHoursInput {
  @Field(int)
  weekday: number;

  @Field(int)
  fromMinute: number;

  @Field(int)
  untilMinute: number;

  @Field(() => [ID], optional)
  serviceIds?: string[];
}

@InputType()
export class HoursExceptionInput {
  @Field(() => ExceptionKind)
  kind: Kind;

  @Field(() => CalendarDate)
  fromDay: string;

  @Field(() => CalendarDate)
  untilDay: string;

  @Field(int)
  fromMinute: number;

  @Field(int)
  untilMinute: number;
}

@InputType({ description: 'One’s own hours, the whole of them each time.' })
export class AdviserHoursInput {
  @Field({ description: 'Of the whole centre: it changes for all its advisers.' })
  timeZone: string;

  @Field(() => [WeeklyHoursInput])
  hours: WeeklyHoursInput[];

  @Field(() => [HoursExceptionInput])
  exceptions: HoursExceptionInput[];

  @Field(int)
  noticeHours: number;

  @Field(int)
  horizonDays: number;

  @Field(int)
  bufferMinutes: number;

  @Field(() => Text)
  place: string;

  @Field(() => String, optional)
  link?: string | null;
}

export const SaveAdviserHoursResult = resultUnion('SaveAdviserHoursResult', () => AdviserHours);
