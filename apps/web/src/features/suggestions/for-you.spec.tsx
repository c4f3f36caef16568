import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  DismissSuggestionDocument,
  NoteSuggestionDocument,
  RestoreSuggestionDocument,
  SuggestionBasisDocument,
  SuggestionsDocument,
} from './ForYou.gql.ts';
import type { SuggestionBasisQuery, SuggestionKind } from './ForYou.gql.ts';
import type { SuggestionPartsFragment } from './card/Suggestion.gql.ts';
import { concept, makeReason, makeSuggestion, thing } from './testing.ts';

const word = (id: string, label: string) => ({
  __typename: 'NeedOrOffer' as const,
  id: `n-${id}`,
  concept: concept(id, label),
});

const basis: NonNullable<SuggestionBasisQuery['actor']> = {
  __typename: 'Actor',
  id: 'a1',
  slug: 'actor-a1',
  languages: ['sl'],
  place: { __typename: 'Place', id: 'gn:3198365', name: 'Kamnik' },
  about: { __typename: 'LocalizedText', text: 'We print.' },
  sectors: [concept('sector.design.graphic', 'Graphic design')],
  needs: [word('capability.space.premises', 'Premises')],
  offers: [word('capability.communication.print', 'Print')],
};

const withBasis = (some: Partial<typeof basis> = {}) =>
  graphql.query(SuggestionBasisDocument, () => HttpResponse.json({ data: { actor: { ...basis, ...some } } }));

