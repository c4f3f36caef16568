import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  AnswerProposalDocument,
  OwnListedSpacesDocument,
  ProposeSpaceDocument,
  SeeProposalsDocument,
  TakeSpaceRequestStepDocument,
} from './SpaceRequestPage.gql.ts';
import { OwnSpaceRequestsDocument, SpaceRequestsPageDocument } from './SpaceRequests.gql.ts';
import {
  makeProposal,
  makeRequest,
  may,
  noPage,
  own,
  space,
  uses,
  withMatches,
  withRequest,
} from './testing/requests.ts';

describe('the list', () => {
  it('shows who looks for what, and narrows down in the address', async () => {
    const asked = vi.fn();
    api.use(
      graphql.query(SpaceRequestsPageDocument, ({ variables }) => {
        asked(variables.filter);
        return HttpResponse.json({
          data: {
            spaceRequests: {
              __typename: 'SpaceRequestConnection',
              nodes: [makeRequest()],
              pageInfo: noPage,
              totalCount: 1,
            },
            concepts: uses,
          },
        });
      }),
    );
    const { user } = await renderApp('/space-requests');
    expect(await screen.findByRole('link', { name: 'Workshop for bicycles' })).toHaveAttribute(
      'href',
      '/space-requests/bikes',
    );
    expect(screen.getByText(/40 to 120 m²/)).toHaveTextContent('up to €800 per month');
    expect(screen.getByText('Kamnik and 10 km around')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText('What for'), 'Shop');
    await waitFor(() => expect(location.search).toBe('?use=use.shop'));
    await user.type(screen.getByLabelText('Your room'), '60,5{Enter}');
    await waitFor(() => expect(location.search).toBe('?use=use.shop&m2=60.5'));
    expect(asked).toHaveBeenLastCalledWith({ uses: ['use.shop'], m2: 60.5 });
  });

  it('puts what one’s own actor looks for first, with the proposals that wait', async () => {
    api.use(
      withViewer(makeViewer()),
      graphql.query(SpaceRequestsPageDocument, () =>
        HttpResponse.json({
          data: {
            spaceRequests: {
              __typename: 'SpaceRequestConnection',
              nodes: [],
              pageInfo: noPage,
              totalCount: 0,
            },
            concepts: uses,
          },
        }),
      ),
      graphql.query(OwnSpaceRequestsDocument, () =>
        HttpResponse.json({
          data: {
            ownSpaceRequests: {
              __typename: 'SpaceRequestConnection',
              nodes: [{ ...own, waitingProposals: 2 }],
              pageInfo: noPage,
              totalCount: 1,
            },
          },
        }),
      ),
    );
    await renderApp('/space-requests');
    const mine = within(await screen.findByRole('region', { name: 'What Občina Kamnik looks for' }));
    expect(mine.getByText('2 proposals wait for your answer')).toBeInTheDocument();
    expect(screen.getByText('Nobody looks for a room at the moment')).toBeInTheDocument();
  });
});

describe('one’s own request', () => {
  it('shows what was proposed and what fits, and notes that it was seen', async () => {
    const seen = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withRequest(own),
      withMatches([makeProposal()]),
      graphql.mutation(SeeProposalsDocument, ({ variables }) => {
        seen(variables);
        return HttpResponse.json({
          data: { seeProposals: { __typename: 'SpaceRequest', id: 'r1', waitingProposals: 1 } },
        });
      }),
    );
    await renderApp('/space-requests/bikes');
    const proposals = within(await screen.findByRole('region', { name: '1 proposal' }));
    expect(proposals.getByText('It is free from January.')).toBeInTheDocument();
    const fits = within(screen.getByRole('region', { name: '1 space fits' }));
    expect(fits.getByText('Nearly fits')).toBeInTheDocument();
    expect(fits.getByText(/Budget/)).toHaveTextContent('Budget: nearly');
    expect(screen.getByText('Step-free')).toBeInTheDocument();
    await waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith({ requestId: 'r1' }));
    expect(await violations()).toEqual([]);
  });

  it('takes a proposal up and goes on to the space with words to begin from', async () => {
    const sent = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withRequest(own),
      withMatches([makeProposal({ state: 'SEEN' })]),
      graphql.mutation(AnswerProposalDocument, ({ variables }) => {
        sent(variables);
        return HttpResponse.json({
          data: { answerProposal: makeProposal({ state: 'TAKEN_UP', version: 2 }) },
        });
      }),
    );
    const { user } = await renderApp('/space-requests/bikes');
    await user.click(await screen.findByRole('button', { name: 'Take it up: Corner shop' }));
    await waitFor(() => expect(location.pathname).toBe('/spaces/corner'));
    expect(sent).toHaveBeenCalledExactlyOnceWith({ id: 'p1', version: 1, answer: 'TAKE_UP', reason: null });
    expect(sessionStorage.getItem('kvart.draft.interest-s1')).toContain('We repair bicycles');
  });

  it('asks once more before it is closed', async () => {
    const taken = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withRequest(own),
      withMatches([]),
      graphql.mutation(TakeSpaceRequestStepDocument, ({ variables }) => {
        taken(variables);
        return HttpResponse.json({
          data: {
            takeSpaceRequestStep: {
              ...own,
              version: 4,
              state: 'FULFILLED',
              viewerCan: { __typename: 'SpaceRequestAbilities', ...may, reopen: true },
            },
          },
        });
      }),
    );
    const { user } = await renderApp('/space-requests/bikes');
    await user.click(await screen.findByRole('button', { name: 'Found something' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(taken).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Found something' }));
    expect(await screen.findByRole('heading', { name: 'You have found something' })).toBeInTheDocument();
    expect(taken).toHaveBeenCalledExactlyOnceWith({ id: 'r1', version: 3, action: 'FULFIL' });
  });
});

describe('somebody else’s request', () => {
  it('is answered with one of one’s own spaces', async () => {
    const sent = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withRequest(makeRequest()),
      withMatches([], false),
      graphql.query(OwnListedSpacesDocument, () =>
        HttpResponse.json({
          data: {
            actor: {
              __typename: 'Actor',
              id: 'a1',
              spaces: {
                __typename: 'SpaceConnection',
                nodes: [
                  { __typename: 'Space', id: 's1', slug: 'corner', title: space.title },
                  {
                    __typename: 'Space',
                    id: 's2',
                    slug: 'bakery',
                    title: { ...space.title, text: 'Bakery' },
                  },
                ],
              },
            },
          },
        }),
      ),
      graphql.mutation(ProposeSpaceDocument, ({ variables }) => {
        sent(variables);
        return HttpResponse.json({ data: { proposeSpace: makeProposal() } });
      }),
    );
    const { user } = await renderApp('/space-requests/bikes');
    await user.click(await screen.findByRole('button', { name: 'Propose a space' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Propose' }));
    expect(dialog.getByText('Choose the space that you propose.')).toBeInTheDocument();
    expect(sent).not.toHaveBeenCalled();
    await user.selectOptions(dialog.getByLabelText(/^Your space/), 'Bakery');
    await user.type(dialog.getByLabelText(/^Message/), 'It has an oven and a window.');
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Propose' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledExactlyOnceWith({
        input: { requestId: 'r1', spaceId: 's2', message: 'It has an oven and a window.' },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
