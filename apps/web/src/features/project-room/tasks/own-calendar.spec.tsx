import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { MyTasksDocument } from './MyTasks.gql.ts';
import {
  MakeCalendarAddressDocument,
  MyCalendarDocument,
  RemoveCalendarAddressDocument,
} from './OwnCalendar.gql.ts';

it('makes an address that is shown once, and switches it off', async () => {
  let kept: { __typename: 'MyCalendar'; madeAt: string; readAt: string | null } | null = null;
  const removed = vi.fn();
  const url = 'https://kvart.example/calendar/secret.ics';
  api.use(
    withViewer(makeViewer()),
    graphql.query(MyTasksDocument, () =>
      HttpResponse.json({
        data: {
          myTasks: {
            ...{ __typename: 'MyTaskConnection' as const, totalCount: 0, nodes: [] },
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
    ),
    graphql.query(MyCalendarDocument, () => HttpResponse.json({ data: { myCalendar: kept } })),
    graphql.mutation(MakeCalendarAddressDocument, () => {
      kept = { __typename: 'MyCalendar', madeAt: '2026-11-01T10:00:00.000Z', readAt: null };
      return HttpResponse.json({ data: { makeCalendarAddress: { __typename: 'CalendarAddress', url } } });
    }),
    graphql.mutation(RemoveCalendarAddressDocument, () => {
      kept = null;
      removed();
      return HttpResponse.json({ data: { removeCalendarAddress: { __typename: 'Done', done: true } } });
    }),
  );
  const { user } = await renderApp('/tasks');
  await user.click(await screen.findByRole('button', { name: 'In my calendar' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: 'Make an address' }));
  expect(await within(dialog).findByLabelText(/Your private address/)).toHaveValue(url);
  expect(within(dialog).getByRole('link', { name: 'Open in the calendar program' })).toHaveAttribute(
    'href',
    'webcal://kvart.example/calendar/secret.ics',
  );
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
  expect(await within(dialog).findByText('Copied.')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'In my calendar' }));
  const again = await screen.findByRole('dialog');
  expect(await within(again).findByText(/You have an address, made on 1 November 2026/)).toBeInTheDocument();
  expect(within(again).queryByLabelText(/Your private address/)).not.toBeInTheDocument();
  await user.click(within(again).getByRole('button', { name: 'Switch off' }));
  expect(await within(again).findByText('The address is switched off.')).toBeInTheDocument();
  expect(removed).toHaveBeenCalledOnce();
});
