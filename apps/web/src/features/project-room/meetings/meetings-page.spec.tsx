import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { CreateTaskDocument } from '../work/Work.gql.ts';
import { hourLater, spanIn } from './meetings.ts';
import type { Meeting } from './meetings.ts';
import { AnswerMeetingDocument, CreateMeetingDocument, ProjectMeetingsDocument } from './Meetings.gql.ts';
import type { ProjectMeetingsQuery } from './Meetings.gql.ts';

const makeMeeting = (some: Partial<Meeting> = {}): Meeting => ({
  __typename: 'ProjectMeeting',
  ...{
    id: 'm1',
    version: 1,
    title: 'Kick-off',
    timeZone: 'Europe/Ljubljana',
    place: 'Town hall',
    link: null,
  },
  ...{ startsLocal: '2099-03-29T10:00', endsLocal: '2099-03-29T11:30' },
  ...{ startsAt: '2099-03-29T08:00:00.000Z', endsAt: '2099-03-29T09:30:00.000Z' },
  agenda: [{ __typename: 'AgendaItem', id: 'g1', text: 'Permits' }],
  guests: [{ __typename: 'MeetingGuest', id: 'p1', name: 'Ana Novak', answer: null }],
  ...{
    minutes: '',
    attended: [],
    cancelledAt: null,
    calledByName: 'Jan Hribar',
    isAsked: true,
    ownAnswer: null,
  },
  ...some,
});
const past = { startsAt: '2026-01-12T09:00:00.000Z', endsAt: '2026-01-12T10:00:00.000Z' };
const show = (meetings: Meeting[], write = true) => {
  const data: ProjectMeetingsQuery = {
    projectMeetings: {
      __typename: 'ProjectMeetings',
      project: { __typename: 'RoomProject', id: 'pr1', slug: 'market', title: 'Night market', locale: 'en' },
      meetings,
      people: [{ __typename: 'RoomPerson', id: 'p1', name: 'Ana Novak', partnerId: 'o1' }],
      viewerCan: { __typename: 'RoomAbilities', write, lead: false, inside: true, see: ['ABOUT', 'WORK'] },
    },
  };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectMeetingsDocument, () => HttpResponse.json({ data })),
  );
};

it('tells when by the clocks on the spot, and takes an answer', async () => {
  show([makeMeeting(), makeMeeting({ id: 'm2', title: 'Last year', ...past })], false);
  api.use(
    graphql.mutation(AnswerMeetingDocument, ({ variables }) =>
      HttpResponse.json({ data: { answerMeeting: makeMeeting({ ownAnswer: variables.answer }) } }),
    ),
  );
  const { user } = await renderApp('/projects/market/meetings');
  const ahead = await screen.findByRole('region', { name: 'To come' });
  // Two hours before UTC by then: the clocks were moved that night.
  expect(ahead).toHaveTextContent(/29 March 2099.*10:00.*11:30/);
  expect(within(ahead).getByRole('link', { name: /Into my calendar/ })).toHaveAttribute(
    'href',
    '/export/meetings/m1/kvart.ics',
  );
  const yes = within(ahead).getByRole('button', { name: 'Coming' });
  expect(await violations()).toEqual([]);
  await user.click(yes);
  await waitFor(() => expect(yes).toHaveAttribute('aria-pressed', 'true'));
  const before = screen.getByRole('region', { name: 'Past' });
  expect(within(before).queryByRole('button')).not.toBeInTheDocument();
});

it('asks everybody in the room where nobody was chosen', async () => {
  show([]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(CreateMeetingDocument, ({ variables }) => {
      sent(variables.input);
      return HttpResponse.json({ data: { createMeeting: makeMeeting() } });
    }),
  );
  const { user } = await renderApp('/projects/market/meetings');
  await user.click(await screen.findByRole('button', { name: 'Call a meeting' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('What it is about'), 'Kick-off');
  const { fireEvent } = await import('@testing-library/react');
  const begins = within(dialog).getByLabelText('Begins');
  fireEvent.change(begins, { target: { value: '2099-03-29T10:00' } });
  fireEvent.blur(begins);
  expect(await within(dialog).findByDisplayValue('2099-03-29T11:00')).toBeInTheDocument();
  await user.selectOptions(within(dialog).getByLabelText('Time zone'), 'Europe/Ljubljana');
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Send the invitations' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toHaveBeenCalledWith({
    ...{ title: 'Kick-off', startsLocal: '2099-03-29T10:00', endsLocal: '2099-03-29T11:00' },
    ...{ timeZone: 'Europe/Ljubljana', guestIds: ['p1'] },
  });
});

it('makes a task of a line of the minutes', async () => {
  show([makeMeeting({ ...past, minutes: 'Present: all\n- Ask for the permit' })]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(CreateTaskDocument, ({ variables }) => {
      sent(variables.input);
      return HttpResponse.json({
        data: {
          createTask: {
            __typename: 'ProjectTask',
            ...{
              id: 't9',
              version: 1,
              number: 9,
              title: 'Ask for the permit',
              state: 'TODO',
              packageId: null,
            },
            ...{ milestoneId: null, ownerPersonId: null, ownerPersonName: null, ownerPartnerId: null },
            ...{ startsOn: null, dueOn: null, checklist: [], needs: [] },
          },
        },
      });
    }),
  );
  const { user } = await renderApp('/projects/market/meetings');
  await user.click(await screen.findByRole('button', { name: 'Tasks and decisions from it' }));
  const dialog = await screen.findByRole('dialog');
  const lines = await within(dialog).findAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
    'Present: all',
    'Ask for the permit',
  ]);
  await user.click(within(lines[1] as HTMLElement).getByRole('button', { name: 'Make it a task' }));
  expect(await within(dialog).findByText('Is a task now')).toBeInTheDocument();
  expect(sent).toHaveBeenCalledWith({ title: 'Ask for the permit' });
  expect(await violations()).toEqual([]);
});

it('reckons an hour on the clock, and shows a span in any zone', () => {
  expect([hourLater('2027-03-28T01:30'), hourLater('2027-12-31T23:30'), hourLater('')]).toEqual([
    '2027-03-28T02:30',
    '2028-01-01T00:30',
    '',
  ]);
  expect(spanIn(makeMeeting(), 'America/New_York', 'en-GB')).toMatch(/04:00.*05:30/);
});
