import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { byDay } from '../features/notifications/days.ts';
import {
  LatestNotificationsDocument,
  MuteNotificationsDocument,
  NotificationListDocument,
  StopAlertsDocument,
} from '../features/notifications/Notifications.gql.ts';
import type { NotificationLineFragment } from '../features/notifications/Notifications.gql.ts';
import {
  ChangeNotificationSettingsDocument,
  NotificationSettingsDocument,
  UnmuteNotificationsDocument,
} from '../features/notifications/Settings.gql.ts';
import type { NotificationSettingsPartsFragment } from '../features/notifications/Settings.gql.ts';
import { ReadNotificationsDocument, UnreadNotificationsDocument } from '../lib/notifications/Unread.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';
import { serverTells } from '../testing/socket.ts';

const line = (some: Partial<NotificationLineFragment> = {}): NotificationLineFragment => ({
  __typename: 'Notification',
  id: 'n1',
  type: 'INTEREST_RECEIVED',
  text: 'Studio Breza is interested in “Pekarna”',
  quote: 'We would bake bread.',
  path: '/interests/i1',
  subjectType: 'interest',
  subjectId: 'i1',
  thing: 'Pekarna',
  actorName: 'Studio Breza',
  count: 1,
  newestAt: new Date().toISOString(),
  readAt: null,
  ...some,
});
const pageOf = (nodes: NotificationLineFragment[]) => ({
  __typename: 'NotificationConnection' as const,
  nodes,
  pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
});
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();
const old = line({
  id: 'n2',
  text: 'An older line',
  quote: null,
  readAt: yesterday(),
  newestAt: yesterday(),
});

/** A server with some lines; it keeps what was read. */
const serve = (lines: NotificationLineFragment[]) => {
  const state = { lines, read: [] as unknown[] };
  const unread = () => state.lines.filter(({ readAt }) => readAt === null).length;
  api.use(
    withViewer(makeViewer()),
    graphql.query(UnreadNotificationsDocument, () =>
      HttpResponse.json({ data: { unreadNotifications: unread() } }),
    ),
    graphql.query(NotificationListDocument, ({ variables }) =>
      HttpResponse.json({
        data: {
          notifications: pageOf(state.lines.filter(({ readAt }) => !variables.unread || readAt === null)),
        },
      }),
    ),
    graphql.query(LatestNotificationsDocument, () =>
      HttpResponse.json({ data: { latest: pageOf(state.lines) } }),
    ),
    graphql.mutation(ReadNotificationsDocument, ({ variables: { input } }) => {
      state.read.push(input);
      state.lines = state.lines.map((one) => ({ ...one, readAt: one.readAt ?? yesterday() }));
      return HttpResponse.json({
        data: { readNotifications: { __typename: 'NotificationsRead', unread: unread() } },
      });
    }),
  );
  return state;
};

const settings: NotificationSettingsPartsFragment = {
  __typename: 'NotificationSettings',
  id: 'p1',
  rhythm: 'AT_ONCE',
  quietHours: null,
  timeZone: 'Europe/Ljubljana',
  choices: [
    { __typename: 'NotificationChoice', type: 'INTEREST_RECEIVED', inApp: true, mail: true, push: false },
    { __typename: 'NotificationChoice', type: 'MESSAGE_RECEIVED', inApp: true, mail: true, push: true },
  ],
  mutes: [{ __typename: 'NotificationMute', id: 'm1', kind: 'ACTOR', label: 'Studio Breza', until: null }],
  devices: [],
  pushKey: 'key',
};

