import { ApolloProvider } from '@apollo/client/react';
import { ToastProvider } from '@kvart/ui';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../lib/apollo/client.ts';
import { ViewerProvider } from '../../lib/auth/Viewer.tsx';
import { I18nProvider } from '../../lib/i18n/I18n.tsx';
import { loadCore, loadMessages } from '../../lib/i18n/messages.ts';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { violations } from '../../testing/render-app.tsx';
import RoleCandidates from './RoleCandidates.tsx';
import { RoleCandidatesDocument } from './RoleCandidates.gql.ts';
import TeamCandidates from './TeamCandidates.tsx';
import { TeamCandidatesDocument } from './TeamCandidates.gql.ts';
import { makeReason, makeSuggestion } from './testing.ts';

/** A part of a page with what the app puts around all of them. */
const renderPart = async (part: ReactNode) => {
  const translate = await loadCore('en');
  await loadMessages(['suggestions', 'domain', 'spaces']);
  const client = makeClient({
    boot: { queries: [] },
    uri: 'http://localhost:3000/graphql',
    locale: () => 'en',
    actor: () => null,
  });
  render(
    <ApolloProvider client={client}>
      <I18nProvider initial={translate} onChange={() => undefined}>
        <ToastProvider closeLabel="Close">
          <ViewerProvider>
            <MemoryRouter>
              <main>{part}</main>
            </MemoryRouter>
          </ViewerProvider>
        </ToastProvider>
      </I18nProvider>
    </ApolloProvider>,
  );
  return { user: userEvent.setup() };
};

describe('an open role', () => {
  it('tells whoever leads the project who could take it, by what they offer and what they say', async () => {
    const role = { __typename: 'ProjectRole' as const, id: 'r1' };
    const fitting = makeSuggestion({
      strength: 'WORTH_A_LOOK',
      reasons: [makeReason('COMMON_WORDS', { signal: 'WORDS', words: ['lutkarstvo'] })],
    });
    api.use(
      graphql.query(RoleCandidatesDocument, () =>
        HttpResponse.json({
          data: {
            project: {
              ...{ __typename: 'Project', id: 'pr1' },
              roles: [
                { ...role, fittingActors: [fitting, makeSuggestion({ id: 'partner:b' })] },
                { ...role, id: 'r2', fittingActors: [] },
              ],
            },
          },
        }),
      ),
    );
    const { user } = await renderPart(
      <>
        <RoleCandidates slug="trg" roleId="r1" />
        <RoleCandidates slug="trg" roleId="r2" />
      </>,
    );
    await user.click(await screen.findByText('2 actors who could take this role'));
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(/Mizarstvo Hrast.*lutkarstvo/);
    expect(screen.queryByText(/^0 actors/)).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

describe('a project whose team comes together', () => {
  const answer = (fittingActors: ReturnType<typeof makeSuggestion>[] | null) =>
    graphql.query(TeamCandidatesDocument, () =>
      HttpResponse.json({ data: { project: { __typename: 'Project', id: 'pr1', fittingActors } } }),
    );

  it('tells whoever leads it who could join, by what it says', async () => {
    const reasons = [makeReason('COMMON_WORDS', { signal: 'WORDS', words: ['bronasti'] })];
    api.use(answer([makeSuggestion({ strength: 'WORTH_A_LOOK', reasons })]));
    const { user } = await renderPart(<TeamCandidates slug="zvonik" />);
    await user.click(await screen.findByText('1 actor who could join'));
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(/Mizarstvo Hrast.*bronasti/);
    expect(await violations()).toEqual([]);
  });

  it('says nothing where there is nobody', async () => {
    api.use(answer([]));
    await renderPart(<TeamCandidates slug="zvonik" />);
    expect(screen.queryByText(/could join/)).toBeNull();
  });
});
