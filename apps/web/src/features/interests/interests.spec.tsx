import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { serverTells } from '../../testing/socket.ts';
import {
  AnswerInterestDocument,
  InterestPageDocument,
  WithdrawInterestDocument,
} from './InterestPage.gql.ts';
import type { InterestPartsFragment } from './InterestPage.gql.ts';
import { ReceivedInterestsDocument, SentInterestsDocument } from './Interests.gql.ts';
import type { InterestLineFragment } from './Interests.gql.ts';

const event = (state: InterestPartsFragment['state'], at: string, reason: string | null = null) => ({
  __typename: 'InterestEvent' as const,
  at,
  state,
  personName: 'Gregor Zupan',
  actorName: 'Grafični studio Škorec',
  reason,
});

const makeInterest = (some: Partial<InterestPartsFragment> = {}): InterestPartsFragment => ({
  __typename: 'Interest',
  id: 'i1',
  version: 1,
  state: 'SENT',
  message: 'We would open a print workshop here.',
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  intendedUse: { __typename: 'Concept', id: 'use:workshop', label: 'Workshop' },
  actor: {
    __typename: 'Actor',
    id: 'skorec',
    slug: 'skorec',
    name: 'Grafični studio Škorec',
    kind: 'CREATIVE_FIRM',
    sector: 'CREATIVE',
    place: null,
    about: null,
    logo: null,
    verification: { __typename: 'Verification', state: 'UNVERIFIED' },
    contact: { __typename: 'Contact', email: 'gregor@skorec.example', phone: null },
  },
  person: { __typename: 'PersonCard', id: 'p9', name: 'Gregor Zupan' },
  space: {
    __typename: 'Space',
    id: 's1',
    slug: 'corner',
    state: 'LISTED',
    title: { __typename: 'LocalizedText', text: 'Corner shop', locale: 'en' },
    place: { __typename: 'Place', id: 'p1', name: 'Kamnik' },
    usableM2: 60,
    rentMode: 'REDUCED',
    rentPerM2: 5,
    currency: 'EUR',
    monthlyCost: 400,
    cover: null,
    actor: { __typename: 'Actor', id: 'a1', slug: 'obcina', name: 'Občina Kamnik', sector: 'PUBLIC' },
  },
  events: [event('SENT', '2026-11-20T10:00:00.000Z')],
  viewerCan: { __typename: 'InterestAbilities', answer: true, withdraw: false },
  ...some,
});

const withInterest = (read: () => InterestPartsFragment | null) =>
  graphql.query(InterestPageDocument, () => HttpResponse.json({ data: { interest: read() } }));

const connection = (nodes: InterestLineFragment[]) => ({
  __typename: 'InterestConnection' as const,
  nodes,
  pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
  totalCount: nodes.length,
});

const waitingOne = makeInterest();
const declinedOne = makeInterest({
  id: 'i2',
  state: 'DECLINED',
  actor: { ...waitingOne.actor, id: 'x', name: 'Pekarna Pikapolonica' },
});

