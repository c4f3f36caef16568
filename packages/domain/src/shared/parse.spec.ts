import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codesOf, issuesOf } from '../spec-helpers.ts';
import { isIssueCode } from './issue-codes.ts';
import { parse, toInputIssue } from './parse.ts';

const schema = z.object({
  list: z
    .array(z.object({ name: z.string().min(2).max(4) }))
    .min(1)
    .max(2),
  count: z.number().min(1).max(9).optional(),
  whole: z.int().optional(),
  kind: z.enum(['a', 'b']).optional(),
  address: z.email().optional(),
  odd: z.string().regex(/x/).optional(),
  set: z.set(z.string()).max(1).optional(),
  flag: z.boolean().optional(),
  either: z.union([z.string(), z.number()]).optional(),
  checked: z
    .string()
    .refine((text) => text !== 'no')
    .optional(),
});

const base = { list: [{ name: 'abc' }] };

describe('parse', () => {
  it('gives the value', () => {
    expect(parse(schema, { ...base, count: 3 })).toEqual({ ok: true, value: { ...base, count: 3 } });
  });

  it.each([
    [undefined, ['required']],
    ['text', ['invalid_type']],
    [{}, ['list required']],
    [{ list: [] }, ['list too_few']],
    [{ list: [base.list[0], base.list[0], base.list[0]] }, ['list too_many']],
    [{ list: [{ name: 'a' }, { name: 'abcde' }] }, ['list.0.name too_short', 'list.1.name too_long']],
    [{ ...base, count: 0 }, ['count too_small']],
    [{ ...base, count: 10 }, ['count too_large']],
    [{ ...base, count: Number.NaN }, ['count invalid_number']],
    [{ ...base, count: '3' }, ['count invalid_number']],
    [{ ...base, whole: 1.5 }, ['whole not_whole']],
    [{ ...base, kind: 'c' }, ['kind invalid_choice']],
    [{ ...base, kind: null }, ['kind required']],
    [{ ...base, address: 'x' }, ['address invalid_email']],
    [{ ...base, odd: 'y' }, ['odd invalid_format']],
    [{ ...base, set: new Set(['a', 'b']) }, ['set too_many']],
    [{ ...base, flag: 'yes' }, ['flag invalid_type']],
    [{ ...base, either: true }, ['either invalid_format']],
    [{ ...base, checked: 'no' }, ['checked invalid_format']],
  ])('reads %j as %j', (raw, codes) => {
    expect(codesOf(parse(schema, raw))).toEqual(codes);
    expect(issuesOf(parse(schema, raw)).every(({ code }) => isIssueCode(code))).toBe(true);
  });

  it('never hands back what was typed', () => {
    const refused = parse(schema, { ...base, address: 'secret value' });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it('takes an issue without our code as a wrong form', () => {
    expect(
      toInputIssue({ code: 'custom', path: ['a', 1], message: '', params: { issue: 'made_up' } }),
    ).toEqual({
      code: 'invalid_format',
      path: ['a', '1'],
    });
  });
});
