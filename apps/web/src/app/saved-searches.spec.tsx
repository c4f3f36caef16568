import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  ChangeSavedSearchDocument,
  RemoveSavedSearchDocument,
  SavedSearchesDocument,
  SaveSearchDocument,
} from '../features/saved-searches/SavedSearches.gql.ts';
import type { SavedSearchLineFragment } from '../features/saved-searches/SavedSearches.gql.ts';
import { SpacesPageDocument } from '../features/spaces/search/SpacesPage.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';
import { makeCard, makeResult } from '../testing/spaces.ts';

const kept: SavedSearchLineFragment = {
  __typename: 'SavedSearch',
  id: 'k1',
  name: 'Studios in Kamnik',
  search: 'q=studio&step-free=1',
  rhythm: 'DAILY',
  newCount: 1,
  newSpaces: [
    {
      __typename: 'Space',
      id: 's1',
      slug: 'atelje',
      title: { __typename: 'LocalizedText', text: 'Atelje ob Bistrici', locale: 'sl' },
      place: { __typename: 'Place', id: 'gn:1', name: 'Kamnik' },
      usableM2: 48,
      cover: null,
    },
  ],
};

describe('saved searches', () => {
  it('are kept from the search, under a name made of its filters', async () => {
    const saved: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.query(SpacesPageDocument, () => HttpResponse.json({ data: makeResult([makeCard('a', 'A')]) })),
      graphql.mutation(SaveSearchDocument, ({ variables }) => {
        saved.push(variables.input);
        return HttpResponse.json({ data: { saveSearch: kept } });
      }),
    );
    const { user } = await renderApp('/spaces?step-free=1&q=studio');
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save this search' });
    const name = within(dialog).getByLabelText('Name of the search');
    expect((name as HTMLInputElement).value).toContain('studio');
    await user.clear(name);
    await user.type(name, 'Studios');
    await user.click(within(dialog).getByRole('radio', { name: 'At once' }));
    expect(await violations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Save search' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(saved).toEqual([{ name: 'Studios', search: '?step-free=1&q=studio', rhythm: 'IMMEDIATELY' }]);
  });

  it('lead visitors to sign in, and back to the search', async () => {
    api.use(
      graphql.query(SpacesPageDocument, () => HttpResponse.json({ data: makeResult([makeCard('a', 'A')]) })),
    );
    const { user } = await renderApp('/spaces?step-free=1');
    await user.click(await screen.findByRole('button', { name: 'Save search' }));
    await waitFor(() => expect(location.pathname).toBe('/sign-in'));
    expect(new URLSearchParams(location.search).get('next')).toBe('/spaces?step-free=1');
  });

  it('show what is new, change their rhythm, and can be taken back after removal', async () => {
    let list = [kept];
    const changed: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.query(SavedSearchesDocument, () => HttpResponse.json({ data: { savedSearches: list } })),
      graphql.mutation(ChangeSavedSearchDocument, ({ variables }) => {
        changed.push(variables);
        return HttpResponse.json({
          data: {
            changeSavedSearch: { __typename: 'SavedSearch', id: 'k1', name: kept.name, rhythm: 'NONE' },
          },
        });
      }),
      graphql.mutation(RemoveSavedSearchDocument, () => {
        list = [];
        return HttpResponse.json({ data: { removeSavedSearch: { __typename: 'SavedSearch', id: 'k1' } } });
      }),
      graphql.mutation(SaveSearchDocument, () => {
        list = [{ ...kept, id: 'k2' }];
        return HttpResponse.json({ data: { saveSearch: { ...kept, id: 'k2' } } });
      }),
    );
    const { user } = await renderApp('/saved-searches');
    expect(await screen.findByRole('heading', { name: 'Studios in Kamnik' })).toBeInTheDocument();
    expect(screen.getByText('1 new')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the result' })).toHaveAttribute(
      'href',
      '/spaces?q=studio&step-free=1',
    );
    expect(await violations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Tell me by mail'), 'Never');
    expect(changed).toEqual([{ id: 'k1', input: { rhythm: 'NONE' } }]);
    await user.click(screen.getByRole('button', { name: 'Remove: Studios in Kamnik' }));
    expect(await screen.findByText('No search saved yet')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { name: 'Studios in Kamnik' })).toBeInTheDocument();
  });
});
