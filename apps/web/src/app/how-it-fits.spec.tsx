import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ActorPageDocument } from '../features/actors/profile/ActorPage.gql.ts';
import { ExplainPairDocument } from '../features/suggestions/explain/Explain.gql.ts';
import type { ExplainPairQuery } from '../features/suggestions/explain/Explain.gql.ts';
import { makeSuggestion } from '../features/suggestions/testing.ts';
import { makeProfile } from '../testing/actors.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer, membership } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';

const explanation = (
  some: Partial<NonNullable<ExplainPairQuery['explainPair']>> = {},
): NonNullable<ExplainPairQuery['explainPair']> => ({
  ...makeSuggestion(),
  __typename: 'PairExplanation',
  hindrances: [],
  ...some,
});

describe('how another actor suits', () => {
  it('is asked for once somebody opens it, and says what stands in the way', async () => {
    let asked = 0;
    api.use(
      withViewer(makeViewer({ memberships: [membership('me', 'Studio Mine')] })),
      graphql.query(ActorPageDocument, () => HttpResponse.json({ data: { actor: makeProfile() } })),
      graphql.query(ExplainPairDocument, () => {
        asked += 1;
        const data = explanation({ strength: null, hindrances: ['IN_CONVERSATION'], gaps: [], raises: [] });
        return HttpResponse.json({ data: { explainPair: data } });
      }),
    );
    const { user } = await renderApp('/actors/studio-breza');
    const question = await screen.findByText('How does this suit Studio Mine?');
    expect(asked).toBe(0);
    await user.click(question);
    expect(await screen.findByText('This is not suggested to you, because:')).toBeInTheDocument();
    expect(screen.getByText('You are already in conversation')).toBeInTheDocument();
    expect(screen.getByText('They offer what you look for: fitting out')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});
