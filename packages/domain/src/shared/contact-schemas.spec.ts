import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { email, phone, webUrl } from './contact-schemas.ts';
import { parse } from './parse.ts';

describe('a mail address', () => {
  it('has one spelling', () => {
    expect(valueOf(parse(email, '  Ana.NOVAK@Example.ORG '))).toBe('ana.novak@example.org');
    expect(valueOf(parse(email, 'z\u030c@example.org'))).toBe('ž@example.org');
    expect(valueOf(parse(email, 'a+b@sub.xn--bcher-kva.example'))).toBe('a+b@sub.xn--bcher-kva.example');
  });

  it.each([
    ['', 'required'],
    [' ', 'required'],
    ['ana', 'invalid_email'],
    ['ana@', 'invalid_email'],
    ['@example.org', 'invalid_email'],
    ['ana@example', 'invalid_email'],
    ['a b@example.org', 'invalid_email'],
    ['a@b@example.org', 'invalid_email'],
    ['ana@example..org', 'invalid_email'],
    ['.ana@example.org', 'invalid_email'],
    ['ana@-example.org', 'invalid_email'],
    ['ana@example.org\nBcc: x@y.zz', 'invalid_email'],
    ['a\0@example.org', 'invalid_email'],
    [`${'a'.repeat(65)}@example.org`, 'invalid_email'],
    [`a@${'b'.repeat(250)}.org`, 'invalid_email'],
    [`${'a'.repeat(5000)}@example.org`, 'invalid_email'],
    [7, 'invalid_type'],
  ])('%j is refused as %s', (raw, code) => {
    expect(codesOf(parse(email, raw))).toEqual([code]);
  });
});

describe('a web address', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['example.org/a b', 'https://example.org/a%20b'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['https://občina.si', 'https://xn--obina-iya.si/'],
  ])('%j is taken as %s', (raw, url) => {
    expect(valueOf(parse(webUrl, raw))).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://user:secret@example.org',
    'https://secret@example.org',
    'https://localhost',
    'https://',
    'not a url',
  ])('%j is refused', (raw) => {
    expect(codesOf(parse(webUrl, raw))).toEqual(['invalid_url']);
  });
});

describe('a telephone number', () => {
  it.each(['+386 1 234 56 78', '(01) 234-567', '01/234.567'])('%j is taken', (raw) => {
    expect(valueOf(parse(phone, raw))).toBe(raw);
  });

  it.each(['1234', '+386 1 call me', '++38612345', '1'.repeat(18)])('%j is refused', (raw) => {
    expect(codesOf(parse(phone, raw))).toEqual(['invalid_phone']);
  });
});