describe('the list of notifications', () => {
  it('stands by day, and a line that is followed is read', async () => {
    const state = serve([line(), old]);
    const { user } = await renderApp('/notifications');
    expect(await screen.findByRole('heading', { name: 'Today' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Yesterday' })).toBeInTheDocument();
    const link = screen.getByRole('link', { name: /^New: Studio Breza is interested/ });
    expect(link).toHaveAttribute('href', '/interests/i1');
    expect(screen.getByRole('link', { name: 'An older line' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(link);
    await waitFor(() => expect(state.read).toContainEqual({ ids: ['n1'] }));
    expect(location.pathname).toBe('/interests/i1');
  });

  it('shows the unread alone, reads all, and says where there is nothing', async () => {
    const state = serve([line(), old]);
    const { user } = await renderApp('/notifications?show=unread');
    expect(await screen.findByRole('link', { name: /^New: / })).toBeInTheDocument();
    expect(screen.queryByText('An older line')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(await screen.findByText('You have read everything.')).toBeInTheDocument();
    expect(state.read).toEqual([{ all: true }]);
  });

  it('silences what a line is about', async () => {
    serve([line()]);
    const muted: unknown[] = [];
    api.use(
      graphql.mutation(MuteNotificationsDocument, ({ variables }) => {
        muted.push(variables.input);
        return HttpResponse.json({ data: { muteNotifications: settings } });
      }),
    );
    const { user } = await renderApp('/notifications');
    await user.click(await screen.findByRole('button', { name: /^Silence: Studio Breza/ }));
    await user.click(screen.getByRole('button', { name: 'Nothing about “Pekarna” for a day' }));
    expect(await screen.findByText(/It stays quiet about that/)).toBeInTheDocument();
    expect(muted).toEqual([{ notificationId: 'n1', what: 'THING', span: 'DAY' }]);
  });

  it('asks visitors to sign in', async () => {
    await renderApp('/notifications');
    await waitFor(() => expect(location.pathname).toBe('/sign-in'));
  });

  it('puts days together by the clock of the reader', () => {
    const at = (iso: string) => line({ id: iso, newestAt: iso });
    const days = byDay(
      [at('2026-03-30T10:00:00'), at('2026-03-30T00:10:00'), at('2026-03-28T23:50:00')],
      new Date('2026-03-30T12:00:00'),
    );
    expect(days.map(({ key, ago, lines }) => [key, ago, lines.length])).toEqual([
      ['2026-03-30', 0, 2],
      ['2026-03-28', 2, 1],
    ]);
  });
});

describe('the bell', () => {
  it('goes up when the server tells, and shows the newest lines', async () => {
    const state = serve([old]);
    const { user } = await renderApp('/accessibility');
    const bell = await screen.findByRole('button', { name: 'Notifications, nothing new' });
    state.lines = [line(), old];
    await waitFor(() => {
      act(() => serverTells('notification.changed'));
      expect(bell).toHaveAccessibleName('Notifications, 1 new');
    });
    await user.click(bell);
    const panel = await screen.findByRole('region', { name: 'Notifications' });
    expect(await within(panel).findByRole('link', { name: /^New: Studio Breza/ })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(within(panel).getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(bell).toHaveAccessibleName('Notifications, nothing new'));
  });
});

describe('the settings of notifications', () => {
  const withSettings = () => {
    const sent: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.query(NotificationSettingsDocument, () =>
        HttpResponse.json({ data: { notificationSettings: settings } }),
      ),
      graphql.mutation(ChangeNotificationSettingsDocument, ({ variables: { input } }) => {
        sent.push(input);
        return HttpResponse.json({ data: { changeNotificationSettings: settings } });
      }),
      graphql.mutation(UnmuteNotificationsDocument, () =>
        HttpResponse.json({ data: { unmuteNotifications: { ...settings, mutes: [] } } }),
      ),
    );
    return sent;
  };

  it('turn channels on and off, type by type, by keyboard too', async () => {
    const sent = withSettings();
    const { user } = await renderApp('/settings/notifications');
    const box = await screen.findByRole('checkbox', { name: 'Interest in your spaces: Push' });
    expect(await violations()).toEqual([]);
    box.focus();
    await user.keyboard(' ');
    await user.click(
      within(screen.getByRole('region', { name: /reaches you/ })).getByRole('button', { name: 'Save' }),
    );
    await waitFor(() =>
      expect(sent).toEqual([
        { choices: [{ type: 'INTEREST_RECEIVED', inApp: true, mail: true, push: true }] },
      ]),
    );
  });

  it('set rhythm and quiet hours, and do not take an empty span', async () => {
    const sent = withSettings();
    const { user } = await renderApp('/settings/notifications');
    const timing = within(await screen.findByRole('region', { name: 'How often and when' }));
    await user.click(timing.getByRole('radio', { name: 'Once a day, at seven' }));
    await user.click(timing.getByRole('checkbox', { name: 'Keep quiet hours' }));
    const to = timing.getByLabelText('To');
    await user.clear(to);
    await user.type(to, '22:00');
    await user.click(timing.getByRole('button', { name: 'Save' }));
    expect(within(timing.getByRole('alert')).getByText(/different end/)).toBeInTheDocument();
    await user.clear(to);
    await user.type(to, '06:30');
    await user.click(timing.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(sent).toEqual([{ rhythm: 'DAILY', quietHours: { from: '22:00', to: '06:30' } }]),
    );
  });

  it('say that this browser cannot be pushed to, and let silenced things speak again', async () => {
    withSettings();
    const { user } = await renderApp('/settings/notifications');
    expect(await screen.findByText(/cannot be pushed to/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Let me hear of it again: Studio Breza' }));
    expect(await screen.findByText(/Nothing is silenced/)).toBeInTheDocument();
  });
});

describe('the link in a mail', () => {
  it('stops writing after a press, not by being opened', async () => {
    const pressed: unknown[] = [];
    api.use(
      graphql.mutation(StopAlertsDocument, ({ variables }) => {
        pressed.push(variables);
        return HttpResponse.json({ data: { stopAlerts: { __typename: 'StoppedAlerts', name: 'Studios' } } });
      }),
    );
    const { user } = await renderApp('/unsubscribe/abc.all');
    const button = await screen.findByRole('button', { name: 'Stop the mails' });
    expect(pressed).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('No more mails: Studios')).toBeInTheDocument();
    expect(pressed).toEqual([{ key: 'abc.all' }]);
  });
});
