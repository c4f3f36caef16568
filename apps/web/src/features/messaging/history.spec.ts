import { describe, expect, it } from 'vitest';
import { opened, told, withChanged, withNewer, withOlder } from './history.ts';
import type { History, Message } from './history.ts';

const message = (seq: number, change = seq, text = `Message ${seq}`) =>
  ({ id: `m${seq}`, seq, change, text }) as Message;
const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const page = (from: number, to: number, some: Partial<History> = {}): History => ({
  ...{ messages: messages(from, to), hasOlder: from > 1, hasNewer: false, lastSeq: to, lastChange: to },
  ...{ firstUnreadSeq: null, ...some },
});
const numbers = (history: History) => history.messages.map(({ seq }) => seq);

describe('a stretch', () => {
  it('grows at both ends without doubling anything', () => {
    const middle = opened(page(5, 8, { hasNewer: true, lastSeq: 10 }));
    const both = withNewer(withOlder(middle, page(1, 5)), page(8, 10));
    expect(numbers(both)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(both).toMatchObject({ hasOlder: false, hasNewer: false, lastSeq: 10 });
  });

  it('takes the newest form of a message, in whatever order the forms come', () => {
    const newest = message(2, 5, 'Third form');
    const history = withChanged(withChanged(page(1, 3), [newest]), [message(2, 4, 'Second form')]);
    expect(history.messages[1]?.text).toBe('Third form');
  });

  it('leaves out what lies before it, and what comes after while newer ones are still to be fetched', () => {
    const history = opened(page(5, 8, { hasNewer: true, lastSeq: 20, lastChange: 20 }));
    expect(numbers(withChanged(history, [message(2, 21), message(21, 22)], 22))).toEqual([5, 6, 7, 8]);
  });

  it('shows no gap: what stands behind a hole is fetched on from there', () => {
    const history = withChanged(page(1, 3), [message(6)], 6);
    expect(numbers(history)).toEqual([1, 2, 3]);
    expect(history).toMatchObject({ hasNewer: true, lastSeq: 6 });
  });
});

describe('a change that was told', () => {
  it('is taken where it is the next one', () => {
    const { history, complete } = told(page(1, 3), message(4));
    expect(complete).toBe(true);
    expect(history.lastChange).toBe(4);
    expect(numbers(history)).toEqual([1, 2, 3, 4]);
  });

  it('has the rest asked for where some were missed', () => {
    const { history, complete } = told(page(1, 3), message(4, 6));
    expect(complete).toBe(false);
    expect(history.lastChange).toBe(3);
  });
});

describe('replies', () => {
  const root = { ...message(1), replyCount: 1, rootId: null };
  const reply = (seq: number) => ({ ...message(seq), rootId: 'm1' });
  const counted = ({ messages: [first] }: History) => first?.replyCount;
  const history = opened({ ...page(1, 2), messages: [root, reply(2)] });

  it('are counted as they come, each once', () => {
    const one = told(history, reply(3)).history;
    expect(counted(one)).toBe(2);
    expect(counted(told(one, reply(3)).history)).toBe(2);
    expect(counted(withChanged(one, [reply(3), { ...reply(4), change: 5 }], 5))).toBe(3);
  });

  it('are counted once where some were missed before', () => {
    const gap = told(history, reply(4)).history;
    expect(counted(withChanged(gap, [reply(3), reply(4)], 4))).toBe(3);
  });

  it('are in the count already where the first message comes along', () => {
    const newer = { ...root, change: 4, replyCount: 2 };
    expect(counted(withChanged(history, [reply(3), newer], 4))).toBe(2);
  });
});

describe('a conversation that was empty when it was opened', () => {
  const empty = opened(page(1, 0));
  /** For somebody who came later: what was before is not theirs. */
  const later = opened(page(1, 0, { lastSeq: 5, lastChange: 7, hasOlder: false }));

  it('begins with its first message', () => {
    expect(numbers(told(empty, message(1)).history)).toEqual([1]);
    expect(numbers(told(later, message(6, 8)).history)).toEqual([6]);
  });

  it('does not begin in the middle when the first one was missed', () => {
    const { history, complete } = told(empty, message(3));
    expect(complete).toBe(false);
    expect(numbers(history)).toEqual([]);
    expect(history).toMatchObject({ hasNewer: false, lastSeq: 0, lastChange: 0 });
    expect(numbers(withChanged(history, messages(1, 3), 3))).toEqual([1, 2, 3]);
  });

  it('is complete after a change to something its reader does not see', () => {
    expect(told(later, message(2, 8))).toMatchObject({ complete: true, history: { lastChange: 8 } });
  });
});