describe('the interests of an actor', () => {
  const withLists = () => [
    graphql.query(ReceivedInterestsDocument, ({ variables }) => {
      const nodes = [waitingOne, declinedOne].filter(({ state }) =>
        [variables.states].flat().includes(state),
      );
      return HttpResponse.json({ data: { receivedInterests: connection(nodes) } });
    }),
    graphql.query(SentInterestsDocument, () =>
      HttpResponse.json({ data: { sentInterests: connection([]) } }),
    ),
  ];

  it('puts those who wait before those who have their answer', async () => {
    api.use(withViewer(makeViewer()), ...withLists());
    await renderApp('/interests');
    const waiting = within(await screen.findByRole('region', { name: 'Waiting for your answer' }));
    const settled = within(screen.getByRole('region', { name: 'Answered or closed' }));
    expect(await waiting.findByRole('link', { name: 'Grafični studio Škorec' })).toHaveAttribute(
      'href',
      '/interests/i1',
    );
    expect(waiting.getByText('Sent')).toBeInTheDocument();
    expect(waiting.getByText(/Gregor Zupan/)).toHaveTextContent('Corner shop');
    expect(await settled.findByRole('link', { name: 'Pekarna Pikapolonica' })).toBeInTheDocument();
    expect(settled.getByText('Declined')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('filters by state in the address, and shows what was sent in the other tab', async () => {
    api.use(withViewer(makeViewer()), ...withLists());
    const { user } = await renderApp('/interests');
    await user.click(await screen.findByRole('button', { name: 'Declined' }));
    expect(await screen.findByRole('link', { name: 'Pekarna Pikapolonica' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Grafični studio Škorec' })).toBeNull();
    expect(location.search).toBe('?state=declined');
    await user.click(screen.getByRole('tab', { name: 'Sent' }));
    expect(await screen.findByRole('link', { name: 'Find a space' })).toHaveAttribute('href', '/spaces');
    expect(location.search).toBe('?tab=sent');
  });

  it('sends a visitor to sign in, and back', async () => {
    await renderApp('/interests');
    await waitFor(() => expect(location.pathname + location.search).toBe('/sign-in?next=/interests'));
  });
});

describe('answering an interest', () => {
  it('shows who, what and the history to the owner’s side', async () => {
    api.use(
      withViewer(makeViewer()),
      withInterest(() => waitingOne),
    );
    await renderApp('/interests/i1');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Grafični studio Škorec: interest in “Corner shop”',
    );
    expect(screen.getByText('It is your turn: they wait for your answer.')).toBeInTheDocument();
    expect(screen.getByText('We would open a print workshop here.')).toBeInTheDocument();
    const who = within(screen.getByRole('region', { name: 'Who is interested' }));
    expect(who.getByRole('link', { name: 'gregor@skorec.example' })).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'What has happened so far' })).toHaveTextContent(
      'Gregor Zupan',
    );
    expect(await violations()).toEqual([]);
  });

  it('declines only with a reason, which may start from a common one', async () => {
    const sent: unknown[] = [];
    let now = waitingOne;
    api.use(
      withViewer(makeViewer()),
      withInterest(() => now),
      graphql.mutation(AnswerInterestDocument, ({ variables }) => {
        sent.push(variables);
        const reason = variables.reason ?? null;
        now = makeInterest({
          version: 2,
          state: 'DECLINED',
          events: [...waitingOne.events, event('DECLINED', '2026-11-21T10:00:00.000Z', reason)],
          viewerCan: { __typename: 'InterestAbilities', answer: false, withdraw: false },
        });
        return HttpResponse.json({ data: { answerInterest: now } });
      }),
    );
    const { user } = await renderApp('/interests/i1');
    await user.click(await screen.findByRole('radio', { name: /Decline/ }));
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getByText('Say why: nobody is turned down without a reason.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'The dates do not fit.' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), ' Ask again in spring.');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText('You have declined. They can read the reason.')).toBeInTheDocument();
    const reason = 'The dates do not fit. Ask again in spring.';
    expect(sent).toEqual([{ id: 'i1', version: 1, answer: 'DECLINE', reason }]);
    expect(screen.getByText(reason)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Your answer' })).toBeNull();
  });

  it('shows the newer state and keeps the words where somebody else was faster', async () => {
    let now = waitingOne;
    api.use(
      withViewer(makeViewer()),
      withInterest(() => now),
      graphql.mutation(AnswerInterestDocument, () => {
        now = makeInterest({ version: 2, state: 'SHORTLISTED' });
        return HttpResponse.json({
          data: {
            answerInterest: {
              __typename: 'StaleVersion',
              code: 'stale_version',
              message: 'Changed in the meantime.',
              path: null,
              currentVersion: 2,
            },
          },
        });
      }),
    );
    const { user } = await renderApp('/interests/i1');
    await user.click(await screen.findByRole('radio', { name: /Decline/ }));
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Too loud for the house.');
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText(/Something has happened in the meantime/)).toBeInTheDocument();
    expect(screen.getByText('On your shortlist. A final answer is still open.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Too loud for the house.');
    expect(screen.queryByRole('radio', { name: /shortlist/ })).toBeNull();
  });
});

describe('one’s own interest', () => {
  const applicant = makeViewer({ memberships: [membership('skorec', 'Grafični studio Škorec')] });
  const mine = makeInterest({
    viewerCan: { __typename: 'InterestAbilities', answer: false, withdraw: true },
  });

  it('can be taken back, without a reason', async () => {
    let now = mine;
    api.use(
      withViewer(applicant),
      withInterest(() => now),
      graphql.mutation(WithdrawInterestDocument, ({ variables }) => {
        expect(variables).toEqual({ id: 'i1', version: 1, reason: null });
        now = makeInterest({
          state: 'WITHDRAWN',
          version: 2,
          viewerCan: { ...mine.viewerCan, withdraw: false },
        });
        return HttpResponse.json({ data: { withdrawInterest: now } });
      }),
    );
    const { user } = await renderApp('/interests/i1');
    expect(await screen.findByText('Delivered. It is the owner’s turn to answer.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Take your interest back?' }));
    await user.click(dialog.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('You have taken it back.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  it('follows what the owner does while it is looked at', async () => {
    let now = mine;
    api.use(
      withViewer(applicant),
      withInterest(() => now),
    );
    await renderApp('/interests/i1');
    await screen.findByText('Delivered. It is the owner’s turn to answer.');
    now = { ...mine, version: 2, state: 'IN_TALKS' };
    await waitFor(() => {
      serverTells('interest.changed', { interestId: 'i1', spaceId: 's1', version: 2, state: 'IN_TALKS' });
      expect(screen.getByText(/The owner wants to talk with you/)).toBeInTheDocument();
    });
  });
});
