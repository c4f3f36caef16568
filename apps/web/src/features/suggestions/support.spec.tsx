import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { ActorsByNameDocument } from '../../lib/fields/Fields.gql.ts';
import { ExplainPairDocument } from './explain/Explain.gql.ts';
import type { ExplainPairQuery } from './explain/Explain.gql.ts';
import { SuggestionFunnelDocument } from './funnel/Funnel.gql.ts';
import { ProposeIntroductionDocument } from './introduce/Introduce.gql.ts';
import {
  MatchingSettingsDocument,
  PutAsideListDocument,
  SetProfilingDocument,
} from './settings/SuggestionSettings.gql.ts';
import { makeReason, makeSuggestion } from './testing.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});

const explanation = (
  some: Partial<NonNullable<ExplainPairQuery['explainPair']>> = {},
): NonNullable<ExplainPairQuery['explainPair']> => ({
  ...makeSuggestion(),
  __typename: 'PairExplanation',
  hindrances: [],
  ...some,
});

const withExplanation = (some?: Partial<NonNullable<ExplainPairQuery['explainPair']>> | null) =>
  graphql.query(ExplainPairDocument, () =>
    HttpResponse.json({ data: { explainPair: some === null ? null : explanation(some) } }),
  );

describe('an adviser', () => {
  it('chooses two actors, sees what speaks for it, and writes a note to both', async () => {
    const sent: unknown[] = [];
    api.use(
      withViewer(adviser),
      graphql.query(ActorsByNameDocument, ({ variables }) => {
        const name = String(variables.text).startsWith('St') ? 'Studio Breza' : 'Mizarstvo Hrast';
        const node = { __typename: 'Actor' as const, id: name, name, place: null };
        return HttpResponse.json({
          data: { actors: { __typename: 'ActorConnection', nodes: [node] } },
        });
      }),
      withExplanation({ reasons: [makeReason('OTHER_SECTOR', { sectors: ['CREATIVE', 'SMALL_BUSINESS'] })] }),
      graphql.mutation(ProposeIntroductionDocument, ({ variables }) => {
        sent.push(variables.input);
        return HttpResponse.json({
          data: {
            proposeIntroduction: {
              __typename: 'Forbidden',
              code: 'forbidden',
              message: 'One of the two does not want to hear from you.',
              path: null,
            },
          },
        });
      }),
    );
    const { user } = await renderApp('/introduce');
    await user.click(await screen.findByRole('button', { name: 'Introduce them' }));
    expect(screen.getAllByText('Choose an actor.').length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('combobox', { name: /First actor/ }), 'Studio');
    await user.click(await screen.findByRole('option', { name: /Studio Breza/ }));
    await user.type(screen.getByRole('combobox', { name: /Second actor/ }), 'Miza');
    await user.click(await screen.findByRole('option', { name: /Mizarstvo Hrast/ }));
    const pair = within(await screen.findByRole('region', { name: 'What speaks for it' }));
    const said = 'Two sides of the partnership: creative sector and small business';
    expect(await pair.findByText(said)).toBeInTheDocument();
    expect(pair.queryByText('Their profile says little so far')).toBeNull();
    await user.click(pair.getByRole('button', { name: 'Take this into the note' }));
    expect(screen.getByRole('textbox', { name: /Note to both/ })).toHaveValue(`${said}.`);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Introduce them' }));
    expect(await screen.findByText('One of the two does not want to hear from you.')).toBeInTheDocument();
    expect(sent).toMatchObject([
      { asActorId: 'c1', actorIds: ['Studio Breza', 'Mizarstvo Hrast'], note: `${said}.` },
    ]);
  });

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
              territories: [{ __typename: 'Territory', kind: 'MUNICIPALITY', code: 'gn:1', name: 'Kamnik' }],
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
    expect(screen.getByText(/^Kamnik, /)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Last 30 days' }));
    expect(location.search).toBe('?days=30');
    expect(await violations()).toEqual([]);
  });

  it('is the only one: to others both pages say whose they are', async () => {
    api.use(withViewer(makeViewer()));
    const { unmount } = await renderApp('/introduce');
    expect(await screen.findByText('Support organisations do this')).toBeInTheDocument();
    unmount();
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
