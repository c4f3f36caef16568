import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { makeCard, makeResult } from '../../testing/spaces.ts';
import { PlaceNameDocument } from '../../lib/search/Search.gql.ts';
import {
  MoreSpacesDocument,
  SpacePointsDocument,
  SpaceRelaxationsDocument,
  SpacesPageDocument,
} from './search/SpacesPage.gql.ts';
import type { SpaceRelaxationsQuery, SpacesPageQueryVariables } from './search/SpacesPage.gql.ts';

type Less = SpaceRelaxationsQuery['spaceRelaxations'][number];

const all = [makeCard('studio', 'Atelje ob Bistrici'), makeCard('hall', 'Stara dvorana', { stepFree: 'NO' })];

/** A server that knows the filter for step-free ways in, and remembers what it was asked. */
const serve = () => {
  const asked: SpacesPageQueryVariables[] = [];
  api.use(
    graphql.query(SpacesPageDocument, ({ variables }) => {
      asked.push(variables);
      const { filter } = variables;
      const none = filter?.maxRentPerM2 === 1;
      const nodes = none ? [] : all.filter(({ stepFree }) => !filter?.stepFree || stepFree === 'YES');
      return HttpResponse.json({ data: makeResult(nodes) });
    }),
  );
  return asked;
};

const list = () => screen.getByRole('list', { name: 'Spaces found' });
const titles = () =>
  within(list())
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);

