import type { ActorKind } from './kinds.ts';

/** Ways to find out whether an actor is who it says. */
export const verificationChecks = ['register_number', 'domain_mail', 'document', 'call_back'] as const;
export type VerificationCheck = (typeof verificationChecks)[number];

const reached = ['domain_mail', 'call_back'] as const;
const registered = ['register_number', 'document'] as const;

/** What has to be checked of each kind: one of each line. Everybody knows where the town hall is. */
export const checksNeeded: Readonly<Record<ActorKind, readonly (readonly VerificationCheck[])[]>> = {
  municipality: [reached],
  support_organisation: [['register_number'], reached],
  creative_firm: [registered, reached],
  small_business: [registered, reached],
  ngo: [registered, reached],
  higher_education: [reached],
  private_owner: [['document'], reached],
};

/** The lines of which nothing was checked. */
export const checksMissing = (
  kind: ActorKind,
  done: readonly VerificationCheck[],
): readonly (readonly VerificationCheck[])[] =>
  checksNeeded[kind].filter((line) => !line.some((check) => done.includes(check)));

/** A code by mail holds so long, and is typed wrongly so often at most. */
export const codeHours = 72;
export const mostCodeTries = 5;
/** An address that was proven so long ago proves nothing any more. */
export const provenMailDays = 30;
/** Days before the end on which those concerned are reminded, the farthest first. */
export const renewalReminders = [60, 14] as const;
/** What was noted about papers and calls goes after so many days. */
export const checkNotesDays = 400;
