import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { OpenProjectConversationDocument, ProjectTalkDocument } from './Talk.gql.ts';
import type { TalkPartsFragment } from './Talk.gql.ts';

const partner = (id: string, name: string) => ({ __typename: 'RoomPartner' as const, id, name, slug: id });
const makeTalk = (some: Partial<TalkPartsFragment> = {}): TalkPartsFragment => ({
  __typename: 'ProjectTalk',
  project: { __typename: 'RoomProject', id: 'pr1', slug: 'market', title: 'Night market', locale: 'en' },
  conversationId: null,
  asActorId: 'a1',
  partners: [partner('o1', 'Občina Kamnik'), partner('o2', 'Studio Lipa')],
  viewerCan: { __typename: 'RoomAbilities', write: true, lead: true, inside: true, see: ['ABOUT', 'WORK'] },
  ...some,
});
const show = (talk: TalkPartsFragment | null) =>
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectTalkDocument, () => HttpResponse.json({ data: { projectTalk: talk } })),
  );

it('begins the conversation of a project and leads there', async () => {
  show(makeTalk());
  api.use(
    graphql.mutation(OpenProjectConversationDocument, ({ variables }) => {
      expect(variables).toEqual({ projectId: 'pr1' });
      return HttpResponse.json({ data: { openProjectConversation: makeTalk({ conversationId: 'c9' }) } });
    }),
  );
  const { user } = await renderApp('/projects/market/talk');
  const begin = await screen.findByRole('button', { name: 'Begin the conversation' });
  expect(screen.getByRole('link', { name: 'Studio Lipa' })).toHaveAttribute('href', '/actors/o2');
  expect(screen.getByRole('link', { name: 'Conversation' })).toHaveAttribute('aria-current', 'page');
  expect(await violations()).toEqual([]);
  await user.click(begin);
  await waitFor(() => expect(location.pathname + location.search).toBe('/messages/c9?as=a1'));
});

it('leads straight to a conversation that there is, and waits for a second partner', async () => {
  show(makeTalk({ conversationId: 'c9' }));
  await renderApp('/projects/market/talk');
  await waitFor(() => expect(location.pathname).toBe('/messages/c9'));
});

it('says what it waits for where a partner is alone', async () => {
  show(makeTalk({ partners: [partner('o1', 'Občina Kamnik')] }));
  await renderApp('/projects/market/talk');
  expect(await screen.findByText(/As soon as a second partner/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Begin the conversation' })).not.toBeInTheDocument();
});
