import { afterEach, describe, expect, it } from 'vitest';
import { closeDevice, forgetDevice } from '../offline/db.ts';
import { afterAttempt, nextToSend, pauseAfter, restUntilNext } from './rules.ts';
import type { Attempt, Letter, OutboxMessage } from './rules.ts';
import { sendDue, startSender } from './sender.ts';
import { changeMessage, discardMessage, onOutboxNews, putLetter, readOutbox, retryMessage } from './store.ts';

const letter = (id: string, some: Partial<Letter> = {}): Letter => ({
  id,
  personId: 'p1',
  conversationId: 'c1',
  actorId: 'a1',
  text: id,
  replyToId: null,
  files: [],
  mentionPersonIds: [],
  createdAt: 0,
  ...some,
});

const waiting = (place: number, some: Partial<OutboxMessage> = {}): OutboxMessage => ({
  ...letter(`m${place}`),
  place,
  state: 'waiting',
  attempts: 0,
  notBefore: 0,
  reason: null,
  ...some,
});

/** A server that knows what it has seen, and does as it is told. */
const server = (answers: Attempt[] = []) => {
  const received: string[] = [];
  const send = (message: OutboxMessage) => {
    const answer = answers.shift() ?? { end: 'sent' as const };
    if (answer.end === 'sent') received.push(message.id);
    return Promise.resolve({ ...answer, message: { id: message.id } });
  };
  return { received, send };
};

afterEach(forgetDevice);

describe('what is sent when', () => {
  it('keeps the order within a conversation, and lets others pass', () => {
    const messages = [waiting(2, { conversationId: 'c2' }), waiting(1, { notBefore: 500 }), waiting(3)];
    // The first of c1 pauses: the later one of c1 waits for it, c2 does not.
    expect(nextToSend(messages, 100)?.place).toBe(2);
    expect(nextToSend([waiting(1, { notBefore: 500 }), waiting(3)], 100)).toBeNull();
    expect(restUntilNext([waiting(1, { notBefore: 500 }), waiting(3)], 100)).toBe(400);
    expect(nextToSend(messages, 500)?.place).toBe(1);
  });

  it('lets what was refused stand aside', () => {
    const messages = [waiting(1, { state: 'failed' }), waiting(2)];
    expect(nextToSend(messages, 0)?.place).toBe(2);
    expect(restUntilNext([waiting(1, { state: 'failed' })], 0)).toBeNull();
  });

  it('pauses longer each time, up to a minute and a bit', () => {
    expect([1, 2, 3, 4].map((attempts) => pauseAfter(attempts, 0.5))).toEqual([1000, 2000, 4000, 8000]);
    expect(pauseAfter(1, 0)).toBe(750);
    expect(pauseAfter(50, 1)).toBe(75_000);
    const later = afterAttempt(waiting(1), { end: 'later', afterMs: 9_000 }, 100, 0.5);
    expect(later).toMatchObject({ state: 'waiting', attempts: 1, notBefore: 9_100 });
  });
});

describe('the outbox of a device', () => {
  it('keeps what was written over a reload, in order, per person', async () => {
    await putLetter(letter('one'));
    await putLetter(letter('two'));
    await putLetter(letter('other', { personId: 'p2' }));
    await closeDevice();
    expect((await readOutbox('p1')).map(({ id, state }) => [id, state])).toEqual([
      ['one', 'waiting'],
      ['two', 'waiting'],
    ]);
  });

  it('takes no message twice', async () => {
    await putLetter(letter('one'));
    await expect(putLetter(letter('one'))).rejects.toThrow();
    expect(await readOutbox('p1')).toHaveLength(1);
  });

  it('sends each once and in order, and keeps nothing that has arrived', async () => {
    const told: unknown[] = [];
    const stop = onOutboxNews((news) => news.type === 'sent' && told.push(news.message));
    for (const id of ['one', 'two', 'three']) await putLetter(letter(id));
    const { received, send } = server();
    expect(await sendDue({ personId: 'p1', send })).toBeNull();
    stop();
    expect(received).toEqual(['one', 'two', 'three']);
    expect(told).toEqual([{ id: 'one' }, { id: 'two' }, { id: 'three' }]);
    expect(await readOutbox('p1')).toEqual([]);
  });

  it('waits where there is no line: the later ones do not overtake', async () => {
    for (const id of ['one', 'two']) await putLetter(letter(id));
    const { received, send } = server([{ end: 'later' }]);
    let now = 1000;
    const options = { personId: 'p1', send, now: () => now, chance: () => 0.5 };
    expect(await sendDue(options)).toBe(1000);
    expect(received).toEqual([]);
    now = 2000;
    expect(await sendDue(options)).toBeNull();
    expect(received).toEqual(['one', 'two']);
  });

  it('keeps what was refused with the reason, to be tried again or thrown away', async () => {
    for (const id of ['one', 'two', 'three']) await putLetter(letter(id));
    const { received, send } = server([
      { end: 'refused', reason: 'Too long.' },
      { end: 'refused', reason: 'Blocked.' },
    ]);
    await sendDue({ personId: 'p1', send });
    expect(received).toEqual(['three']);
    const [one, two] = await readOutbox('p1');
    expect(one).toMatchObject({ state: 'failed', reason: 'Too long.' });
    await discardMessage(one!.place);
    await retryMessage(two!.place);
    await sendDue({ personId: 'p1', send });
    expect(received).toEqual(['three', 'two']);
    expect(await readOutbox('p1')).toEqual([]);
  });

  it('takes up what a closed page was sending, and tries at once when the line is back', async () => {
    await putLetter(letter('one'));
    const [one] = await readOutbox('p1');
    await changeMessage(one!.place, (message) => ({ ...message, state: 'sending', notBefore: 9e15 }));
    const { received, send } = server([{ end: 'later' }]);
    const settled = (state: string) =>
      new Promise<void>((resolve) => {
        const stop = onOutboxNews(() => {
          void readOutbox('p1').then(([first]) => {
            if ((first?.state ?? 'gone') !== state || first?.attempts === 0) return;
            stop();
            resolve();
          });
        });
      });
    const failed = settled('waiting');
    const stop = startSender({ personId: 'p1', send, chance: () => 1 });
    await failed;
    expect(received).toEqual([]);
    const gone = settled('gone');
    globalThis.dispatchEvent(new Event('online'));
    await gone;
    stop();
    expect(received).toEqual(['one']);
  });
});
