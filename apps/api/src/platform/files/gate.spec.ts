import { describe, expect, it } from 'vitest';
import { widthsFor } from './encode.ts';
import { Gate } from './gate.ts';
import { isFull } from './work-folder.ts';

describe('the gate', () => {
  it('lets two in, one wait, and turns the rest away', async () => {
    const gate = new Gate(2, 1, () => new Error('busy'));
    let inside = 0;
    let most = 0;
    const work = () =>
      gate.pass(async () => {
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 10));
        inside -= 1;
      });
    const ends = await Promise.allSettled([work(), work(), work(), work()]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(most).toBe(2);
    await work();
  });

  it('gives the place back after a failure', async () => {
    const gate = new Gate(1, 0, () => new Error('busy'));
    await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(gate.pass(() => Promise.resolve('fine'))).resolves.toBe('fine');
  });
});

describe('widths', () => {
  it.each([
    [100, [100]],
    [320, [320]],
    [900, [320, 640, 900]],
    [2048, [320, 640, 1024, 1600, 2048]],
  ])('of a picture %i wide', (own, expected) => expect(widthsFor(own)).toEqual(expected));
});

it('knows a full disk from other trouble', () => {
  expect(isFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
  expect(isFull(new Error('write'))).toBe(false);
  expect(isFull(null)).toBe(false);
});
