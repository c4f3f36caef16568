import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FindPlacesDocument } from '../../lib/fields/Fields.gql.ts';
import { PlaceNameDocument } from '../../lib/search/Search.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { RenewRequestByLinkDocument, RequestRenewalDocument } from './Renewal.gql.ts';
import {
  AnswerProposalDocument,
  CreateSpaceRequestDocument,
  OwnListedSpacesDocument,
  ProposeSpaceDocument,
  RequestMatchesDocument,
  RequestUsesDocument,
  SeeProposalsDocument,
  SpaceRequestPageDocument,
  TakeSpaceRequestStepDocument,
} from './SpaceRequestPage.gql.ts';
import type { ProposalPartsFragment, RequestPagePartsFragment } from './SpaceRequestPage.gql.ts';
import { OwnSpaceRequestsDocument, SpaceRequestsPageDocument } from './SpaceRequests.gql.ts';

const uses = [
  { __typename: 'Concept' as const, id: 'use.workshop', label: 'Workshop', parentId: null },
  { __typename: 'Concept' as const, id: 'use.shop', label: 'Shop', parentId: null },
];
const noPage = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };
const may = { edit: false, publish: false, renew: false, fulfil: false, withdraw: false, reopen: false };

const makeRequest = (some: Partial<RequestPagePartsFragment> = {}): RequestPagePartsFragment => ({
  __typename: 'SpaceRequest',
  id: 'r1',
  slug: 'bikes',
  version: 3,
  state: 'PUBLISHED',
  audience: 'PUBLIC',
  locale: 'en',
  title: 'Workshop for bicycles',
  text: 'We repair bicycles with young people.',
  isDemo: false,
  uses: [{ __typename: 'Concept', id: 'use.workshop', label: 'Workshop' }],
  places: [
    {
      __typename: 'WantedPlace',
      place: { __typename: 'Place', id: 'gn:1', name: 'Kamnik' },
      point: null,
      radiusKm: 10,
    },
  ],
  minM2: 40,
  maxM2: 120,
  budgetMax: 800,
  budgetBasis: 'MONTH',
  currency: 'EUR',
  neededFrom: null,
  neededUntil: null,
  termMonths: 12,
  publishedAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2027-05-20T10:00:00.000Z',
  createdAt: '2026-11-20T10:00:00.000Z',
  actor: { __typename: 'Actor', id: 'b1', slug: 'breza', name: 'Društvo Breza', sector: 'CIVIL' },
  languages: ['en', 'sl'],
  rentModes: [],
  conditions: [],
  minKw: null,
  stepFree: true,
  heating: false,
  water: false,
  wc: false,
  groundFloor: false,
  shopfront: false,
  noise: false,
  viewerCan: { __typename: 'SpaceRequestAbilities', ...may },
  ...some,
});

const own = makeRequest({
  actor: { __typename: 'Actor', id: 'a1', slug: 'actor-a1', name: 'Občina Kamnik', sector: 'PUBLIC' },
  viewerCan: {
    __typename: 'SpaceRequestAbilities',
    ...may,
    edit: true,
    renew: true,
    fulfil: true,
    withdraw: true,
  },
});

const space = {
  __typename: 'Space' as const,
  id: 's1',
  slug: 'corner',
  state: 'LISTED' as const,
  title: { __typename: 'LocalizedText' as const, text: 'Corner shop', locale: 'en' },
  place: { __typename: 'Place' as const, id: 'gn:1', name: 'Kamnik' },
  usableM2: 60,
  rentMode: 'REDUCED' as const,
  rentPerM2: 5,
  currency: 'EUR',
  monthlyCost: 400,
  cover: null,
};

const makeProposal = (some: Partial<ProposalPartsFragment> = {}): ProposalPartsFragment => ({
  __typename: 'SpaceProposal',
  id: 'p1',
  version: 1,
  state: 'SENT',
  message: 'It is free from January.',
  reason: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  answeredAt: null,
  space,
  actor: { __typename: 'Actor', id: 'o1', slug: 'owner', name: 'Tovarna' },
  person: { __typename: 'PersonCard', id: 'x1', name: 'Gregor Zupan' },
  viewerCan: { __typename: 'ProposalAbilities', decline: true, takeUp: true },
  ...some,
});

const withRequest = (request: RequestPagePartsFragment | null) =>
  graphql.query(SpaceRequestPageDocument, () => HttpResponse.json({ data: { spaceRequest: request } }));
