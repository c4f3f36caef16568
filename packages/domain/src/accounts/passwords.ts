import { inputIssue } from '../shared/issue.ts';
import type { InputIssue } from '../shared/refusal.ts';

/** How long a password may be, in characters as people count them. */
export const passwordLength = { min: 15, max: 128 } as const;

/** What is known about the person who picks the password. */
export interface PasswordContext {
  email?: string;
  name?: string;
  /** True for a password that many people use; the list itself lives with the caller. */
  isCommon?: (password: string) => boolean;
}

/** The one form in which passwords are hashed and compared, so that every keyboard gives the same bytes. */
export const normalizePassword = (raw: string): string => raw.normalize('NFKC');

// Shorter parts ("Ana", "info") turn up in good passwords by chance.
const shortestPart = 4;

const contains = (password: string, parts: readonly string[]) => {
  const flat = password.toLowerCase();
  return parts.some((part) => part.length >= shortestPart && flat.includes(part));
};

const nameParts = (name = '') => {
  const whole = normalizePassword(name).trim().toLowerCase();
  return [whole, ...whole.split(/\s+/)];
};

/** The whole address, what stands before the @, and the words in that; not the provider's name. */
const emailParts = (email = '') => {
  const whole = normalizePassword(email).toLowerCase();
  const mailbox = whole.replace(/@.*$/, '');
  return [whole, mailbox, ...mailbox.split(/[.+_-]/)];
};

/** Why a password cannot be taken; empty where it can. Long and unknown is enough: there is no rule on its letters. */
export const passwordIssues = (
  raw: string,
  context: PasswordContext = {},
  path = ['password'],
): InputIssue[] => {
  // A text of this size needs no counting.
  if (raw.length > passwordLength.max * 8)
    return [inputIssue('password_too_long', path, { max: passwordLength.max })];
  if (!raw.isWellFormed() || raw.includes('\0')) return [inputIssue('invalid_text', path)];
  const password = normalizePassword(raw);
  const length = Array.from(password).length;
  if (length === 0) return [inputIssue('required', path)];
  if (length < passwordLength.min)
    return [inputIssue('password_too_short', path, { min: passwordLength.min })];
  if (length > passwordLength.max)
    return [inputIssue('password_too_long', path, { max: passwordLength.max })];

  const issues: InputIssue[] = [];
  if (contains(password, emailParts(context.email))) issues.push(inputIssue('password_contains_email', path));
  if (contains(password, nameParts(context.name))) issues.push(inputIssue('password_contains_name', path));
  if (context.isCommon?.(password.toLowerCase())) issues.push(inputIssue('password_too_common', path));
  return issues;
};
