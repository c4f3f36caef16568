import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FindPlacesDocument, ProfileVocabularyDocument } from '../../lib/fields/Fields.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { CompleteActorDocument, CreateActorDocument, SimilarActorsDocument } from './Onboarding.gql.ts';

const concept = (
  scheme: 'CREATIVE_SECTOR' | 'CAPABILITY',
  id: string,
  label: string,
  parentId: string | null = null,
) => ({ __typename: 'Concept' as const, id, scheme, label, parentId });

const none = {
  actors: {
    __typename: 'ActorConnection' as const,
    nodes: [],
    totalCount: 0,
    pageInfo: { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null },
  },
};

const saved: { version?: number; input: object }[] = [];

const actor = (version: number) => ({
  __typename: 'Actor' as const,
  id: 'a9',
  slug: 'studio-nika',
  version,
  name: 'Studio Nika',
});

beforeEach(() => {
  saved.length = 0;
  api.use(
    withViewer(makeViewer({ memberships: [] })),
    graphql.query(SimilarActorsDocument, () => HttpResponse.json({ data: none })),
    graphql.query(FindPlacesDocument, () =>
      HttpResponse.json({
        data: {
          places: [
            { __typename: 'Place', id: 'gn:1', name: 'Kamnik', country: 'SI', region: 'Osrednjeslovenska' },
          ],
        },
      }),
    ),
    graphql.query(ProfileVocabularyDocument, () =>
      HttpResponse.json({
        data: {
          creative: [
            concept('CREATIVE_SECTOR', 'sector.design', 'Design'),
            concept('CREATIVE_SECTOR', 'sector.design.graphic', 'Graphics', 'sector.design'),
          ],
          trades: [],
          capabilities: [concept('CAPABILITY', 'capability.space', 'Space')],
        },
      }),
    ),
    graphql.mutation(CreateActorDocument, ({ variables }) => {
      saved.push(variables);
      return HttpResponse.json({ data: { createActor: actor(1) } });
    }),
    graphql.mutation(CompleteActorDocument, ({ variables }) => {
      saved.push(variables);
      return HttpResponse.json({ data: { updateActor: actor((variables.version ?? 0) + 1) } });
    }),
  );
});

describe('the first two minutes', () => {
  it('lead from a kind to a profile, saving every step', async () => {
    const { user } = await renderApp('/onboarding');
    await user.click(await screen.findByRole('radio', { name: /Creative business/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Continue' }));

    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Studio Nika');
    await user.type(screen.getByRole('combobox', { name: /Town/ }), 'kam');
    await user.click(await screen.findByRole('option', { name: /Kamnik/ }));
    await user.click(screen.getByRole('button', { name: 'Create profile and continue' }));

    await user.type(await screen.findByRole('textbox', { name: /one or two sentences/ }), 'Signs for shops.');
    await user.click(await screen.findByText('Design', { selector: 'summary *' }));
    await user.click(screen.getByRole('button', { name: 'Graphics' }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Continue' }));

    const needs = await screen.findByRole('group', { name: 'What do you need?' });
    await user.click(within(needs).getByText('Space', { selector: 'summary *' }));
    await user.click(within(needs).getByRole('button', { name: 'Space' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));

    expect(await screen.findByText('Studio Nika is part of the network')).toBeInTheDocument();
    expect(saved).toEqual([
      { input: { name: 'Studio Nika', kind: 'CREATIVE_FIRM', placeId: 'gn:1' } },
      {
        id: 'a9',
        version: 1,
        input: { sectorIds: ['sector.design.graphic'], about: [{ locale: 'en', text: 'Signs for shops.' }] },
      },
      { id: 'a9', version: 2, input: { needs: [{ conceptId: 'capability.space' }], offers: [] } },
    ]);
  });

  it('go back without losing anything, and survive a reload', async () => {
    const { user, unmount } = await renderApp('/onboarding');
    await user.click(await screen.findByRole('radio', { name: /Small business/ }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Pekarna');
    unmount();
    const again = await renderApp('/onboarding?step=name');
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Pekarna');
    await again.user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByRole('radio', { name: /Small business/ })).toBeChecked();
  });

  it('ask for what is missing, and show what the server finds at its field', async () => {
    api.use(
      graphql.mutation(CreateActorDocument, () =>
        HttpResponse.json({
          data: {
            createActor: {
              __typename: 'InvalidInput',
              code: 'invalid_input',
              message: 'Please check.',
              path: null,
              issues: [
                { __typename: 'InputIssue', code: 'too_short', message: 'Too short.', path: ['name'] },
              ],
            } as never,
          },
        }),
      ),
    );
    const { user } = await renderApp('/onboarding');
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: /NGO/ }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await user.type(name, 'X');
    await user.click(screen.getByRole('button', { name: 'Create profile and continue' }));
    await waitFor(() => expect(name).toHaveAccessibleDescription(/Too short\./));
    expect(await violations()).toEqual([]);
  });

  it('begin at the beginning where a link leads too far', async () => {
    await renderApp('/onboarding?step=give');
    expect(await screen.findByRole('group', { name: 'Whom do you act for?' })).toBeInTheDocument();
  });
});
