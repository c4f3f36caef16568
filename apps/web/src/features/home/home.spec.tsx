import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { WaitingReportsDocument } from './WaitingReports.gql.ts';
import { ClaimsWaitingDocument, MyHomeDocument, NewSpacesDocument } from './MyHome.gql.ts';
import type { HomeInterestFragment, MyHomeQuery } from './MyHome.gql.ts';

const interest: HomeInterestFragment = {
  __typename: 'Interest',
  id: 'i1',
  state: 'SENT',
  updatedAt: '2026-01-01T00:00:00Z',
  actor: { __typename: 'Actor', id: 'a7', name: 'Studio Škorec', sector: 'CREATIVE' },
  person: { __typename: 'PersonCard', id: 'p7', name: 'Jure Kos' },
  space: {
    __typename: 'Space',
    id: 's1',
    slug: 'delavnica',
    title: { __typename: 'LocalizedText', text: 'Delavnica', locale: 'sl' },
  },
};

const list = (nodes: HomeInterestFragment[]): MyHomeQuery['receivedInterests'] => ({
  __typename: 'InterestConnection',
  nodes,
  totalCount: nodes.length,
});

const myHome = (some: Partial<MyHomeQuery> = {}): MyHomeQuery => ({
  actor: {
    __typename: 'Actor',
    id: 'a1',
    slug: 'actor-a1',
    name: 'Občina Kamnik',
    place: null,
    nextSteps: [
      { __typename: 'NextStep', code: 'describe_actor', done: true, href: '/actors/actor-a1/edit' },
      { __typename: 'NextStep', code: 'create_space', done: false, href: '/spaces/new' },
      { __typename: 'NextStep', code: 'a_step_of_the_future', done: false, href: '/somewhere' },
    ],
    viewerCan: { __typename: 'ActorAbilities', edit: true, createSpace: true },
  },
  receivedInterests: list([interest]),
  sentInterests: list([]),
  savedSearchNews: 0,
  ...some,
});

const withReports = (waiting: number | null) =>
  graphql.query(WaitingReportsDocument, () => {
    const reportDesk = waiting === null ? null : { __typename: 'ReportDesk' as const, waiting };
    return HttpResponse.json({ data: { reportDesk, deskSummary: null } });
  });

const withNewSpaces = graphql.query(NewSpacesDocument, () =>
  HttpResponse.json({
    data: {
      spaces: {
        __typename: 'SpaceConnection',
        nodes: [],
        totalCount: 0,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  }),
);

const withClaims = (toDecide: number) =>
  graphql.query(ClaimsWaitingDocument, () =>
    HttpResponse.json({
      data: {
        claimsToDecide: { __typename: 'ClaimConnection', totalCount: toDecide },
        myClaims: { __typename: 'ClaimConnection', totalCount: 0 },
      },
    }),
  );

describe('the home of somebody signed in', () => {
  it('shows the next steps of the actor, who waits, and what was asked', async () => {
    api.use(
      withReports(2),
      withViewer(makeViewer()),
      withNewSpaces,
      withClaims(2),
      graphql.query(MyHomeDocument, () => HttpResponse.json({ data: myHome() })),
    );
    await renderApp('/home');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Good to see you, Ana' }),
    ).toBeInTheDocument();
    const steps = within(await screen.findByRole('region', { name: 'Your next three steps' }));
    expect(steps.getByRole('link', { name: 'Enter a vacant space' })).toHaveAttribute('href', '/spaces/new');
    expect(steps.getByText('(Done)')).toBeInTheDocument();
    expect(steps.getAllByRole('listitem')).toHaveLength(3);
    const waiting = within(screen.getByRole('region', { name: 'Waiting for your answer' }));
    const line = waiting.getByRole('link', { name: 'Studio Škorec is interested in Delavnica' });
    expect(line).toHaveAttribute('href', '/interests/i1');
    expect(screen.getByText('You have not written to anyone yet.')).toBeInTheDocument();
    expect(await screen.findByText('2 claims wait for your decision')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('begins with an actor where there is none, and reminds of an address to confirm', async () => {
    api.use(
      withViewer(makeViewer({ memberships: [], emailConfirmed: false })),
      withNewSpaces,
      withReports(null),
      withClaims(0),
    );
    await renderApp('/home');
    expect(await screen.findByRole('heading', { name: 'Whom do you act for?' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Begin' })).toHaveAttribute('href', '/onboarding');
    expect(screen.getByText(/Confirm your address ana@obcina.example/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});
