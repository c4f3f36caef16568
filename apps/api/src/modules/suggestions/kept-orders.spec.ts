import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeptOrder, KeptOrders } from './kept-orders.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const order = (stamp: string): KeptOrder => ({ stamp, partners: [], words: [] });
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

it('is made once for all who ask at the same time, and anew for whoever asks after', async () => {
  const orders = new KeptOrders();
  let times = 0;
  const make = () => Promise.resolve(order(`${(times += 1)}`));
  const all = await Promise.all([1, 2, 3].map(() => orders.made('a', make)));
  expect(all.map((one) => one?.stamp)).toEqual(['1', '1', '1']);
  expect(orders.of('a')?.stamp).toBe('1');
  expect((await orders.made('a', make))?.stamp).toBe('2');
});

it('keeps nothing that failed, and tells each of those who waited', async () => {
  const orders = new KeptOrders();
  const make = () => Promise.reject(new Error('stopped'));
  const all = await Promise.allSettled([1, 2].map(() => orders.made('a', make)));
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(orders.of('a')).toBeNull();
  expect((await orders.made('a', () => Promise.resolve(order('later'))))?.stamp).toBe('later');
});

it('goes by an order for two minutes, and has a new one made after the first', async () => {
  const orders = new KeptOrders();
  orders.keep('a', order('old'));
  const make = vi.fn(() => Promise.resolve(order('new')));
  vi.advanceTimersByTime(59_000);
  orders.renew('a', make);
  expect(make).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(orders.of('a')?.stamp).toBe('old');
  orders.renew('a', make);
  orders.renew('a', make);
  await settled();
  expect(make).toHaveBeenCalledTimes(1);
  expect(orders.of('a')?.stamp).toBe('new');
  vi.advanceTimersByTime(120_000);
  expect(orders.of('a')).toBeNull();
});

it('makes two aside at once and no more, and goes on after one that failed', async () => {
  const orders = new KeptOrders();
  const ids = ['a', 'b', 'c'];
  for (const id of ids) orders.keep(id, order(id));
  vi.advanceTimersByTime(61_000);
  const make = vi.fn(() => Promise.reject(new Error('stopped')));
  for (const id of ids) orders.renew(id, make);
  expect(make).toHaveBeenCalledTimes(2);
  await settled();
  orders.renew('c', make);
  expect(make).toHaveBeenCalledTimes(3);
  expect(orders.of('c')?.stamp).toBe('c');
});
