import * as z from 'zod';
import { id } from '../shared/ids.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { typedPassword } from './inputs.ts';

const day = 24 * 60 * 60 * 1000;

/** How long somebody can come back after asking to be erased, and how long before the end they are told again. */
export const leaving = { waitMs: 14 * day, remindMs: 2 * day } as const;

/** How long the link to a copy of one's data works. */
export const dataLinkLifetimeMs = 10 * 60 * 1000;

/** What has to be settled before a person can be erased, because others would be left with it. */
export const leavingBlockers = [
  'last_owner',
  'listed_spaces',
  'running_projects',
  'last_admin',
  'appointments',
] as const;
export type LeavingBlocker = (typeof leavingBlockers)[number];

export interface Leaving {
  eraseAt: Date | null;
  erasedAt: Date | null;
}

/** Begins the wait, once nothing of others hangs on the person. */
export const beginLeaving = (
  { eraseAt }: Leaving,
  blockers: readonly LeavingBlocker[],
  now: Date,
): Result<Date> => {
  if (eraseAt) return refuse(refusals.conflict('erasure_asked'));
  if (blockers.length > 0) return refuse(refusals.conflict('erasure_blocked'));
  return ok(new Date(now.getTime() + leaving.waitMs));
};

/** Takes the word back, as long as nothing was erased. */
export const stay = ({ eraseAt }: Leaving, now: Date): Result<null> => {
  if (!eraseAt) return refuse(refusals.conflict('erasure_not_asked'));
  return now < eraseAt ? ok(null) : refuse(refusals.conflict('erasure_begun'));
};

/** True where it is time to erase. */
export const isDue = ({ eraseAt, erasedAt }: Leaving, now: Date): boolean =>
  !!eraseAt && !erasedAt && eraseAt <= now;

/** The password once more, for what weighs much. */
export const provenByPassword = z.object({ password: typedPassword });

/** An account that somebody asked an administrator to erase; the reason stands in the log of acts. */
export const eraseAccountInput = z.object({
  personId: id,
  reason: z.string().trim().min(1).max(1000),
  password: typedPassword,
});