const withMatches = (proposals: ProposalPartsFragment[], fits = true) =>
  graphql.query(RequestMatchesDocument, () =>
    HttpResponse.json({
      data: {
        spaceRequest: {
          __typename: 'SpaceRequest',
          id: 'r1',
          waitingProposals: fits ? proposals.length : null,
          proposals: {
            __typename: 'SpaceProposalConnection',
            nodes: proposals,
            totalCount: proposals.length,
          },
          fittingSpaces: fits
            ? {
                __typename: 'FittingSpaceConnection',
                nodes: [
                  {
                    __typename: 'FittingSpace',
                    level: 'NEAR',
                    criteria: [
                      { __typename: 'FitResult', criterion: 'AREA', verdict: 'MET' },
                      { __typename: 'FitResult', criterion: 'BUDGET', verdict: 'NEAR' },
                    ],
                    space: { ...space, id: 's2', slug: 'bakery' },
                  },
                ],
                pageInfo: noPage,
                totalCount: 1,
              }
            : null,
        },
      },
    }),
  );

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

describe('the form', () => {
  const places = [
    {
      __typename: 'Place' as const,
      id: 'gn:1',
      name: 'Kamnik',
      country: 'SI',
      region: 'Osrednjeslovenska',
      lat: 46.2,
      lon: 14.6,
    },
  ];
  const withForm = (sent: (variables: unknown) => void) => [
    withViewer(makeViewer()),
    graphql.query(RequestUsesDocument, () => HttpResponse.json({ data: { concepts: uses } })),
    graphql.query(FindPlacesDocument, () => HttpResponse.json({ data: { places } })),
    graphql.query(PlaceNameDocument, () => HttpResponse.json({ data: { place: places[0] ?? null } })),
    graphql.mutation(CreateSpaceRequestDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { createSpaceRequest: makeRequest() } });
    }),
    withRequest(makeRequest()),
    withMatches([], false),
  ];

  it('begins with the filters of a search, says what is missing, and publishes', async () => {
    const sent = vi.fn();
    api.use(...withForm(sent));
    const { user } = await renderApp('/space-requests/new?use=use.workshop&place=gn:1&radius=10&min=40');
    expect(await screen.findByRole('button', { name: 'Workshop', pressed: true })).toBeInTheDocument();
    expect(screen.getByLabelText('Kamnik')).toHaveValue('10');
    expect(screen.getByLabelText('At least')).toHaveValue('40');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(1);
    await user.type(screen.getByLabelText(/^In a few words/), 'Workshop for bicycles');
    await user.type(screen.getByLabelText(/^More about it/), 'We repair bicycles.');
    await user.type(screen.getByLabelText('Budget'), '800,50');
    await user.click(screen.getByLabelText('Step-free'));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(location.pathname).toBe('/space-requests/bikes'));
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      publish: true,
      input: expect.objectContaining({
        title: 'Workshop for bicycles',
        useIds: ['use.workshop'],
        places: [{ placeId: 'gn:1', radiusKm: 10 }],
        minM2: 40,
        budgetMax: 800.5,
        budgetBasis: 'MONTH',
        audience: 'PUBLIC',
        stepFree: true,
        languages: ['en'],
      }),
    });
  });

  it('keeps a draft with a title alone', async () => {
    const sent = vi.fn();
    api.use(...withForm(sent));
    const { user } = await renderApp('/space-requests/new');
    await user.type(await screen.findByLabelText(/^In a few words/), 'Some room');
    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }));
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ publish: false, input: { places: [], useIds: [] } });
  });
});

describe('the link in the mail', () => {
  it('renews with one press', async () => {
    const renewal = {
      __typename: 'RequestRenewal' as const,
      slug: 'bikes',
      title: 'Workshop for bicycles',
      status: 'OPEN' as const,
      expiresAt: '2026-12-01T10:00:00.000Z',
    };
    const pressed = vi.fn();
    api.use(
      graphql.query(RequestRenewalDocument, () => HttpResponse.json({ data: { requestRenewal: renewal } })),
      graphql.mutation(RenewRequestByLinkDocument, ({ variables }) => {
        pressed(variables);
        return HttpResponse.json({ data: { renewRequestByLink: { ...renewal, status: 'DONE' } } });
      }),
    );
    const { user } = await renderApp('/renew-request#token=abc');
    const button = await screen.findByRole('button', { name: 'Yes, keep it going' });
    expect(pressed).not.toHaveBeenCalled();
    await user.click(button);
    expect(await screen.findByText(/It stays open until/)).toBeInTheDocument();
    expect(pressed).toHaveBeenCalledExactlyOnceWith({ token: 'abc' });
    expect(await violations()).toEqual([]);
  });
});