const withSuggestions = (
  of: Partial<Record<SuggestionKind, SuggestionPartsFragment[]>>,
  { isOff = false, raises = [] as SuggestionPartsFragment['raises'] } = {},
) =>
  graphql.query(SuggestionsDocument, ({ variables: { kind } }) =>
    HttpResponse.json({
      data: {
        suggestions: {
          __typename: 'SuggestionConnection',
          isOff,
          nodes: (of as Record<string, SuggestionPartsFragment[]>)[String(kind)] ?? [],
          raises,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    }),
  );

describe('what is suggested', () => {
  it('stands with its strength, reasons, gaps, what would raise it, and what spoke', async () => {
    api.use(withViewer(makeViewer()), withBasis(), withSuggestions({ PARTNER: [makeSuggestion()] }));
    const { user } = await renderApp('/for-you');
    expect(await screen.findByRole('heading', { level: 1, name: 'For you' })).toBeInTheDocument();
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('link', { name: 'Mizarstvo Hrast' })).toHaveAttribute(
      'href',
      '/actors/mizarstvo-hrast',
    );
    expect(card.getByText('Fits very well')).toBeInTheDocument();
    const why = within(card.getByRole('list', { name: 'Why' }));
    expect(why.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'They offer what you look for: fitting out',
      '3 km from you, in Kamnik',
      'Partners in common: Občina Kamnik and 2 more',
    ]);
    expect(
      within(card.getByRole('list', { name: 'What is missing' })).getByRole('listitem'),
    ).toHaveTextContent('Their profile says little so far');
    // What is missing in one's own profile would raise them all: it is not said at each.
    expect(card.queryByRole('link', { name: 'Say what you offer' })).toBeNull();
    expect(card.getByRole('link', { name: 'A budget 20% higher in “Atelier”' })).toHaveAttribute(
      'href',
      '/space-requests/r/edit',
    );
    await user.click(card.getByText('How this was worked out'));
    expect(card.getByText('70%')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('is a room with its facts, and an interest begins with the reasons', async () => {
    const space = {
      __typename: 'Space' as const,
      id: 's9',
      slug: 'old-bakery',
      title: { __typename: 'LocalizedText' as const, text: 'Old bakery', locale: 'en' },
      place: { __typename: 'Place' as const, id: 'p1', name: 'Kamnik' },
      isDemo: true,
      usableM2: 80,
      rentMode: 'REDUCED' as const,
      rentPerM2: 5,
      currency: 'EUR',
      monthlyCost: 400,
      cover: null,
      actor: { __typename: 'Actor' as const, id: 'o', name: 'Občina Kamnik', sector: 'PUBLIC' as const },
    };
    const room = makeSuggestion({
      id: 'space:s9',
      kind: 'SPACE',
      actor: null,
      space,
      reasons: [makeReason('ROOM_MEETS', { criterion: 'USES', request: thing('r', 'Atelier') })],
    });
    const noted: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      withBasis(),
      withSuggestions({ SPACE: [room] }),
      graphql.mutation(NoteSuggestionDocument, ({ variables }) => {
        noted.push(variables.id);
        return HttpResponse.json({ data: { noteSuggestion: true } });
      }),
    );
    const { user } = await renderApp('/for-you?tab=space');
    const card = within(await screen.findByRole('article'));
    expect(card.getByText(/80 m² · .*400/)).toBeInTheDocument();
    const interest = card.getByRole('link', { name: 'Express interest: Old bakery' });
    expect(interest).toHaveAttribute('href', '/spaces/old-bakery#interest');
    await user.click(interest);
    expect(sessionStorage.getItem('kvart.draft.interest-s9')).toContain('We look for a room (“Atelier”)');
    await waitFor(() => expect(noted).toEqual(['space:s9']));
  });

  it('is an open role of a project, with what it asks for', async () => {
    const role = makeSuggestion({
      id: 'project:r9',
      kind: 'PROJECT',
      strength: 'GOOD',
      actor: null,
      role: {
        __typename: 'SuggestedRole',
        id: 'r9',
        title: 'Signs for the market hall',
        locale: 'en',
        text: 'Twelve signs, painted by hand.',
        reward: '',
        wantedUntil: '2027-01-31',
        project: thing('market', 'Market hall'),
        lead: thing('town', 'Občina Kamnik'),
        place: null,
      },
      reasons: [
        makeReason('ROLE_ASKS_WHAT_YOU_OFFER', {
          concepts: [concept('c1', 'Print')],
          theirs: [concept('c2', 'Brand and visual identity')],
        }),
      ],
      gaps: [],
      raises: [],
    });
    api.use(withViewer(makeViewer()), withBasis(), withSuggestions({ PROJECT: [role] }));
    await renderApp('/for-you?tab=project');
    const card = within(await screen.findByRole('article'));
    expect(card.getByRole('link', { name: 'Signs for the market hall' })).toHaveAttribute(
      'href',
      '/projects/market#roles',
    );
    expect(card.getByText('Led by Občina Kamnik · until 31 January 2027')).toBeInTheDocument();
    expect(
      card.getByText('The role asks for brand and visual identity; you offer print'),
    ).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});

describe('not for me', () => {
  it('puts a suggestion aside at once, asks why, and brings it back', async () => {
    const sent: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      withBasis(),
      withSuggestions({ PARTNER: [makeSuggestion()] }),
      graphql.mutation(DismissSuggestionDocument, ({ variables }) => {
        sent.push(variables);
        return HttpResponse.json({
          data: { dismissSuggestion: { __typename: 'DismissedSuggestion', id: 'partner:wood' } },
        });
      }),
      graphql.mutation(RestoreSuggestionDocument, ({ variables }) => {
        sent.push(variables);
        return HttpResponse.json({
          data: { restoreSuggestion: { __typename: 'RestoredSuggestion', id: 'partner:wood' } },
        });
      }),
    );
    const { user } = await renderApp('/for-you');
    await user.click(await screen.findByRole('button', { name: 'Not for me: Mizarstvo Hrast' }));
    expect(screen.queryByRole('article')).toBeNull();
    const main = within(screen.getByRole('main'));
    expect(main.getByText('Put aside: Mizarstvo Hrast')).toHaveFocus();
    await user.click(main.getByRole('button', { name: 'Too far away' }));
    expect(await main.findByText('Thank you, that is noted.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(main.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('article')).toBeInTheDocument();
    expect(sent).toEqual([
      { actorId: 'a1', id: 'partner:wood', reason: null },
      { actorId: 'a1', id: 'partner:wood', reason: 'TOO_FAR' },
      { actorId: 'a1', id: 'partner:wood' },
    ]);
  });

  it('stays where the server did not take it', async () => {
    api.use(
      withViewer(makeViewer()),
      withBasis(),
      withSuggestions({ PARTNER: [makeSuggestion()] }),
      graphql.mutation(DismissSuggestionDocument, () => HttpResponse.error()),
    );
    const { user } = await renderApp('/for-you');
    await user.click(await screen.findByRole('button', { name: 'Not for me: Mizarstvo Hrast' }));
    await waitFor(() => expect(screen.getByRole('article')).toBeInTheDocument());
  });
});

describe('where there is nothing to suggest', () => {
  it('leads a new actor to what would help', async () => {
    const raises = [
      {
        __typename: 'MatchRaise' as const,
        code: 'ADD_NEEDS' as const,
        criterion: null,
        percent: null,
        days: null,
        request: null,
      },
    ];
    api.use(
      withViewer(makeViewer()),
      withBasis({ needs: [], offers: [], about: null }),
      withSuggestions({}, { raises }),
    );
    await renderApp('/for-you');
    expect(await screen.findByText('Nobody to suggest yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Complete the profile' })).toHaveAttribute(
      'href',
      '/actors/actor-a1/edit',
    );
    expect(screen.getByRole('link', { name: 'Say what you look for' })).toHaveAttribute(
      'href',
      '/actors/actor-a1/edit#needs',
    );
    expect(await screen.findByText('3 parts are missing')).toBeInTheDocument();
    expect(screen.getByText(/it counts most of all/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('leads into the search where suggestions are switched off', async () => {
    api.use(withViewer(makeViewer()), withBasis(), withSuggestions({}, { isOff: true }));
    await renderApp('/for-you');
    expect(await screen.findByText('Suggestions are switched off')).toBeInTheDocument();
    const search = within(await screen.findByRole('region', { name: 'Search by yourself' }));
    expect(await search.findByRole('link', { name: 'Actors who offer what you look for' })).toHaveAttribute(
      'href',
      '/actors?offers=capability.space.premises',
    );
    expect(search.getByRole('link', { name: 'Spaces near you' })).toHaveAttribute(
      'href',
      '/spaces?place=gn%3A3198365&radius=50',
    );
    expect(await violations()).toEqual([]);
  });

  it('begins with an actor where there is none, and sends a visitor to sign in', async () => {
    api.use(withViewer(makeViewer({ memberships: [] })));
    const { unmount } = await renderApp('/for-you');
    expect(await screen.findByRole('link', { name: 'Begin' })).toHaveAttribute(
      'href',
      '/onboarding?next=/for-you',
    );
    unmount();
    api.use(withViewer(null));
    await renderApp('/for-you');
    await waitFor(() => expect(location.pathname + location.search).toBe('/sign-in?next=/for-you'));
  });
});
