import { afterEach, expect, it } from 'vitest';
import { putLetter, readOutbox } from '../outbox/store.ts';
import { forgetDevice } from './db.ts';
import { dropAnswersAbout, forgetAnswers, keepAnswer, keptAnswer } from './kept.ts';

afterEach(forgetDevice);

it('gives back the answer of last time, whatever the order of the variables', async () => {
  await keepAnswer('Messages', { conversationId: 'c1', first: 60, around: null }, { messages: 1 });
  expect(await keptAnswer('Messages', { first: 60, conversationId: 'c1' })).toEqual({ messages: 1 });
  expect(await keptAnswer('Messages', { first: 60, conversationId: 'c2' })).toBeUndefined();
});

it('forgets all about one conversation, and nothing of the others', async () => {
  await keepAnswer('Conversation', { id: 'c1' }, { conversation: 1 });
  await keepAnswer('Messages', { conversationId: 'c1' }, { messages: 1 });
  await keepAnswer('Messages', { conversationId: 'c2' }, { messages: 2 });
  await dropAnswersAbout('c1');
  expect(await keptAnswer('Conversation', { id: 'c1' })).toBeUndefined();
  expect(await keptAnswer('Messages', { conversationId: 'c1' })).toBeUndefined();
  expect(await keptAnswer('Messages', { conversationId: 'c2' })).toEqual({ messages: 2 });
});

it('forgets the answers where a session has ended, and keeps what is not sent yet', async () => {
  const letter = { id: 'm1', personId: 'p1', conversationId: 'c1', actorId: 'a1', text: 'Later' };
  await putLetter({ ...letter, replyToId: null, files: [], mentionPersonIds: [], createdAt: 0 });
  await keepAnswer('Viewer', {}, { viewer: 1 });
  await forgetAnswers();
  expect(await keptAnswer('Viewer', {})).toBeUndefined();
  expect(await readOutbox('p1')).toMatchObject([{ text: 'Later' }]);
});

it('makes room for newer answers', async () => {
  for (let at = 0; at < 303; at += 1) await keepAnswer('Messages', { at }, { at }, at);
  expect(await keptAnswer('Messages', { at: 2 })).toBeUndefined();
  expect(await keptAnswer('Messages', { at: 3 })).toEqual({ at: 3 });
});
