import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, issuesOf, valueOf } from '../spec-helpers.ts';
import { parse } from '../shared/parse.ts';
import {
  changeEmailInput,
  changePasswordInput,
  emailOnlyInput,
  resetPasswordInput,
  setUpInput,
  signInInput,
  signUpInput,
  updateAccountInput,
} from './inputs.ts';
import {
  isMailTokenUsable,
  isSessionRunning,
  mailTokenLifetimeMs,
  mailTokenPurposes,
  sessionExpiry,
  sessionLifetime,
  shouldTouchSession,
} from './lifetimes.ts';
import { normalizePassword, passwordIssues } from './passwords.ts';
import { rateLimits } from './rate-limits.ts';

const ana = { email: 'ana.novak+kvart@example.org', name: 'Ana Novak Žižek' };
const good = 'blue lamp on the wall';
const codes = (password: string, context = {}) => passwordIssues(password, context).map(({ code }) => code);

describe('a password', () => {
  it.each([
    ['', ['required']],
    ['fourteen chars', ['password_too_short']],
    ['fifteen letters', []],
    ['aaaaaaaaaaaaaaa', []],
    ['ž'.repeat(128), []],
    ['😀'.repeat(128), []],
    ['😀'.repeat(129), ['password_too_long']],
    ['x'.repeat(2_000_000), ['password_too_long']],
    ['with a \0 in the middle', ['invalid_text']],
    ['with a \ud800 in the middle', ['invalid_text']],
    ['my name is NOVAK here', ['password_contains_email', 'password_contains_name']],
    ['my name is žižek here', ['password_contains_name']],
    ['ana is too short a part', []],
    ['write to ana.novak+kvart@example.org', ['password_contains_email', 'password_contains_name']],
    [good, []],
  ])('%# gives %j', (password, expected) => {
    expect(codes(password, ana)).toEqual(expected);
  });

  it('is measured in characters, after composing', () => {
    expect(codes('z\u030c'.repeat(10))).toEqual(['password_too_short']);
    expect(normalizePassword('z\u030c')).toBe('ž');
  });

  it('is held against the common ones in lower case', () => {
    const isCommon = (password: string) => password === 'correcthorsebattery';
    expect(codes('CorrectHorseBattery', { isCommon })).toEqual(['password_too_common']);
    expect(codes(good, { isCommon })).toEqual([]);
  });

  it('is not held against a missing or broken address', () => {
    expect(codes(good, { email: '', name: '' })).toEqual([]);
    expect(codes('the word mailbox in it', { email: 'mailbox' })).toEqual(['password_contains_email']);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string(),
        fc.string(),
        (password, email, name) => {
          const issues = passwordIssues(password, { email, name });
          const length = Array.from(normalizePassword(password)).length;
          if (issues.length === 0) expect(length >= 15 && length <= 128).toBe(true);
        },
      ),
    );
  });
});

