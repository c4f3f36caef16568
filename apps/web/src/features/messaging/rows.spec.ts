import { expect, it } from 'vitest';
import type { OutboxMessage } from '../../lib/outbox/rules.ts';
import { makeMessage } from '../../testing/talk.ts';
import { opened } from './history.ts';
import { namedIn, namingAt, suggest, withName } from './mention.ts';
import { rowOfSeq, rowsOf } from './rows.ts';

const page = {
  ...{ hasOlder: false, hasNewer: false, lastSeq: 4, lastChange: 4, firstUnreadSeq: 4 },
  messages: [
    makeMessage(1, { createdAt: '2026-11-20T10:00:00Z' }),
    makeMessage(2, { createdAt: '2026-11-20T10:04:00Z' }),
    makeMessage(3, { createdAt: '2026-11-20T10:30:00Z' }),
    makeMessage(4, { createdAt: '2026-11-22T10:31:00Z' }),
  ],
};
const waiting = (id: string) => ({ id, text: id }) as OutboxMessage;

it('puts days, the line of the unread and what waits between and behind the messages', () => {
  const rows = rowsOf(opened(page), [waiting('m4'), waiting('w1')]);
  expect(rows.map(({ key }) => key)).toEqual(['day-1', 'm1', 'm2', 'm3', 'day-4', 'unread', 'm4', 'w1']);
  expect(
    rows.map((row) => (row.type === 'message' ? row.follows : null)).filter((one) => one !== null),
  ).toEqual([false, true, false, false]);
  expect(rowOfSeq(rows, 3)).toBe(3);
  expect(rowOfSeq(rows, 9)).toBe(-1);
});

it('keeps what waits back while newer messages are still to be fetched', () => {
  expect(
    rowsOf(opened({ ...page, hasNewer: true }), [waiting('w1')]).some(({ type }) => type === 'waiting'),
  ).toBe(false);
});

it('finds who is meant while a name is typed', () => {
  const people = [
    { id: '1', name: 'Jan Hribar' },
    { id: '2', name: 'Ana Šinkovec' },
  ];
  const text = 'Ask @šin about it';
  const naming = namingAt(text, 8);
  expect(naming).toEqual({ from: 4, word: 'šin' });
  expect(suggest(people, 'šin').map(({ id }) => id)).toEqual(['2']);
  expect(naming && withName(text, naming, 'Ana Šinkovec').text).toBe('Ask @Ana Šinkovec about it');
  expect(namedIn('Ask @Ana Šinkovec', people)).toEqual(['2']);
  expect(namingAt('mail@example', 12)).toBeNull();
});
