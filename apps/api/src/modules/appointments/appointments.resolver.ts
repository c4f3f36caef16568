import type { Viewer } from '@kvart/domain/shared';
import { createTranslator, type Locale } from '@kvart/i18n';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import {
  Asking,
  CalendarDate,
  Ctx,
  Instant,
  type RequestContext,
  Text,
} from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import {
  Appointment,
  AppointmentConnection,
  AppointmentSlots,
  AppointmentState,
  BookAppointmentInput,
  BookAppointmentResult,
  CancelAppointmentResult,
  CloseAppointmentResult,
  MoveAppointmentResult,
  type SlotTaken,
  type State,
} from './appointment.model.ts';
import { AppointmentsService } from './appointments.service.ts';
import { type Booked, Bookings } from './bookings.service.ts';

const advisers = 'owners and editors of the verified support organisation';
const both = 'the adviser’s side, whoever booked, and those who write for the actor; until it begins';
const id = { type: () => ID } as const;
const maybeId = { type: () => ID, nullable: true } as const;
const version = { type: () => Int } as const;
const day = { type: () => CalendarDate } as const;
const words = { type: () => Text, nullable: true } as const;
const first = { type: () => Int, nullable: true, defaultValue: 20 } as const;
const after = { type: () => String, nullable: true } as const;

@Resolver(() => Appointment)
export class AppointmentsResolver {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly bookings: Bookings,
    private readonly limits: RateLimits,
  ) {}

  @Access('signed_in', 'of services that verified centres offer')
  @Query(() => AppointmentSlots, { nullable: true })
  appointmentSlots(
    @Asking() viewer: Viewer,
    @Args('serviceId', id) serviceId: string,
    @Args('from', day) from: string,
    @Args('until', day) until: string,
    @Args('adviserId', maybeId) adviserId: string | null,
    @Args('movingId', maybeId) movingId: string | null,
  ): Promise<AppointmentSlots | null> {
    return this.appointments.free(viewer, { serviceId, adviserId, movingId, from, until });
  }

  @Access('signed_in', 'advisers of the centre, whoever booked, and members of the actor')
  @Query(() => Appointment, { nullable: true })
  appointment(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
  ): Promise<Appointment | null> {
    return this.appointments.one(viewer, key, locale);
  }

  @Access('signed_in', 'one’s own and those of one’s actors')
  @Query(() => AppointmentConnection, {
    description: 'What is ahead, the next first, or what was, the latest first.',
  })
  ownAppointments(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('past') past: boolean,
    @Args('first', first) count: number | null,
    @Args('after', after) cursor: string | null,
  ): Promise<AppointmentConnection> {
    return this.appointments.own(viewer, past, { first: count ?? 20, after: cursor }, locale);
  }

  @Access('confirmed', advisers)
  @Query(() => AppointmentConnection, { description: 'The calendar of a centre, the earliest first.' })
  centreAppointments(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('from', day) from: string,
    @Args('until', day) until: string,
    @Args('adviserId', maybeId) adviserId: string | null,
    @Args('serviceId', maybeId) serviceId: string | null,
    @Args('state', { type: () => AppointmentState, nullable: true }) state: State | null,
    @Args('first', first) count: number | null,
    @Args('after', after) cursor: string | null,
  ): Promise<AppointmentConnection> {
    const filter = { centreId, from, until, adviserId, serviceId, state };
    return this.appointments.ofCentre(viewer, filter, { first: count ?? 20, after: cursor }, locale);
  }

  @Access('confirmed', 'those who write for the actor that comes')
  @Mutation(() => BookAppointmentResult)
  async bookAppointment(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: BookAppointmentInput,
  ): Promise<Appointment | SlotTaken> {
    const given = { ...input, note: input.note ?? '', place: input.place ?? '' };
    return this.told(viewer, locale, await this.bookings.book(viewer, given));
  }

  @Access('confirmed', both)
  @Mutation(() => MoveAppointmentResult, { description: 'To another free time of the same adviser.' })
  async moveAppointment(
    @Ctx() { locale, req }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('startsAt', { type: () => Instant }) startsAt: Date,
    @Args('words', words) said: string | null,
  ): Promise<Appointment | SlotTaken> {
    await this.limits.take('move_appointment', { account: viewer.personId, address: req.ip });
    const given = { id: key, version: seen, startsAt, words: said ?? '' };
    return this.told(viewer, locale, await this.bookings.move(viewer, given));
  }

  @Access('confirmed', both)
  @Mutation(() => CancelAppointmentResult)
  async cancelAppointment(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('words', words) said: string | null,
  ): Promise<Appointment> {
    await this.appointments.cancel(viewer, { id: key, version: seen, words: said ?? '' });
    return this.appointments.existing(viewer, key, locale);
  }

  @Access('confirmed', 'the adviser’s side, once it has begun')
  @Mutation(() => CloseAppointmentResult, { description: 'Whether somebody came.' })
  async closeAppointment(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('came') came: boolean,
  ): Promise<Appointment> {
    const outcome = came ? 'done' : 'no_show';
    await this.appointments.close(viewer, { id: key, version: seen, outcome });
    return this.appointments.existing(viewer, key, locale);
  }

  private async told(viewer: Viewer, locale: Locale, booked: Booked): Promise<Appointment | SlotTaken> {
    if ('id' in booked) return this.appointments.existing(viewer, booked.id, locale);
    const message = createTranslator(locale)('errors.slot_taken');
    const taken = { __typename: 'SlotTaken', code: 'slot_taken', message, free: booked.free };
    return taken satisfies SlotTaken & { __typename: string };
  }
}
