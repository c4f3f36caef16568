import { z } from 'zod';
import { email } from '../shared/contact-schemas.ts';
import { report } from '../shared/issue.ts';
import { isLocale, type Locale } from '../shared/locales.ts';
import { line } from '../shared/text.ts';
import { type PasswordContext, passwordIssues } from './passwords.ts';

/** A person's name as others see it. */
export const personName = line({ min: 2, max: 80 });

/** A language of the interface. */
export const localeInput = z.string().transform((value, context): Locale => {
  if (isLocale(value)) return value;
  report(context, value, 'unknown_locale');
  return z.NEVER;
});

/** A time zone that this runtime knows. */
export const timeZoneInput = z
  .string()
  .max(60)
  .check((context) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: context.value });
    } catch {
      report(context, context.value, 'unknown_time_zone');
    }
  });

/** A password as typed to prove who one is: only bounded, since old rules may have let it through. */
export const typedPassword = z.string().min(1).max(1024);

/** A secret from a mailed link. */
export const linkToken = z.string().check((context) => {
  if (!/^[A-Za-z0-9_-]{16,200}$/.test(context.value)) report(context, context.value, 'invalid_format');
});

const withPasswordRules = <T extends Record<string, unknown>>(
  value: T,
  key: keyof T & string,
  context: PasswordContext,
  sink: { issues: unknown[] },
) => {
  for (const issue of passwordIssues(value[key] as string, context, [key])) {
    sink.issues.push({
      code: 'custom',
      input: undefined,
      path: [key],
      params: { issue: issue.code, figures: issue.params },
    });
  }
};

type IsCommon = PasswordContext['isCommon'];

/** Signing up; the common-password check comes from the caller. */
export const signUpInput = (isCommon?: IsCommon) =>
  z
    .object({
      email,
      name: personName,
      password: z.string(),
      locale: localeInput.nullish(),
      timeZone: timeZoneInput.nullish(),
    })
    .check((context) =>
      withPasswordRules(context.value, 'password', { ...context.value, isCommon }, context),
    );
export type SignUpInput = z.output<ReturnType<typeof signUpInput>>;

/** The first administrator of an empty installation. */
export const setUpInput = (isCommon?: IsCommon) =>
  z
    .object({
      email,
      name: personName,
      password: z.string(),
      locale: localeInput.nullish(),
      timeZone: timeZoneInput.nullish(),
      code: line({ max: 100 }).nullish(),
    })
    .check((context) =>
      withPasswordRules(context.value, 'password', { ...context.value, isCommon }, context),
    );
export type SetUpInput = z.output<ReturnType<typeof setUpInput>>;

/** Signing in. */
export const signInInput = z.object({ email, password: typedPassword });
export type SignInInput = z.output<typeof signInInput>;

/** A request that names an address only: a new confirmation, a forgotten password. */
export const emailOnlyInput = z.object({ email });

/** A new password by a mailed link. The person is known only after the link is looked up: see `passwordIssues`. */
export const resetPasswordInput = z.object({ token: linkToken, password: z.string().max(1024) });
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

/** A new password by a signed-in person, known by name and address. */
export const changePasswordInput = (person: PasswordContext) =>
  z.object({ current: typedPassword, next: z.string() }).check((context) => {
    withPasswordRules(context.value, 'next', person, context);
    if (context.value.current === context.value.next) {
      report(context, undefined, 'password_unchanged', undefined, ['next']);
    }
  });
export type ChangePasswordInput = z.output<ReturnType<typeof changePasswordInput>>;

/** A new address, with the password as proof. */
export const changeEmailInput = z.object({ email, password: typedPassword });
export type ChangeEmailInput = z.output<typeof changeEmailInput>;

/** Name, language and time zone; what is absent stays. */
export const updateAccountInput = z.object({
  name: personName.optional(),
  locale: localeInput.optional(),
  timeZone: timeZoneInput.optional(),
});
export type UpdateAccountInput = z.output<typeof updateAccountInput>;
