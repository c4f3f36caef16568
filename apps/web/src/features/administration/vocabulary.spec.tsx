import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  AddConceptDocument,
  type ConceptPartsFragment,
  ConceptsToEditDocument,
  ConceptUsesDocument,
  MergeConceptsDocument,
} from './Vocabulary.gql.ts';

const word = (id: string, label: string, more: Partial<ConceptPartsFragment> = {}): ConceptPartsFragment => ({
  __typename: 'ConceptToEdit',
  ...{
    id,
    label,
    scheme: 'SPACE_USE',
    parentId: null,
    version: 1,
    retired: false,
    own: false,
    mergedInto: null,
  },
  labels: ['en', 'sl', 'de'].map((locale) => ({ __typename: 'Translation' as const, locale, text: label })),
  uses: 0,
  ...more,
});
const words = [
  word('use.workshop', 'Workshop', { uses: 3 }),
  word('use.wood', 'Carpentry', { parentId: 'use.workshop' }),
  word('use.shop', 'Shop'),
  word('use.old', 'Kiosk', { retired: true, mergedInto: 'Shop' }),
];

it('keeps the vocabulary: a word is added, another put together after counting what moves', async () => {
  const [added, merged] = [vi.fn(), vi.fn()];
  api.use(
    withViewer(makeViewer({ platformRole: 'ADMIN' })),
    graphql.query(ConceptsToEditDocument, () => HttpResponse.json({ data: { conceptsToEdit: words } })),
    graphql.query(ConceptUsesDocument, () =>
      HttpResponse.json({
        data: {
          conceptUses: {
            __typename: 'ConceptUses',
            ...{ actors: 0, spaces: 2, requests: 1, interests: 0, projects: 0, roles: 0 },
          },
        },
      }),
    ),
    graphql.mutation(AddConceptDocument, ({ variables }) => {
      added(variables);
      return HttpResponse.json({ data: { addConcept: word('own.kiln', 'Kiln') } });
    }),
    graphql.mutation(MergeConceptsDocument, ({ variables }) => {
      merged(variables);
      return HttpResponse.json({
        data: { mergeConcepts: word('use.workshop', 'Workshop', { retired: true }) },
      });
    }),
  );
  const { user } = await renderApp('/admin/vocabulary?scheme=space_use');
  expect(await screen.findByText('3 words')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Add a word' }));
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect((await screen.findAllByText('Please fill this in.')).length).toBeGreaterThan(0);
  await user.type(screen.getByRole('textbox', { name: 'English' }), 'Kiln');
  await user.type(screen.getByRole('textbox', { name: 'Slovenian' }), 'Peč');
  await user.type(screen.getByRole('textbox', { name: 'German' }), 'Ofen');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stands below' }), 'use.wood');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Add' }));
  const labels = [
    { locale: 'en', text: 'Kiln' },
    { locale: 'sl', text: 'Peč' },
    { locale: 'de', text: 'Ofen' },
  ];
  await waitFor(() =>
    expect(added).toHaveBeenCalledExactlyOnceWith({
      input: { scheme: 'SPACE_USE', parentId: 'use.wood', labels },
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Change: Workshop' }));
  const places = screen.getByRole('combobox', { name: 'Put together with' });
  // Never into itself, into what stands below it, or into what is no longer offered.
  expect(
    within(places)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose a word', 'Shop']);
  await user.selectOptions(places, 'use.shop');
  expect(screen.queryByRole('button', { name: 'Put them together' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Count what moves' }));
  expect(await screen.findByText('2 spaces')).toBeInTheDocument();
  expect(screen.getByText('1 search for a room')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Put them together' }));
  await waitFor(() =>
    expect(merged).toHaveBeenCalledExactlyOnceWith({ id: 'use.workshop', version: 1, intoId: 'use.shop' }),
  );
});
