import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import {
  DeskNavDocument,
  DueIntroductionsDocument,
  NextCasesDocument,
  SeeToCaseDocument,
} from '../features/desk-nav/DeskNav.gql.ts';
import { deskPlaces, placeAt } from '../features/desk-nav/places.ts';
import { TransparencyPageDocument } from '../features/transparency/Transparency.gql.ts';
import { SpacePageDocument } from '../features/spaces/page/SpacePage.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';
import { isAtDesk } from './DeskFrame.tsx';
import { routes } from './routes.tsx';

const places = deskPlaces.flatMap((group) => group.places);
const adviser = () => {
  const viewer = makeViewer();
  const [membership] = viewer.memberships;
  if (!membership) throw new Error('The viewer belongs to nobody.');
  return {
    ...viewer,
    memberships: [{ ...membership, actor: { ...membership.actor, kind: 'SUPPORT_ORGANISATION' as const } }],
  };
};
/** Of one that was due it is said meanwhile how it went. */
const said = { __typename: 'IntroductionFollowUp' as const, id: 'i1', dueSince: null };
const withCounts = (waiting: number) => [
  // The page itself is another spec's.
  graphql.query(TransparencyPageDocument, () => HttpResponse.error()),
  graphql.query(DeskNavDocument, () =>
    HttpResponse.json({
      data: {
        deskSummary: {
          ...{ __typename: 'DeskSummary', waiting, rooms: [] },
          kinds: [{ __typename: 'CaseKindCount', kind: 'CLAIM', waiting: 2 }],
        },
      },
    }),
  ),
  graphql.query(DueIntroductionsDocument, () =>
    HttpResponse.json({
      data: {
        introductionFollowUps: { __typename: 'IntroductionFollowUpConnection', totalCount: 2, nodes: [said] },
      },
    }),
  ),
];

it('leads from every page of the desk to every other, says where one is and how much waits', async () => {
  api.use(withViewer(adviser()), ...withCounts(7));
  const { user } = await renderApp('/transparency');
  const nav = await screen.findByRole('navigation', { name: 'Pages of the desk' });
  expect(within(nav).getAllByRole('link')).toHaveLength(places.length);
  expect(await within(nav).findByRole('link', { name: 'All cases 7 open' })).toHaveAttribute('href', '/desk');
  expect(within(nav).getByRole('link', { name: 'Claims 2 open' })).toBeInTheDocument();
  expect(await within(nav).findByRole('link', { name: 'Introductions 1 to follow up' })).toBeVisible();
  expect(within(nav).getByRole('link', { current: 'page' })).toHaveAccessibleName('Transparency');
  expect(await violations()).toEqual([]);
  api.use(...withCounts(6));
  await user.click(within(nav).getByRole('link', { name: 'The log' }));
  await waitFor(() =>
    expect(within(nav).getByRole('link', { current: 'page' })).toHaveAccessibleName('The log'),
  );
  expect(await within(nav).findByRole('link', { name: 'All cases 6 open' })).toBeInTheDocument();
});

it('stays away from those who do not work at the desk, and shows administrators what they may open', async () => {
  api.use(withViewer(makeViewer()), ...withCounts(7));
  const { unmount } = await renderApp('/transparency');
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('navigation', { name: 'Pages of the desk' })).not.toBeInTheDocument();
  unmount();
  api.use(withViewer({ ...makeViewer(), memberships: [], platformRole: 'ADMIN' }), ...withCounts(7));
  await renderApp('/transparency');
  const nav = await screen.findByRole('navigation', { name: 'Pages of the desk' });
  expect(within(nav).getAllByRole('link')).toHaveLength(places.filter(({ forCentre }) => !forCentre).length);
});

it('leads from a case to the next, and sets aside what was seen to, where the thing is', async () => {
  const one = (id: string, some: object) => ({
    ...{ __typename: 'DeskCase' as const, id, version: 3, kind: 'NOTICE' as const, title: `Case ${id}` },
    ...{ casePath: `/desk/notices/${id}`, dueAt: '2026-01-03T10:00:00.000Z' },
    ...{ canBeDone: false, canBeHandled: true, ...some },
  });
  let nodes = [
    one('a', {}),
    one('b', { kind: 'FIRST_LISTING', canBeDone: true, casePath: '/spaces/mill' }),
    one('c', {}),
  ];
  const sent = vi.fn();
  api.use(
    withViewer(adviser()),
    ...withCounts(3),
    graphql.query(NextCasesDocument, () =>
      HttpResponse.json({
        data: {
          deskSummary: { __typename: 'DeskSummary', rooms: [] },
          deskCases: { __typename: 'DeskCaseConnection', nodes },
        },
      }),
    ),
    graphql.mutation(SeeToCaseDocument, ({ variables }) => {
      sent(variables);
      nodes = nodes.filter(({ id }) => id !== 'b');
      return HttpResponse.json({ data: { stepCase: { __typename: 'DeskCase', id: 'b', version: 4 } } });
    }),
    graphql.query(SpacePageDocument, () => HttpResponse.error()),
  );
  const { user } = await renderApp('/spaces/mill');
  const bar = await screen.findByRole('complementary', { name: 'The case' });
  expect(bar).toHaveTextContent('First listing of an owner');
  expect(within(bar).getByRole('link', { name: 'Next: Case c' })).toHaveAttribute('href', '/desk/notices/c');
  await user.click(within(bar).getByRole('button', { name: 'Seen to' }));
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ id: 'b', version: 3 }));
  expect(await screen.findByText('Seen to. It is off the list.')).toBeInTheDocument();
  await waitFor(() => expect(within(bar).queryByRole('button')).not.toBeInTheDocument());
  expect(within(bar).getByRole('link', { name: 'Next: Case c' })).toBeInTheDocument();
});

it('knows every page of the desk, and what belongs to it', () => {
  const atDesk = routes.map(({ path }) => path.replace(/:\w+/, 'x')).filter(isAtDesk);
  expect(atDesk.filter((path) => !placeAt(path, '') && path !== '/claims/prove')).toEqual([]);
  for (const { to } of places) {
    const [pathname = '', search = ''] = to.split('?');
    expect(isAtDesk(pathname), to).toBe(true);
    expect(placeAt(pathname, search)).toMatchObject({ place: { to }, isPage: true });
  }
  expect(placeAt('/desk', '?kind=notice')?.place.to).toBe('/desk');
  expect(placeAt('/desk/verifications/a', '')).toMatchObject({ isPage: false });
});
