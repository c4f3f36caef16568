import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { makeCard, makeResult } from '../../testing/spaces.ts';
import { MoreSpacesDocument, SpacesPageDocument } from './search/SpacesPage.gql.ts';
import type { SpacesPageQueryVariables } from './search/SpacesPage.gql.ts';

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
    expect(drawer.getByRole('textbox', { name: 'From' })).toHaveValue('40');
    await user.click(drawer.getByRole('button', { name: /^Studio/ }));
    await waitFor(() => expect(location.search).toContain('use=use%3Astudio'));
    expect(await violations()).toEqual([]);
    await user.click(drawer.getByRole('button', { name: 'Show 2 spaces' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers to let go of one wish where nothing fits', async () => {
    serve();
    const { user } = await renderApp('/spaces?max-rent=1&step-free=1');
    await user.click(await screen.findByRole('button', { name: 'Without: At most €1 per m²' }));
    await waitFor(() => expect(titles()).toEqual(['Atelje ob Bistrici']));
    expect(location.search).toBe('?step-free=1');
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
