import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('goes round once more for all who ask while it is under way', async () => {
  const rounds: PromiseWithResolvers<undefined>[] = [];
  const ask = oneAtATime(() => {
    const round = Promise.withResolvers<undefined>();
    rounds.push(round);
    return round.promise;
  });
  const first = ask();
  void ask();
  const last = ask();
  expect(rounds).toHaveLength(1);
  rounds[0]?.resolve(undefined);
  await expect.poll(() => rounds.length).toBe(2);
  rounds[1]?.resolve(undefined);
  await Promise.all([first, last]);
  expect(rounds).toHaveLength(2);
});

it('can be asked again after a failure', async () => {
  let count = 0;
  const ask = oneAtATime(() => {
    count += 1;
    return count === 1 ? Promise.reject(new Error('no line')) : Promise.resolve();
  });
  await expect(ask()).rejects.toThrow('no line');
  await ask();
  expect(count).toBe(2);
});
