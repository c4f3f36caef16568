import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { serverSpace } from './edit/testing/server-space.ts';
import { SpaceEditDocument, SpaceUsesDocument } from './edit/SpaceEdit.gql.ts';
import {
  KeepSpacesApartDocument,
  MergePageDocument,
  type MergedSpaceFragment,
  MergeSpacesDocument,
  type PairedSpaceFragment,
  SimilarSpacesDocument,
  SpacePairsDocument,
} from './merge/Duplicates.gql.ts';

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'en' });
const paired = (id: string, title: string): PairedSpaceFragment => ({
  __typename: 'Space',
  id,
  slug: id,
  version: 1,
  state: 'LISTED',
  title: text(title),
  address: 'Šutna 1',
  floor: 0,
  usableM2: 40,
  place: { __typename: 'Place', id: 'p', name: 'Kamnik' },
  actor: { __typename: 'Actor', id: 'a1', slug: 'a1', name: 'Občina Kamnik' },
  cover: null,
});
const merged = (id: string, over: Partial<MergedSpaceFragment>): MergedSpaceFragment => ({
  ...serverSpace({ id, slug: id }),
  interestCount: 2,
  documents: [],
  ...over,
});
const merge = {
  __typename: 'SpaceMerge' as const,
  id: 'm1',
  at: '2026-09-20T08:00:00.000Z',
  undoUntil: '2026-10-20T08:00:00.000Z',
  undoneAt: null,
  personName: 'Ana',
  canUndo: true,
  kept: { __typename: 'Space' as const, id: 'one', slug: 'one', version: 2, title: text('Corner shop') },
  other: { __typename: 'Space' as const, id: 'two', title: text('Shop at the corner') },
};
const pair = {
  __typename: 'SpacePair' as const,
  id: 'one:two',
  reasons: ['CADASTRE' as const, 'ADDRESS' as const],
  distanceM: 12,
  canMerge: true,
  canTell: false,
  told: false,
  own: paired('one', 'Corner shop'),
  other: paired('two', 'Shop at the corner'),
};
const pairsOf = (nodes: (typeof pair)[]) => ({
  spacePairs: {
    __typename: 'SpacePairConnection' as const,
    nodes,
    pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
  },
  latestMerges: nodes.length > 0 ? [merge] : [],
});

beforeEach(() => api.use(withViewer(makeViewer())));

describe('likely duplicates', () => {
  it('are listed with their reasons, until they are said to be two', async () => {
    const said = vi.fn();
    let nodes = [pair];
    api.use(
      graphql.query(SpacePairsDocument, () => HttpResponse.json({ data: pairsOf(nodes) })),
      graphql.mutation(KeepSpacesApartDocument, ({ variables }) => {
        said(variables);
        nodes = [];
        return HttpResponse.json({ data: { keepSpacesApart: { __typename: 'PairNoted', id: 'one:two' } } });
      }),
    );
    const { user } = await renderApp('/spaces/duplicates');
    expect(await screen.findByText(/Same entry in the cadastre · Same address/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Compare and merge' })).toHaveAttribute(
      'href',
      '/spaces/merge?keep=one&other=two',
    );
    expect(screen.getByRole('heading', { name: 'Merged lately' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'These are two spaces' }));
    expect(await screen.findByText('No two entries look alike. Good.')).toBeInTheDocument();
    expect(said).toHaveBeenCalledExactlyOnceWith({ spaceId: 'one', otherId: 'two' });
  });

  it('are made one, field by field: what the entry that stays lacks is taken over', async () => {
    const sent = vi.fn();
    api.use(
      graphql.query(MergePageDocument, () =>
        HttpResponse.json({
          data: {
            kept: merged('one', { address: 'Šutna 1', rooms: null }),
            other: merged('two', { address: 'Sutna 1', rooms: 3, floor: 1 }),
          },
        }),
      ),
      graphql.mutation(MergeSpacesDocument, ({ variables }) => {
        sent(variables.input);
        return HttpResponse.json({
          data: {
            mergeSpaces: { __typename: 'Conflict', code: 'keep_the_listed', message: 'Keep it.', path: null },
          },
        } as never);
      }),
    );
    const { user } = await renderApp('/spaces/merge?keep=one&other=two');
    expect(await screen.findByRole('heading', { name: '3 fields differ' })).toBeInTheDocument();
    const address = within(screen.getByRole('group', { name: 'Address' }));
    expect(address.getByRole('radio', { name: /Šutna 1/ })).toBeChecked();
    await user.click(address.getByRole('radio', { name: /Sutna 1/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText('Keep it.')).toBeInTheDocument();
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      keptId: 'one',
      keptVersion: 1,
      otherId: 'two',
      otherVersion: 1,
      take: expect.arrayContaining(['address', 'rooms', 'floor']) as string[],
    });
  });

  it('are named beside the form while one types', async () => {
    const asked = vi.fn();
    api.use(
      graphql.query(SpaceEditDocument, () =>
        HttpResponse.json({ data: { space: serverSpace({ address: 'Šutna 1' }) } }),
      ),
      graphql.query(SpaceUsesDocument, () => HttpResponse.json({ data: { concepts: [] } })),
      graphql.query(SimilarSpacesDocument, ({ variables }) => {
        asked(variables.input);
        return HttpResponse.json({
          data: {
            similarSpaces: [
              {
                __typename: 'SimilarSpace',
                reasons: ['ADDRESS'],
                distanceM: null,
                canMerge: true,
                space: {
                  __typename: 'Space',
                  id: 'two',
                  slug: 'two',
                  state: 'LISTED',
                  title: text('Shop at the corner'),
                  actor: { __typename: 'Actor', id: 'a1', name: 'Občina Kamnik' },
                },
              },
            ],
          },
        });
      }),
    );
    await renderApp('/spaces/former-bakery/edit');
    const found = await screen.findByText('This looks like an entry that exists', {}, { timeout: 4000 });
    expect(found.closest('[role=status]')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Compare and merge' })).toHaveAttribute(
      'href',
      '/spaces/merge?keep=two&other=former-bakery',
    );
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ address: 'Šutna 1' }));
  });
});
