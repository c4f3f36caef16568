import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationDocument, ConversationsDocument } from '../features/messaging/Conversations.gql.ts';
import {
  AnswerIntroductionDocument,
  SaveDraftDocument,
} from '../features/messaging/ConversationSteps.gql.ts';
import {
  MessageChangesDocument,
  MessagesDocument,
  ReadReceiptsDocument,
} from '../features/messaging/Messages.gql.ts';
import {
  BlockedActorsDocument,
  MessagePreferencesDocument,
  SetMessagePreferencesDocument,
  UnblockActorDocument,
} from '../features/messaging/settings/MessageSettings.gql.ts';
import { IntroducedPairDocument } from '../features/suggestions/introduced/IntroducedPair.gql.ts';
import { makeReason } from '../features/suggestions/testing.ts';
import { forgetDevice } from '../lib/offline/db.ts';
import { SendMessageDocument } from '../lib/outbox/SendMessage.gql.ts';
import { readOutbox } from '../lib/outbox/store.ts';
import { UnreadConversationsDocument } from '../lib/talk/Unread.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';
import { makeConversation, makeMessage } from '../testing/talk.ts';

type Conversation = ReturnType<typeof makeConversation>;

/** A server with some conversations. */
const serve = (conversations: Conversation[]) => {
  const state = { conversations, drafts: [] as string[], sent: [] as unknown[] };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ConversationsDocument, ({ variables: { filter } }) =>
      HttpResponse.json({
        data: {
          conversations: {
            __typename: 'ConversationConnection',
            nodes: state.conversations.filter(
              ({ state: is }) => (filter?.box === 'INTRODUCTIONS') === (is === 'INTRODUCED'),
            ),
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
    ),
    graphql.query(ConversationDocument, ({ variables }) =>
      HttpResponse.json({
        data: { conversation: state.conversations.find(({ id }) => id === variables.id) ?? null },
      }),
    ),
    graphql.query(MessagesDocument, () =>
      HttpResponse.json({
        data: {
          messages: {
            ...{ __typename: 'MessagePage', messages: [makeMessage(1), makeMessage(2)], hasOlder: false },
            ...{ hasNewer: false, lastSeq: 2, lastChange: 2, firstUnreadSeq: null },
          },
        },
      }),
    ),
    graphql.mutation(SendMessageDocument, ({ variables: { input } }) => {
      state.sent.push(input);
      return HttpResponse.json({ data: { sendMessage: makeMessage(3, { id: input.id, text: input.text }) } });
    }),
    graphql.query(MessageChangesDocument, () =>
      HttpResponse.json({
        data: {
          messageChanges: { __typename: 'MessageChanges', messages: [], lastChange: 2, complete: true },
        },
      }),
    ),
    graphql.query(UnreadConversationsDocument, () =>
      HttpResponse.json({
        data: { unreadConversations: { __typename: 'UnreadConversations', total: 0, byActor: [] } },
      }),
    ),
    graphql.query(ReadReceiptsDocument, () => HttpResponse.json({ data: { readReceipts: [] } })),
    graphql.mutation(SaveDraftDocument, ({ variables: { input } }) => {
      state.drafts.push(input.text);
      const { seat } = makeConversation();
      return HttpResponse.json({
        data: {
          saveDraft: {
            ...{ __typename: 'Conversation', id: 'c1', asActorId: 'a1' },
            seat: { ...seat, draft: input.text, draftVersion: input.version + 1 },
          },
        },
      });
    }),
  );
  return state;
};

const { introduction: known, viewerCan } = makeConversation();
const asked = makeConversation({
  ...{ id: 'c2', state: 'INTRODUCED' },
  introduction: { ...known, reason: 'We look for a workshop', answer: null },
  viewerCan: { ...viewerCan, write: false, answerIntroduction: true },
});

// The test's page has no layout: there is nothing to observe, and nowhere to scroll.
beforeEach(() => {
  Element.prototype.scrollTo = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  localStorage.clear();
  await forgetDevice();
});

describe('the list of conversations', () => {
  it('says whom with, what was said last, and how much is new', async () => {
    serve([makeConversation({ unreadCount: 3 }), asked]);
    await renderApp('/messages');
    const link = await screen.findByRole('link', { name: 'Atelje Lipa, 3 unread messages' });
    expect(link).toHaveAttribute('href', '/messages/c1');
    expect(screen.getByText('Jan Hribar: Can we see it?')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Somebody would like to get to know you' }),
    ).toHaveAttribute('href', '/messages?box=introductions');
    expect(await violations()).toEqual([]);
  });

  it('says what to do where there is none', async () => {
    serve([]);
    await renderApp('/messages');
    expect(await screen.findByRole('heading', { name: 'No conversations yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Find an actor' })).toHaveAttribute('href', '/actors');
  });
});

describe('a conversation', () => {
  const field = () => screen.findByRole('textbox', { name: 'Message to Atelje Lipa' });

  it('keeps what is sent on the device until it has arrived, and empties the field', async () => {
    const state = serve([makeConversation()]);
    const { user } = await renderApp('/messages/c1');
    await user.type(await field(), 'Come on Friday{Shift>}{Enter}{/Shift}@Jan');
    await user.click(await screen.findByRole('option', { name: /Jan Hribar/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(state.sent).toMatchObject([
        { text: 'Come on Friday\n@Jan Hribar', conversationId: 'c1', mentionPersonIds: ['p2'] },
      ]),
    );
    await waitFor(async () => expect(await readOutbox(makeViewer().id)).toEqual([]));
    expect(await field()).toHaveValue('');
  });

  it('keeps a draft for the other devices', async () => {
    const state = serve([makeConversation()]);
    const { user } = await renderApp('/messages/c1');
    await user.type(await field(), 'Later');
    await waitFor(() => expect(state.drafts).toEqual(['Later']), { timeout: 3000 });
  });

  it('waits for an answer to an introduction, and opens with it', async () => {
    const state = serve([asked]);
    const sent: unknown[] = [];
    api.use(
      graphql.mutation(AnswerIntroductionDocument, ({ variables: { input } }) => {
        sent.push(input);
        const accepted = makeConversation({ id: 'c2', version: 4 });
        state.conversations = [accepted];
        return HttpResponse.json({ data: { answerIntroduction: accepted } });
      }),
    );
    const { user } = await renderApp('/messages/c2');
    const card = within(await screen.findByRole('region', { name: 'Introduction' }));
    expect(card.getByText('We look for a workshop')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send' })).not.toBeInTheDocument();
    await user.click(card.getByRole('button', { name: 'Accept' }));
    expect(await field()).toBeInTheDocument();
    expect(sent).toEqual([{ conversationId: 'c2', asActorId: 'a1', answer: 'ACCEPTED', expectedVersion: 3 }]);
  });

  it('is not found where it is not one’s own', async () => {
    serve([]);
    await renderApp('/messages/c9');
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeInTheDocument();
  });
});

describe('the settings of messages', () => {
  it('keep to oneself how far one has read, and let a blocked actor write again', async () => {
    const sent: unknown[] = [];
    const actor = { __typename: 'MessageActor' as const, id: 'b1', slug: 'atelje-lipa', name: 'Atelje Lipa' };
    let blocked = [
      { __typename: 'BlockedActor' as const, actor, reason: 'Advertising', at: '2026-11-01T09:00:00Z' },
    ];
    api.use(
      withViewer(makeViewer()),
      graphql.query(MessagePreferencesDocument, () =>
        HttpResponse.json({
          data: { messagePreferences: { __typename: 'MessagePreferences', readReceipts: true } },
        }),
      ),
      graphql.mutation(SetMessagePreferencesDocument, ({ variables: { input } }) => {
        sent.push(input);
        return HttpResponse.json({
          data: {
            setMessagePreferences: { __typename: 'MessagePreferences', readReceipts: input.readReceipts },
          },
        });
      }),
      graphql.query(BlockedActorsDocument, () => HttpResponse.json({ data: { blockedActors: blocked } })),
      graphql.mutation(UnblockActorDocument, ({ variables: { input } }) => {
        sent.push(input);
        blocked = [];
        return HttpResponse.json({
          data: { unblockActor: { __typename: 'ActorBlock', actorId: input.actorId, blocked: false } },
        });
      }),
    );
    const { user } = await renderApp('/settings/messages');
    const receipts = await screen.findByRole('switch', { name: 'Show others how far you have read' });
    expect(receipts).toBeChecked();
    expect(await screen.findByText(/Advertising/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(receipts);
    await waitFor(() => expect(receipts).not.toBeChecked());
    await user.click(screen.getByRole('button', { name: 'Unblock: Atelje Lipa' }));
    expect(await screen.findByText('Občina Kamnik has blocked nobody.')).toBeInTheDocument();
    expect(sent).toEqual([{ readReceipts: false }, { asActorId: 'a1', actorId: 'b1' }]);
  });
});

describe('a conversation that an adviser began', () => {
  it('says what spoke for the two', async () => {
    serve([makeConversation({ kind: 'GROUP', introduction: { ...known, reason: 'You should meet' } })]);
    const thing = (id: string, name: string) => ({ __typename: 'MatchThing' as const, id, name });
    api.use(
      graphql.query(IntroducedPairDocument, () =>
        HttpResponse.json({
          data: {
            conversation: {
              ...{ __typename: 'Conversation', id: 'c1', asActorId: 'a1' },
              introducedPair: {
                __typename: 'IntroducedPair',
                first: thing('b1', 'Atelje Lipa'),
                second: thing('a1', 'Občina Kamnik'),
                reasons: [makeReason('OTHER_SECTOR', { sectors: ['CREATIVE', 'PUBLIC'] })],
              },
            },
          },
        }),
      ),
    );
    const { user } = await renderApp('/messages/c1');
    await user.click(await screen.findByText('What speaks for Atelje Lipa and Občina Kamnik'));
    expect(await screen.findByText(/Two sides of the partnership/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});
