import { expect, it } from 'vitest';
import { DateTimeScalar } from './scalars.ts';

it('writes times from Postgres as a Date would, to the millisecond', () => {
  const { serialize } = new DateTimeScalar();
  const texts = [
    ...['', '.5', '.25', '.123', '.1239', '.99999', '.999999'].map((ms) => `2026-11-23T08:30:59${ms}+00:00`),
    ...['2026-11-23T08:30:59.25+02:00', '2026-11-23T08:30:59Z', '2026-11-23', '2026-11-23 08:30:59+00:00'],
    '0999-01-01T00:00:00+00:00',
  ];
  for (const text of texts) expect(serialize(text), text).toBe(new Date(text).toISOString());
  expect(serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  for (const wrong of ['infinity', '12026-11-23T08:30:59+00:00', ''])
    expect(() => serialize(wrong)).toThrow();
});
