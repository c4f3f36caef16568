import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { SuggestionFunnelDocument } from './funnel/Funnel.gql.ts';
import {
  MatchingSettingsDocument,
  PutAsideListDocument,
  SetProfilingDocument,
} from './settings/SuggestionSettings.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});

describe('an adviser', () => {
  it('sees what became of suggestions, with small numbers kept back', async () => {
    const row = { __typename: 'FunnelRow' as const, declined: 4, dismissed: 11 };
    api.use(
      withViewer(adviser),
      graphql.query(SuggestionFunnelDocument, () =>
        HttpResponse.json({
          data: {
            suggestionFunnel: {
              __typename: 'SuggestionFunnel',
              country: 'SI',
              rows: [{ ...row, kind: 'PARTNER', opened: 120, introduced: 30, accepted: 12, started: null }],
            },
          },
        }),
      ),
    );
    const { user } = await renderApp('/suggestion-numbers');
    const table = within(await screen.findByRole('table'));
    const [, first] = table.getAllByRole('row');
    expect(first).toHaveTextContent(/Partners.*120.*30.*12.*< 3.*4.*11/);
    expect(screen.getByText(/Slovenia/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Last 30 days' }));
    expect(location.search).toBe('?days=30');
    expect(await violations()).toEqual([]);
  });

  it('is the only one: others are told whose the numbers are', async () => {
    api.use(withViewer(makeViewer()));
    await renderApp('/suggestion-numbers');
    expect(await screen.findByText('These numbers are for support organisations')).toBeInTheDocument();
  });
});

describe('the settings of suggestions', () => {
  it('switch profiling, and bring back what was put aside', async () => {
    const set: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.query(MatchingSettingsDocument, () =>
        HttpResponse.json({
          data: { matchingSettings: { __typename: 'MatchingSettings', profiling: true, isSuggested: true } },
        }),
      ),
      graphql.query(PutAsideListDocument, () =>
        HttpResponse.json({
          data: {
            dismissals: {
              __typename: 'DismissalConnection',
              nodes: [
                {
                  __typename: 'Dismissal',
                  id: 'partner:wood',
                  kind: 'PARTNER',
                  reason: 'TOO_FAR',
                  at: '2026-11-20T10:00:00.000Z',
                  target: { __typename: 'MatchThing', id: 'wood', name: 'Mizarstvo Hrast' },
                },
              ],
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
            },
          },
        }),
      ),
      graphql.mutation(SetProfilingDocument, ({ variables }) => {
        set.push(variables);
        return HttpResponse.json({
          data: { setProfiling: { __typename: 'MatchingSettings', profiling: false, isSuggested: true } },
        });
      }),
    );
    const { user } = await renderApp('/settings/suggestions');
    const own = await screen.findByRole('switch', { name: 'Suggestions for me' });
    expect(own).toBeChecked();
    await user.click(own);
    expect(set).toEqual([{ on: false }]);
    expect(await screen.findByRole('switch', { name: 'Suggestions for me' })).not.toBeChecked();
    expect(await screen.findByText(/Partners · Too far away/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Bring back: Mizarstvo Hrast' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});
