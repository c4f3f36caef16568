import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  AppointmentPageDocument,
  type AppointmentPartsFragment,
  CancelAppointmentDocument,
  CloseAppointmentDocument,
} from './Appointments.gql.ts';
import { CentreCalendarDocument, SaveAdviserHoursDocument } from './Hours.gql.ts';
import { CentreServicesDocument } from './Services.gql.ts';
import { AppointmentSlotsDocument, BookAppointmentDocument } from './Slots.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});
const party = (id: string, name: string) => ({ __typename: 'AppointmentParty' as const, id, slug: id, name });
const title = { __typename: 'LocalizedText' as const, text: 'First talk', locale: 'en' };
const anja = { __typename: 'CentreAdviser' as const, id: 'p9', name: 'Anja Cerar' };
// Two days ahead, in the middle of the day wherever the tests run.
const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const at = (time: string) => `${day}T${time}:00.000Z`;
const slot = (startsAt: string) => ({ __typename: 'AppointmentSlot' as const, startsAt, advisers: [anja] });
const shown = (startsAt: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(startsAt));

it('books by keyboard; who comes too late gets the next free times', async () => {
  const sent: { startsAt: string; way: string; asActorId: string }[] = [];
  api.use(
    withViewer(makeViewer()),
    graphql.query(CentreServicesDocument, () =>
      HttpResponse.json({
        data: {
          centreServices: {
            ...{ __typename: 'CentreServices', centre: party('c1', 'Center Kamnik'), viewerCanManage: false },
            services: [
              {
                ...{ __typename: 'CentreService', id: 's1', version: 1, title, text: null, sectors: [] },
                ...{ minutes: 45, price: null, currency: null, languages: ['en'], ways: ['PLACE', 'ONLINE'] },
              },
            ],
          },
        },
      }),
    ),
    graphql.query(AppointmentSlotsDocument, () =>
      HttpResponse.json({
        data: {
          appointmentSlots: {
            ...{ __typename: 'AppointmentSlots', timeZone: 'Asia/Tokyo', advisers: [anja] },
            slots: [slot(at('10:00')), slot(at('10:30'))],
          },
        },
      }),
    ),
    graphql.mutation(BookAppointmentDocument, ({ variables: { input } }) => {
      sent.push({ startsAt: String(input.startsAt), way: input.way, asActorId: input.asActorId });
      return HttpResponse.json({
        data: {
          bookAppointment:
            sent.length > 1
              ? { __typename: 'Appointment', id: input.id }
              : {
                  ...{ __typename: 'SlotTaken', code: 'slot_taken', message: 'Taken', path: null },
                  free: [slot(at('11:00'))],
                },
        },
      });
    }),
    graphql.query(AppointmentPageDocument, () => HttpResponse.json({ data: { appointment: null } })),
  );
  const { user } = await renderApp('/actors/c1/book?service=s1');
  const first = await screen.findByRole('radio', { name: shown(at('10:00')) });
  expect(screen.getByText(/The clocks at the centre show Asia\/Tokyo/)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Book this time' }));
  expect(screen.getAllByText('Choose a time.').length).toBeGreaterThan(0);
  first.focus();
  await user.keyboard(' ');
  await user.type(screen.getByRole('textbox', { name: 'What it is about' }), 'A studio');
  await user.click(screen.getByRole('button', { name: 'Book this time' }));
  const taken = within(
    (await screen.findByText('This time has just been taken')).closest('div') as HTMLElement,
  );
  expect(await violations()).toEqual([]);
  await user.click(taken.getByRole('button'));
  await user.click(screen.getByRole('button', { name: 'Book this time' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { startsAt: at('10:00'), way: 'PLACE', asActorId: 'a1' },
      { startsAt: at('11:00'), way: 'PLACE', asActorId: 'a1' },
    ]),
  );
});

const appointment = (more: Partial<AppointmentPartsFragment> = {}): AppointmentPartsFragment => ({
  ...{ __typename: 'Appointment', id: 'x1', version: 3, state: 'BOOKED', startsAt: at('10:00') },
  ...{ endsAt: at('10:45'), timeZone: 'UTC', way: 'PLACE', place: 'Glavni trg 1', topic: 'A studio' },
  ...{ service: { __typename: 'AppointmentService', id: 's1', title } },
  ...{ centre: party('c1', 'Center Kamnik'), actor: party('a1', 'Studio Breza'), adviserName: 'Anja Cerar' },
  ...{
    personName: 'Ana Kovač',
    isAdviser: false,
    link: null,
    note: 'Zaupno',
    words: '',
    changedByName: null,
  },
  ...{ isLogged: false, viewerCan: { __typename: 'AppointmentAbilities', change: true, close: false } },
  ...more,
});
const shows = (one: () => AppointmentPartsFragment) =>
  graphql.query(AppointmentPageDocument, () => HttpResponse.json({ data: { appointment: one() } }));

it('is called off with a few words', async () => {
  let one = appointment();
  const sent: unknown[] = [];
  api.use(
    withViewer(makeViewer()),
    shows(() => one),
    graphql.mutation(CancelAppointmentDocument, ({ variables }) => {
      sent.push(variables);
      one = appointment({ state: 'CANCELLED', version: 4, words: 'Krank.', changedByName: 'Ana Kovač' });
      one.viewerCan.change = false;
      return HttpResponse.json({ data: { cancelAppointment: one } });
    }),
  );
  const { user } = await renderApp('/appointments/x1');
  expect(await screen.findByRole('heading', { name: 'First talk' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Entry for your calendar' })).toHaveAttribute(
    'href',
    '/export/appointments/x1/kvart.ics',
  );
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Call it off' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox'), 'Krank.');
  await user.click(dialog.getByRole('button', { name: 'Call it off' }));
  expect(await screen.findByText('Ana Kovač wrote: Krank.')).toBeInTheDocument();
  expect(sent).toEqual([{ id: 'x1', version: 3, words: 'Krank.' }]);
  expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
});

it('once held leads to the log of advice with all that is known', async () => {
  let one = appointment({
    isAdviser: true,
    viewerCan: { __typename: 'AppointmentAbilities', change: false, close: true },
  });
  const sent: unknown[] = [];
  api.use(
    withViewer(adviser),
    shows(() => one),
    graphql.mutation(CloseAppointmentDocument, ({ variables }) => {
      sent.push(variables.came);
      one = { ...one, state: 'DONE', version: 4, viewerCan: { ...one.viewerCan, close: false } };
      return HttpResponse.json({ data: { closeAppointment: one } });
    }),
    graphql.mutation('LogAdvice', ({ variables }) => {
      sent.push(variables);
      return HttpResponse.error();
    }),
  );
  const { user } = await renderApp('/appointments/x1');
  await user.click(await screen.findByRole('button', { name: 'It took place' }));
  await user.click(await screen.findByRole('button', { name: 'Write it into the log of advice' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({
    ...{ centreId: 'c1', id: 'x1' },
    advice: {
      ...{ actorId: 'a1', kind: 'MEETING', heldOn: day, minutes: 45, topic: 'A studio', note: 'Zaupno' },
    },
  });
});

it('hours are written span by span, and midnight ends the day', async () => {
  const own = {
    ...{
      __typename: 'AdviserHours' as const,
      version: 0,
      timeZone: 'Europe/Ljubljana',
      hours: [],
      exceptions: [],
    },
    ...{ noticeHours: 24, horizonDays: 60, bufferMinutes: 15, place: '', link: null },
  };
  const sent: unknown[] = [];
  api.use(
    withViewer(adviser),
    graphql.query(CentreCalendarDocument, () =>
      HttpResponse.json({
        data: {
          centreCalendar: { __typename: 'CentreCalendar', advisers: [], own },
          keptCentreServices: {
            __typename: 'CentreServices',
            services: [{ __typename: 'CentreService', id: 's1', title }],
          },
        },
      }),
    ),
    graphql.mutation(SaveAdviserHoursDocument, ({ variables }) => {
      sent.push(variables.hours);
      return HttpResponse.json({ data: { saveAdviserHours: { ...own, version: 1 } } });
    }),
  );
  const { user } = await renderApp('/desk/hours');
  await user.click(await screen.findByRole('button', { name: 'Add hours' }));
  await user.click(screen.getByRole('button', { name: 'Add hours' }));
  await user.click(screen.getByRole('button', { name: 'Remove: Monday 09:00' }));
  await user.selectOptions(screen.getByLabelText('For'), 'First talk');
  await user.click(screen.getByRole('button', { name: 'Add an exception' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getAllByText('Give the first and the last day.').length).toBeGreaterThan(0);
  const exception = within(screen.getByRole('group', { name: 'Exception 1' }));
  await user.type(exception.getByLabelText('First day'), '2027-08-02');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    hours: [{ weekday: 1, fromMinute: 540, untilMinute: 720, serviceIds: ['s1'] }],
    exceptions: [
      { kind: 'AWAY', fromDay: '2027-08-02', untilDay: '2027-08-02', fromMinute: 0, untilMinute: 1440 },
    ],
    ...{ noticeHours: 24, link: null },
  });
});
