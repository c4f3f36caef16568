import { z } from 'zod';
import { report } from './issue.ts';
import { isSafeText, line } from './text.ts';

const emailShape =
  /^[^\s@"(),:;<>[\\\]]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/** One spelling for one mail address: NFC, trimmed, lower case. */
export const normalizeEmail = (value: string): string => value.normalize('NFC').trim().toLowerCase();

/** A mail address, at most 254 characters, in its one spelling. */
export const email = z.string().transform((raw, context) => {
  const value = raw.length > 1000 ? '' : normalizeEmail(raw);
  const [name = '', host = ''] = value.split('@');
  if (raw.trim() === '') report(context, raw, 'required');
  else if (
    !isSafeText(value) ||
    !emailShape.test(value) ||
    value.length > 254 ||
    name.length > 64 ||
    `.${name}.${host}.`.includes('..')
  ) {
    report(context, raw, 'invalid_email');
  }
  return value;
});

/** A web address with http or https, without a password in it; `www.example.org` gets its `https://`. */
export const webUrl = line({ max: 500 }).transform((raw, context) => {
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(raw) ? raw : `https://${raw}`;
  const url = URL.canParse(candidate) ? new URL(candidate) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes('.'))
    return url.href;
  report(context, raw, 'invalid_url');
  return z.NEVER;
});

/** A telephone number as people write it: digits, spaces, + ( ) / - . */
export const phone = line({ max: 40 }).transform((value, context) => {
  const digits = value.replace(/\D/g, '').length;
  if (!/^\+?[\d\s()/.-]+$/.test(value) || digits < 5 || digits > 17) report(context, value, 'invalid_phone');
  return value;
});
