import { type LongConversation, saidWords } from './long-conversation.ts';
import type { Operation } from './operations.ts';

/** An operation with what it has to find, and the milliseconds it may take. */
export interface BoundOperation extends Operation {
  finds: number;
  most: number;
}

const of = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** What people do in a conversation that has gone on for years; each asked as the web client asks it. */
export function conversationOperations({
  id,
  messages,
  members,
  threads,
}: LongConversation): BoundOperation[] {
  const signedIn = true;
  const key = (i: number) => ({ conversationId: id, asActorId: of(members, i).actorId });
  const somewhere = (i: number) => Math.floor(messages * (0.1 + 0.8 * ((i * 0.618) % 1)));
  const page = { document: 'Messages', signedIn, finds: 60, most: 300 };
  const changes = { document: 'MessageChanges', signedIn, most: 300 };
  const search = (name: string, text: string, finds: number): BoundOperation => ({
    ...{ name: `search: ${name}`, document: 'SearchMessages', signedIn, finds, most: 100 },
    variables: (_sample, i) => ({ ...key(i), text, first: 20 }),
  });
  const everywhere = (name: string, text: string): BoundOperation => ({
    ...search(`${name}, in all conversations`, text, seldom),
    variables: (_sample, i) => ({ asActorId: of(members, i).actorId, text, first: 20 }),
  });
  const seldom = Math.min(20, Math.floor(messages / 1_000));
  return [
    { ...page, name: 'open at the first unread', variables: (_sample, i) => ({ ...key(i), first: 60 }) },
    {
      ...{ ...page, name: 'page back' },
      variables: (_sample, i) => ({ ...key(i), before: somewhere(i), first: 60 }),
    },
    {
      ...{ ...page, name: 'page on' },
      variables: (_sample, i) => ({ ...key(i), after: somewhere(i), first: 60 }),
    },
    {
      ...{ ...page, name: 'jump to a place' },
      variables: (_sample, i) => ({ ...key(i), around: somewhere(i), first: 60 }),
    },
    {
      ...{ ...changes, name: 'catch up with fifty', finds: 50 },
      variables: (_sample, i) => ({ ...key(i), afterChange: messages - 50 }),
    },
    {
      ...{ ...changes, name: 'catch up from the beginning', finds: 100 },
      variables: (_sample, i) => ({ ...key(i), afterChange: 0 }),
    },
    {
      ...{ name: 'a thread', document: 'Thread', signedIn, finds: 2, most: 300 },
      variables: (_sample, i) => ({
        messageId: of(threads, i),
        asActorId: of(members, i).actorId,
        first: 50,
      }),
    },
    {
      ...{ name: 'list of conversations', document: 'Conversations', signedIn, finds: 1, most: 300 },
      variables: (_sample, i) => ({ asActorId: of(members, i).actorId, filter: { box: 'INBOX' }, first: 20 }),
    },
    search('a word often said', saidWords.often, 20),
    search('a word seldom said', saidWords.seldom, seldom),
    search('a word hardly said', saidWords.hardly, 3),
    search('its beginning', saidWords.hardly.slice(0, 5), 3),
    search('two words', `${saidWords.often} najem`, 20),
    search('two words that never met', `${saidWords.seldom} ${saidWords.hardly}`, 0),
    search('a word never said', saidWords.never, 0),
    everywhere('a word seldom said', saidWords.seldom),
    everywhere('a word often said', saidWords.often),
  ];
}
