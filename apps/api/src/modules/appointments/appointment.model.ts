import { type AppointmentState as State, appointmentStates } from '@kvart/domain/appointments';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion, UserError } from '../../platform/errors/index.ts';
import { enumOf, Instant, LocalizedText, PageInfo, Text } from '../../platform/graphql/index.ts';
import { CentreAdviser } from './hours.model.ts';
import { AppointmentParty, AppointmentWay, type Way } from './service.model.ts';

export const AppointmentState = enumOf('AppointmentState', appointmentStates);
export type { State };

const optional = { nullable: true } as const;

@ObjectType({ description: 'A time at which an appointment can begin.' })
export class AppointmentSlot {
  @Field(() => Instant)
  startsAt: Date;

  @Field(() => [CentreAdviser], { description: 'Who is free then.' })
  advisers: CentreAdviser[];
}

@ObjectType({ description: 'Free times of a service on some days.' })
export class AppointmentSlots {
  @Field({ description: 'Of the centre.' })
  timeZone: string;

  @Field(() => [AppointmentSlot], { description: 'The earliest first.' })
  slots: AppointmentSlot[];

  @Field(() => [CentreAdviser], { description: 'Whoever can be met for this service.' })
  advisers: CentreAdviser[];
}

@ObjectType({ description: 'The service of an appointment, as far as it is told there.' })
export class AppointmentService {
  @Field(() => ID)
  id: string;

  @Field(() => LocalizedText)
  title: LocalizedText;
}

@ObjectType()
export class AppointmentAbilities {
  @Field({ description: 'May move it and call it off.' })
  change: boolean;

  @Field({ description: 'May say whether somebody came.' })
  close: boolean;
}

@ObjectType({ description: 'An appointment with an adviser; for both sides alone.' })
export class Appointment {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Raised by every change that both have to know of.' })
  sequence: number;

  @Field(() => AppointmentState)
  state: State;

  @Field(() => Instant)
  startsAt: string;

  @Field(() => Instant)
  endsAt: string;

  @Field({ description: 'Of the centre.' })
  timeZone: string;

  @Field(() => AppointmentWay)
  way: Way;

  @Field()
  place: string;

  @Field(() => String, optional)
  link: string | null;

  @Field()
  topic: string;

  @Field()
  note: string;

  @Field({ description: 'What was said with the last change.' })
  words: string;

  @Field(() => String, { nullable: true, description: 'Who moved it or called it off.' })
  changedByName: string | null;

  @Field(() => AppointmentService)
  service: AppointmentService;

  @Field(() => AppointmentParty)
  centre: AppointmentParty;

  @Field(() => AppointmentParty)
  actor: AppointmentParty;

  @Field(() => String, optional)
  adviserName: string | null;

  @Field(() => String, { nullable: true, description: 'Who booked.' })
  personName: string | null;

  @Field({ description: 'The reader is an adviser of the centre.' })
  isAdviser: boolean;

  @Field({ description: 'For advisers: the log of advice has an entry for it.' })
  isLogged: boolean;

  @Field(() => AppointmentAbilities)
  viewerCan: AppointmentAbilities;
}

@ObjectType()
export class AppointmentConnection {
  @Field(() => [Appointment])
  nodes: Appointment[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

/** Somebody else was faster, or the time is not offered. */
@ObjectType({ implements: () => [UserError] })
export class SlotTaken extends UserError {
  @Field(() => [AppointmentSlot], { description: 'The next free times.' })
  free: AppointmentSlot[];
}

@InputType()
export class BookAppointmentInput {
  @Field(() => ID, { description: 'Made by the client: sent twice is booked once.' })
  id: string;

  @Field(() => ID)
  serviceId: string;

  @Field(() => ID, { nullable: true, description: 'None: whoever is free.' })
  adviserId?: string | null;

  @Field(() => ID)
  asActorId: string;

  @Field(() => Instant)
  startsAt: Date;

  @Field(() => AppointmentWay)
  way: Way;

  @Field(() => Text)
  topic: string;

  @Field(() => Text, optional)
  note?: string | null;

  @Field(() => Text, { nullable: true, description: 'Where the adviser is asked to come.' })
  place?: string | null;
}

const appointment = () => Appointment;
export const BookAppointmentResult = resultUnion('BookAppointmentResult', appointment, undefined, [
  SlotTaken,
]);
export const MoveAppointmentResult = resultUnion('MoveAppointmentResult', appointment, undefined, [
  SlotTaken,
]);
export const CancelAppointmentResult = resultUnion('CancelAppointmentResult', appointment);
export const CloseAppointmentResult = resultUnion('CloseAppointmentResult', appointment);
