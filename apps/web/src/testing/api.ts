import { graphql as anywhere } from 'msw/graphql';
import { HttpResponse } from 'msw/http';
import { setupServer } from 'msw/node';
import { ConfigDocument } from '../lib/apollo/Config.gql.ts';
import type { ClientConfig } from '../lib/apollo/types.ts';
import { ViewerDocument } from '../lib/auth/Viewer.gql.ts';
import {
  DeskNavDocument,
  DueIntroductionsDocument,
  NextCasesDocument,
} from '../features/desk-nav/DeskNav.gql.ts';
import { WaitingProposalsDocument } from '../features/home/WaitingProposals.gql.ts';
import { FittingRequestsDocument } from '../features/space-requests/fit/FittingRequests.gql.ts';
import { FittingActorsDocument } from '../features/suggestions/FittingActors.gql.ts';
import { RoleCandidatesDocument } from '../features/suggestions/RoleCandidates.gql.ts';
import { SuggestionTeaserDocument } from '../features/suggestions/Teaser.gql.ts';
import { SimilarSpacesDocument } from '../features/spaces/merge/Duplicates.gql.ts';
import { UnreadNotificationsDocument } from '../lib/notifications/Unread.gql.ts';
import { UnreadConversationsDocument } from '../lib/talk/Unread.gql.ts';
import type { Viewer } from '../lib/auth/Viewer.tsx';

export { HttpResponse };

/** Handlers for the API: `graphql.query(SomeDocument, () => HttpResponse.json({ data }))`. */
export const graphql = anywhere.link('http://localhost:3000/graphql');

export const config: ClientConfig = {
  __typename: 'ClientConfig',
  name: 'Kvart',
  logo: null,
  operator: null,
  contactEmail: null,
  contactPhone: null,
  features: { __typename: 'ClientFeatures', signUp: true, visitorReports: true, suggestions: true },
  mode: 'local',
  demo: false,
  setupRequired: false,
  setupCodeRequired: false,
  mapStyleUrl: null,
  locales: ['en', 'sl', 'de'],
  demoSignIns: [],
};

/** Answers who is there, for all that follows in a test. */
export const withViewer = (viewer: Viewer | null) =>
  graphql.query(ViewerDocument, () => HttpResponse.json({ data: { viewer } }));

export const withConfig = (some: Partial<ClientConfig>) =>
  graphql.query(ConfigDocument, () => HttpResponse.json({ data: { config: { ...config, ...some } } }));

/** The API in tests: typed by the operations of the client, which are typed by the schema. */
export const api = setupServer(
  withViewer(null),
  withConfig({}),
  // Asked beside many forms; most tests are about something else.
  graphql.query(SimilarSpacesDocument, () => HttpResponse.json({ data: { similarSpaces: [] } })),
  // Of the very space that tests show: another one, or none, would take its place on the page.
  graphql.query(FittingRequestsDocument, () =>
    HttpResponse.json({
      data: {
        space: {
          __typename: 'Space',
          id: 's1',
          fittingRequests: {
            __typename: 'FittingRequestConnection',
            nodes: [],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
            totalCount: 0,
          },
        },
      },
    }),
  ),
  graphql.query(FittingActorsDocument, () =>
    HttpResponse.json({ data: { space: { __typename: 'Space', id: 's1', fittingActors: [] } } }),
  ),
  // No answer at all: one about another project, or none, would take the place of the one that is shown.
  graphql.query(RoleCandidatesDocument, () =>
    HttpResponse.json({ errors: [{ message: 'Not asked here.' }] }),
  ),
  graphql.query(SuggestionTeaserDocument, () =>
    HttpResponse.json({
      data: { suggestions: { __typename: 'SuggestionConnection', isOff: false, nodes: [] } },
    }),
  ),
  graphql.query(WaitingProposalsDocument, () =>
    HttpResponse.json({
      data: {
        ownSpaceRequests: {
          __typename: 'SpaceRequestConnection',
          nodes: [],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: 0,
        },
      },
    }),
  ),
  // Beside every page of the desk. Without an answer it counts nothing, and nothing is put into the cache.
  graphql.query(DeskNavDocument, () => HttpResponse.json({ errors: [{ message: 'Not asked here.' }] })),
  graphql.query(NextCasesDocument, () => HttpResponse.json({ errors: [{ message: 'Not asked here.' }] })),
  graphql.query(DueIntroductionsDocument, () =>
    HttpResponse.json({ errors: [{ message: 'Not asked here.' }] }),
  ),
  graphql.query(UnreadNotificationsDocument, () => HttpResponse.json({ data: { unreadNotifications: 0 } })),
  graphql.query(UnreadConversationsDocument, () =>
    HttpResponse.json({
      data: { unreadConversations: { __typename: 'UnreadConversations', total: 0, byActor: [] } },
    }),
  ),
);
