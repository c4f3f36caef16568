import { expect, it, vi } from 'vitest';
import { Stages } from './stages.ts';

it('stops parts in the reverse order of their start, each once, though one fails', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stopped: string[] = [];
  const stages = new Stages();
  for (const name of ['database', 'broken', 'api']) {
    stages.add(name, () => {
      stopped.push(name);
      return name === 'broken' ? Promise.reject(new Error('no')) : Promise.resolve();
    });
  }
  expect(stages.isStopping).toBe(false);
  await Promise.all([stages.stop(), stages.stop()]);
  expect(stopped).toEqual(['api', 'broken', 'database']);
  expect(stages.isStopping).toBe(true);
  expect(told).toHaveBeenCalledTimes(1);
  told.mockRestore();
});