describe('inputs of accounts', () => {
  const signUp = { ...ana, password: good };

  it('take a complete form', () => {
    expect(valueOf(parse(signUpInput(), { ...signUp, locale: 'sl' }))).toEqual({ ...signUp, locale: 'sl' });
    expect(parse(setUpInput(), { ...signUp, code: ' abc ' })).toMatchObject({
      ok: true,
      value: { code: 'abc' },
    });
    expect(parse(signInInput, { email: 'A@Example.org', password: 'short' })).toMatchObject({
      value: { email: 'a@example.org' },
    });
    expect(parse(emailOnlyInput, { email: 'a@example.org' }).ok).toBe(true);
    expect(parse(resetPasswordInput, { token: 'a'.repeat(43), password: good }).ok).toBe(true);
    expect(parse(changeEmailInput, { email: 'a@example.org', password: 'x' }).ok).toBe(true);
    expect(parse(changePasswordInput(ana), { current: 'x', next: good }).ok).toBe(true);
    expect(parse(updateAccountInput, { timeZone: 'Europe/Ljubljana', locale: 'de' }).ok).toBe(true);
  });

  it.each([
    [signUpInput(), { ...signUp, name: 'A' }, ['name too_short']],
    [signUpInput(), { ...signUp, email: 'x' }, ['email invalid_email']],
    [signUpInput(), { ...signUp, password: 'short' }, ['password password_too_short']],
    [signUpInput(() => true), signUp, ['password password_too_common']],
    [signUpInput(), { ...signUp, locale: 'fr' }, ['locale unknown_locale']],
    [setUpInput(), { ...signUp, password: '' }, ['password required']],
    [signInInput, { email: 'a@example.org', password: '' }, ['password too_short']],
    [signInInput, { email: 'a@example.org', password: 'x'.repeat(1025) }, ['password too_long']],
    [resetPasswordInput, { token: '../../etc', password: good }, ['token invalid_format']],
    [changePasswordInput(ana), { current: good, next: good }, ['next password_unchanged']],
    [
      changePasswordInput(ana),
      { current: 'x', next: 'novak novak novak' },
      ['next password_contains_email', 'next password_contains_name'],
    ],
    [updateAccountInput, { timeZone: 'Mars/Olympus' }, ['timeZone unknown_time_zone']],
    [updateAccountInput, { name: null }, ['name required']],
  ])('%# names what is wrong', (schema, raw, expected) => {
    expect(codesOf(parse(schema, raw))).toEqual(expected);
  });

  it('names the figures of a password rule', () => {
    expect(issuesOf(parse(signUpInput(), { ...signUp, password: 'short' }))[0]?.params).toEqual({ min: 15 });
  });
});

describe('lifetimes', () => {
  const start = new Date('2026-01-01T00:00:00Z');
  const after = (ms: number) => new Date(start.getTime() + ms);

  it('of a session run on with use, up to the longest', () => {
    const fresh = { createdAt: start, lastSeenAt: start };
    expect(sessionExpiry(fresh)).toEqual(after(sessionLifetime.idleMs));
    expect(isSessionRunning(fresh, after(sessionLifetime.idleMs - 1))).toBe(true);
    expect(isSessionRunning(fresh, after(sessionLifetime.idleMs))).toBe(false);
    const old = { createdAt: start, lastSeenAt: after(sessionLifetime.absoluteMs - 1) };
    expect(sessionExpiry(old)).toEqual(after(sessionLifetime.absoluteMs));
    expect(isSessionRunning({ ...fresh, revokedAt: start }, start)).toBe(false);
    expect(isSessionRunning({ ...fresh, revokedAt: null }, start)).toBe(true);
  });

  it('are not written down at every request', () => {
    expect(shouldTouchSession(start, after(sessionLifetime.touchEveryMs - 1))).toBe(false);
    expect(shouldTouchSession(start, after(sessionLifetime.touchEveryMs))).toBe(true);
  });

  it('of a link end by use or time', () => {
    const link = { expiresAt: after(1000), usedAt: null };
    expect(isMailTokenUsable(link, after(999))).toBe(true);
    expect(isMailTokenUsable(link, after(1000))).toBe(false);
    expect(isMailTokenUsable({ ...link, usedAt: start }, start)).toBe(false);
    for (const purpose of mailTokenPurposes) expect(mailTokenLifetimeMs[purpose]).toBeGreaterThan(0);
    expect(mailTokenLifetimeMs.reset_password).toBeLessThan(mailTokenLifetimeMs.confirm_email);
  });
});

describe('limits', () => {
  it('bind every path by address, and the guessing of passwords by account', () => {
    for (const { byAddress, byAccount } of Object.values(rateLimits)) {
      expect(byAddress.points).toBeGreaterThan(0);
      expect(byAddress.windowSeconds).toBeGreaterThanOrEqual(60);
      if (byAccount) expect(byAccount.points).toBeLessThanOrEqual(byAddress.points);
    }
    for (const path of ['sign_in', 'change_password', 'request_password_reset'] as const) {
      expect(rateLimits[path].byAccount).not.toBeNull();
    }
  });
});
