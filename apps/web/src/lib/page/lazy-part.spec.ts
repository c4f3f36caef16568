import { afterEach, expect, it, vi } from 'vitest';
import { onceOnline } from './lazy-part.ts';

afterEach(() => vi.restoreAllMocks());

it('waits for the line and tries again', async () => {
  const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const load = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('there');
  const loaded = onceOnline(load);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  line.mockReturnValue(true);
  await new Promise((resolve) => setTimeout(resolve));
  dispatchEvent(new Event('online'));
  expect(await loaded).toBe('there');
});

it('gives up where the line is not what is missing', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  await expect(onceOnline(() => Promise.reject(new Error('no such script')))).rejects.toThrow(
    'no such script',
  );
});
