import type { PeriodState as State } from '@kvart/domain/spaces';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Text } from '../../platform/graphql/index.ts';
import { PeriodState } from './space-enums.ts';

const optional = { nullable: true } as const;

@ObjectType({ description: 'A time in which a space cannot be had; both days belong to it.' })
export class SpacePeriod {
  @Field(() => PeriodState)
  state: State;

  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Absent where no end is known.' })
  endsOn: string | null;

  @Field(() => String, { nullable: true, description: 'For editors of the space alone.' })
  note: string | null;
}

@InputType()
export class PeriodInput {
  @Field(() => PeriodState)
  state: State;

  @Field(() => CalendarDate)
  startsOn: string;

  @Field(() => CalendarDate, optional)
  endsOn?: string | null;

  @Field(() => Text, optional)
  note?: string | null;
}
