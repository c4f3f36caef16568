import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, issuesOf, valueOf } from '../spec-helpers.ts';
import { parse } from './parse.ts';
import { emptied, isSafeText, line, prose } from './text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe('line', () => {
  const name = line({ min: 2, max: 10 });

  it('trims, joins white space and composes', () => {
    expect(valueOf(parse(name, '  Sˇ \n\t x\u200b '))).toBe('Sˇ x');
    expect(valueOf(parse(name, 'S\u030cutna'))).toBe('Šutna');
    expect(valueOf(parse(name, 'a\u0085b'))).toBe('a b');
  });

  it.each([
    ['', 'required'],
    [' \u200b ', 'required'],
    ['a', 'too_short'],
    ['abcdefghijk', 'too_long'],
    ['x'.repeat(1_000_000), 'too_long'],
    ['a\0b', 'invalid_text'],
    ['a\u0007b', 'invalid_text'],
    ['a\ud800b', 'invalid_text'],
    ['a\u202eb', 'invalid_text'],
    [undefined, 'required'],
    [null, 'required'],
    [7, 'invalid_type'],
  ])('refuses %j as %s', (raw, code) => {
    expect(codesOf(parse(name, raw))).toEqual([code]);
  });

  it('names the bounds', () => {
    expect(issuesOf(parse(name, 'a'))[0]?.params).toEqual({ min: 2 });
    expect(issuesOf(parse(name, 'abcdefghijk'))[0]?.params).toEqual({ max: 10 });
  });

  it('may be empty where nothing is asked', () => {
    expect(valueOf(parse(line({ min: 0, max: 5 }), '  '))).toBe('');
    expect(codesOf(parse(line({ max: 5 }), ' '))).toEqual(['required']);
  });
});

describe('prose', () => {
  it('keeps paragraphs, and at most one empty line between them', () => {
    const written = ' one \r\ntwo  \n\n\n\n  three\u2028four\rfive ';
    expect(valueOf(parse(prose({ max: 100 }), written))).toBe('one\ntwo\n\n  three\nfour\nfive');
  });
});

describe('every text', () => {
  it('that is taken is well-formed, composed, trimmed, bounded and free of NUL', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(line({ min: 0, max: 40 }), prose({ min: 0, max: 40 })),
        (raw, schema) => {
          const read = parse(schema, raw);
          if (!read.ok) return;
          expect(isSafeText(read.value)).toBe(true);
          expect(read.value).not.toContain('\0');
          expect(read.value.isWellFormed()).toBe(true);
          expect(read.value.normalize('NFC')).toBe(read.value);
          expect(read.value.trim()).toBe(read.value);
          expect(read.value.length).toBeLessThanOrEqual(40);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads the same when it is read again', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(line({ min: 0, max: 500 }), prose({ min: 0, max: 500 })),
        (raw, schema) => {
          const once = parse(schema, raw);
          if (once.ok) expect(valueOf(parse(schema, once.value))).toBe(once.value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('with NUL or a lone surrogate is refused', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('\0', '\ud800', '\udfff'), anyText, (before, bad, after) => {
        // Joined by a letter, so that two halves cannot meet and become a whole.
        expect(parse(prose({ min: 0, max: 10_000 }), `${before}x${bad}x${after}`).ok).toBe(false);
      }),
    );
  });
});

describe('prose', () => {
  it('takes no longer for long runs of spaces', () => {
    const spaces = `${' '.repeat(60_000)}x`;
    const began = performance.now();
    expect(valueOf(parse(prose({ max: 200_000 }), `a${spaces}\n${spaces}`))).toContain('x');
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('emptied', () => {
  it('turns an emptied field into null and leaves the rest to its schema', () => {
    const schema = emptied(line({ max: 5 }));
    expect(valueOf(parse(schema, '  '))).toBeNull();
    expect(valueOf(parse(schema, null))).toBeNull();
    expect(valueOf(parse(schema, ' a '))).toBe('a');
    expect(codesOf(parse(schema, 'abcdef'))).toEqual(['too_long']);
  });
});