describe('the search for spaces', () => {
  it('shows each space with what one asks first', async () => {
    serve();
    await renderApp('/spaces');
    const link = await screen.findByRole('link', { name: 'Atelje ob Bistrici' });
    expect(link).toHaveAttribute('href', '/spaces/studio');
    expect(link.closest('[lang]')).toHaveAttribute('lang', 'sl');
    const card = within(link.closest('article') as HTMLElement);
    expect(card.getByText('80 m²')).toBeInTheDocument();
    expect(card.getByText('€520 a month')).toBeInTheDocument();
    expect(card.getByText('€5 per m²')).toBeInTheDocument();
    expect(card.getByText('Hiša Hrast', { exact: false })).toBeInTheDocument();
    expect(screen.getByText('2 spaces')).toBeInTheDocument();
    expect(document.title).toBe('Find a space · Kvart');
    expect(await violations()).toEqual([]);
  });

  it('moves list and address with a filter, and the chip takes it back', async () => {
    const asked = serve();
    const { user } = await renderApp('/spaces');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.click(screen.getByRole('button', { name: /^Step-free/ }));
    await waitFor(() => expect(titles()).toEqual(['Atelje ob Bistrici']));
    expect(location.search).toBe('?step-free=1');
    expect(asked.at(-1)).toEqual({ filter: { stepFree: true }, sort: 'RELEVANCE', first: 20 });
    await user.click(screen.getByRole('button', { name: 'Remove filter: Step-free' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(location.search).toBe('');
  });

  it('takes the way back through the filters', async () => {
    serve();
    const { user } = await renderApp('/spaces');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.click(screen.getByRole('button', { name: /^Step-free/ }));
    await waitFor(() => expect(titles()).toHaveLength(1));
    history.back();
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(location.search).toBe('');
  });

  it('asks for the words once one stops typing', async () => {
    const asked = serve();
    const { user } = await renderApp('/spaces');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.type(screen.getByRole('searchbox', { name: 'Search words' }), 'atelje');
    await waitFor(() => expect(location.search).toBe('?q=atelje'));
    await waitFor(() => expect(asked.map(({ filter }) => filter?.text)).toEqual([undefined, 'atelje']));
  });

  it('opens the filters of a phone in a drawer and says how many are in force', async () => {
    serve();
    const { user } = await renderApp('/spaces?condition=ready&min=40');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.click(screen.getByRole('button', { name: 'Filters (2)' }));
    const drawer = within(screen.getByRole('dialog', { name: 'Filters' }));
    expect(drawer.getByRole('checkbox', { name: /Ready to use/ })).toBeChecked();
    expect(
      within(drawer.getByRole('group', { name: 'Area' })).getByRole('textbox', { name: 'From' }),
    ).toHaveValue('40');
    await user.click(drawer.getByRole('button', { name: /^Studio/ }));
    await waitFor(() => expect(location.search).toContain('use=use%3Astudio'));
    expect(await violations()).toEqual([]);
    await user.click(drawer.getByRole('button', { name: 'Show 2 spaces' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says how far each is from the chosen place', async () => {
    serve();
    api.use(
      graphql.query(PlaceNameDocument, () =>
        HttpResponse.json({
          data: {
            place: {
              __typename: 'Place',
              id: 'gn:1',
              name: 'Domžale',
              country: 'SI',
              region: null,
              lat: 46.14,
              lon: 14.6,
            },
          },
        }),
      ),
    );
    await renderApp('/spaces?place=gn:1&radius=25');
    expect(await screen.findAllByText('8.9 km from Domžale')).toHaveLength(2);
    const order = screen.getByRole('combobox', { name: 'Order' });
    expect(within(order).getByRole('option', { name: 'Nearest first' })).toBeInTheDocument();
  });

  it('says what comes close where nothing fits, with its number, and leads there', async () => {
    const points: unknown[] = [];
    serve();
    api.use(
      graphql.query(SpaceRelaxationsDocument, ({ variables }) => {
        expect(variables.filter).toEqual({ placeId: 'gn:1', radiusKm: 5, maxRentPerM2: 1, stepFree: true });
        const offer = (part: Less['part'], count: number, radiusKm: number | null = null): Less => ({
          __typename: 'SpaceRelaxation',
          part,
          radiusKm,
          count,
        });
        return HttpResponse.json({
          data: {
            spaceRelaxations: [
              offer('RADIUS', 3, 10),
              offer('RADIUS', 3, 25),
              offer('RADIUS', 1000, 50),
              offer('PRICE', 1),
            ],
          },
        });
      }),
      graphql.query(PlaceNameDocument, () =>
        HttpResponse.json({
          data: {
            place: {
              __typename: 'Place',
              id: 'gn:1',
              name: 'Kamnik',
              country: 'SI',
              region: null,
              lat: 46.2,
              lon: 14.6,
            },
          },
        }),
      ),
      graphql.query(SpacePointsDocument, ({ variables }) => {
        points.push(variables.filter);
        return HttpResponse.json({ data: { spacePoints: [] } });
      }),
    );
    const { user } = await renderApp('/spaces?place=gn:1&radius=5&max-rent=1&step-free=1');
    const offers = await screen.findAllByRole('button', { name: /spaces?$|or more$/ });
    expect(offers.map(({ textContent }) => textContent)).toEqual([
      'Within 10 km of Kamnik 3 spaces',
      'Within 50 km of Kamnik 1,000 or more',
      'Without: At most €1 per m² 1 space',
    ]);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Without: At most €1 per m² 1 space' }));
    await waitFor(() => expect(titles()).toEqual(['Atelje ob Bistrici']));
    expect(location.search).toBe('?place=gn%3A1&radius=5&step-free=1');
  });

  it('has every filter in the address and every one as a chip', async () => {
    serve();
    await renderApp(
      '/spaces?currency=CZK&min-rent=50&max-rent=90&kw=11&months=6&max-months=12&check=fine&owner=church&route=free_use&state=draft&country=SI',
    );
    await screen.findByRole('link', { name: 'Stara dvorana' });
    const chips = within(screen.getByRole('list', { name: 'Filters in force' })).getAllByRole('button', {
      name: /^Remove filter/,
    });
    expect(
      chips.map((chip) =>
        chip.getAttribute('aria-label')?.replace('Remove filter: ', '').replaceAll('\u00a0', ' '),
      ),
    ).toEqual([
      'Slovenia',
      'CZK 50 to CZK 90 per m²',
      'Technically in order',
      'At least 11 kW',
      'Owner: Church',
      'Free use',
      'State: Draft',
      'At least 6 months',
      'At most 12 months',
    ]);
  });

  it('compares rents within one currency and says how many it cannot compare', async () => {
    const asked = serve();
    const { user } = await renderApp('/spaces?max-rent=9');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.click(screen.getByRole('button', { name: 'Price' }));
    const group = within(screen.getByRole('group', { name: 'Price' }));
    expect(group.getByText('4 spaces ask their rent in another currency', { exact: false })).toBeVisible();
    await user.selectOptions(group.getByRole('combobox', { name: 'Currency' }), 'CZK');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ currency: 'CZK', maxRentPerM2: 9 }));
    expect(location.search).toBe('?currency=CZK&max-rent=9');
  });

  it('offers the states of their own spaces to those who see more than others', async () => {
    const asked = serve();
    const { user } = await renderApp('/spaces');
    await screen.findByRole('link', { name: 'Stara dvorana' });
    await user.click(screen.getByRole('button', { name: 'State' }));
    await user.click(screen.getByRole('checkbox', { name: /Draft/ }));
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ states: ['DRAFT', 'LISTED'] }));
    await user.click(screen.getByRole('checkbox', { name: /Draft/ }));
    await waitFor(() => expect(location.search).toBe(''));
  });

  it('reads on page by page', async () => {
    api.use(
      graphql.query(SpacesPageDocument, () => HttpResponse.json({ data: makeResult(all.slice(0, 1), 2) })),
      graphql.query(MoreSpacesDocument, ({ variables }) => {
        expect(variables.after).toBe('c1');
        const { nodes, pageInfo } = makeResult(all.slice(1)).spaces;
        return HttpResponse.json({ data: { spaces: { __typename: 'SpaceConnection', nodes, pageInfo } } });
      }),
    );
    const { user } = await renderApp('/spaces');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(titles()).toEqual(['Atelje ob Bistrici', 'Stara dvorana']));
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });
});
