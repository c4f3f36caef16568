import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProfileVocabularyDocument } from '../../lib/fields/Fields.gql.ts';
import type { VocabularyWordFragment } from '../../lib/fields/Fields.gql.ts';
import { makeDirectory, makeRow } from '../../testing/actors.ts';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { ActorPointsDocument, ActorsPageDocument, MoreActorsDocument } from './search/ActorsPage.gql.ts';
import type { ActorsPageQueryVariables } from './search/ActorsPage.gql.ts';

const studio = makeRow('breza', 'Studio Breza', {
  spaceCount: 2,
  verification: { __typename: 'Verification', state: 'VERIFIED' },
});
const town = makeRow('kamnik', 'Občina Kamnik', { kind: 'MUNICIPALITY', sector: 'PUBLIC', about: null });

const word = (id: string, label: string, parentId: string | null): VocabularyWordFragment => ({
  __typename: 'Concept',
  id,
  label,
  parentId,
  scheme: 'CAPABILITY',
});

/** A server that knows sectors and verification, and remembers what it was asked. */
const serve = () => {
  const asked: ActorsPageQueryVariables[] = [];
  api.use(
    graphql.query(ActorsPageDocument, ({ variables }) => {
      asked.push(variables);
      const { sectors, verified, country } = variables.filter ?? {};
      const nodes = [studio, town].filter(
        ({ sector, verification, place }) =>
          (!sectors || sectors.includes(sector)) &&
          (!verified || verification.state === 'VERIFIED') &&
          (!country || place?.country === country),
      );
      return HttpResponse.json({ data: makeDirectory(nodes) });
    }),
    graphql.query(ProfileVocabularyDocument, () =>
      HttpResponse.json({
        data: {
          creative: [],
          trades: [],
          capabilities: [word('cap.design', 'Design', null), word('cap.print', 'Print', 'cap.design')],
        },
      }),
    ),
  );
  return asked;
};

const names = () =>
  within(screen.getByRole('list', { name: 'Actors found' }))
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);

describe('the directory', () => {
  it('says of each actor who it is, where, and what it gives', async () => {
    serve();
    await renderApp('/actors');
    const link = await screen.findByRole('link', { name: 'Studio Breza' });
    expect(link).toHaveAttribute('href', '/actors/breza');
    const row = within(link.closest('article') as HTMLElement);
    expect(row.getByRole('img', { name: 'Creative sector' })).toBeInTheDocument();
    expect(row.getByText('Kamnik, Slovenia')).toBeInTheDocument();
    expect(row.getByText('Risbe in napisi.')).toHaveAttribute('lang', 'sl');
    expect(row.getByText('Print')).toBeInTheDocument();
    expect(row.getByText('Verified')).toBeInTheDocument();
    expect(row.getByText('2 spaces')).toBeInTheDocument();
    expect(screen.getByText('2 actors')).toBeInTheDocument();
    expect(document.title).toBe('Find a partner · Kvart');
    expect(await violations()).toEqual([]);
  });

  it('moves list and address with a filter, and the chip takes it back', async () => {
    const asked = serve();
    const { user } = await renderApp('/actors');
    await screen.findByRole('link', { name: 'Občina Kamnik' });
    await user.click(screen.getByRole('button', { name: 'Sector' }));
    const creative = screen.getByRole('checkbox', { name: 'Creative sector 7' });
    await user.click(creative);
    await waitFor(() => expect(names()).toEqual(['Studio Breza']));
    expect(location.search).toBe('?sector=creative');
    expect(asked.at(-1)).toEqual({ filter: { sectors: ['CREATIVE'] }, sort: 'RELEVANCE', first: 20 });
    await user.click(screen.getByRole('button', { name: 'Remove filter: Creative sector' }));
    await waitFor(() => expect(names()).toHaveLength(2));
    expect(location.search).toBe('');
  });

  it('reads a question from the address, in the words of the vocabulary', async () => {
    const asked = serve();
    const { user } = await renderApp('/actors?offers=cap.print&country=SI&verified=1');
    const chips = within(await screen.findByRole('list', { name: 'Filters in force' }));
    expect(await chips.findByText('Offers: Print')).toBeInTheDocument();
    expect(chips.getByText('Slovenia')).toBeInTheDocument();
    expect(chips.getByText('Verified only')).toBeInTheDocument();
    expect(asked[0]?.filter).toEqual({ offers: ['cap.print'], country: 'SI', verified: true });
    expect(screen.getByRole('button', { name: 'Filters (3)' })).toBeInTheDocument();
    await user.click(chips.getByRole('button', { name: 'Clear all filters' }));
    await waitFor(() => expect(location.search).toBe(''));
  });

  it('chooses words of the vocabulary in the drawer of a phone', async () => {
    serve();
    const { user } = await renderApp('/actors');
    await user.click(await screen.findByRole('button', { name: 'Filters' }));
    const drawer = within(screen.getByRole('dialog', { name: 'Filters' }));
    const needs = within(drawer.getAllByRole('group', { name: 'Looks for' })[0]!);
    await user.click(await needs.findByText('Design', { selector: 'summary *' }));
    await user.click(needs.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(location.search).toBe('?needs=cap.print'));
    expect(needs.getByText('1 chosen')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('offers to let go of one wish where nobody fits', async () => {
    serve();
    const { user } = await renderApp('/actors?sector=academic&verified=1');
    await user.click(await screen.findByRole('button', { name: 'Without: Education and research' }));
    await waitFor(() => expect(names()).toEqual(['Studio Breza']));
    expect(location.search).toBe('?verified=1');
  });

  it('shows the same result on the map, asked with the same filter', async () => {
    serve();
    let filter: unknown;
    api.use(
      graphql.query(ActorPointsDocument, ({ variables }) => {
        filter = variables.filter;
        return HttpResponse.json({ data: { actorPoints: [] } });
      }),
    );
    const { user } = await renderApp('/actors?sector=creative');
    await screen.findByRole('link', { name: 'Studio Breza' });
    await user.click(screen.getByRole('button', { name: 'Map' }));
    await waitFor(() => expect(filter).toEqual({ sectors: ['CREATIVE'] }));
    expect(screen.queryByRole('list', { name: 'Actors found' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'List' }));
    expect(names()).toEqual(['Studio Breza']);
  });

  it('says where a further page does not come, and keeps what is there', async () => {
    let fails = true;
    api.use(
      graphql.query(ActorsPageDocument, () => HttpResponse.json({ data: makeDirectory([studio], 2) })),
      graphql.query(MoreActorsDocument, () => {
        if (fails) return HttpResponse.error();
        const { nodes, pageInfo } = makeDirectory([town]).actors;
        return HttpResponse.json({ data: { actors: { __typename: 'ActorConnection', nodes, pageInfo } } });
      }),
    );
    const { user } = await renderApp('/actors');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('This could not be loaded.')).toBeInTheDocument();
    expect(names()).toEqual(['Studio Breza']);
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(names()).toEqual(['Studio Breza', 'Občina Kamnik']));
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });
});
