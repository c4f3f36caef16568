import { HttpResponse, graphql } from '../../../testing/api.ts';
import { RequestMatchesDocument, SpaceRequestPageDocument } from '../SpaceRequestPage.gql.ts';
import type { ProposalPartsFragment, RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';

export const uses = [
  { __typename: 'Concept' as const, id: 'use.workshop', label: 'Workshop', parentId: null },
  { __typename: 'Concept' as const, id: 'use.shop', label: 'Shop', parentId: null },
];
export const noPage = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };
export const may = {
  edit: false,
  publish: false,
  renew: false,
  fulfil: false,
  withdraw: false,
  reopen: false,
};

export const makeRequest = (some: Partial<RequestPagePartsFragment> = {}): RequestPagePartsFragment => ({
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

export const own = makeRequest({
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

export const space = {
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

export const makeProposal = (some: Partial<ProposalPartsFragment> = {}): ProposalPartsFragment => ({
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

export const withRequest = (request: RequestPagePartsFragment | null) =>
  graphql.query(SpaceRequestPageDocument, () => HttpResponse.json({ data: { spaceRequest: request } }));
export const withMatches = (proposals: ProposalPartsFragment[], fits = true) =>
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
