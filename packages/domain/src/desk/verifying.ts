import { z } from 'zod';
import { isAdmin, isMemberOf } from '../shared/guards.ts';
import { email } from '../shared/contact-schemas.ts';
import { isoDate } from '../shared/dates.ts';
import { id } from '../shared/ids.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import { emptied, line, prose } from '../shared/text.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type DeskPerson, guardActAtDesk } from './notices.ts';
import type { DeskPlace, DeskScope } from './territories.ts';

/** A decision about who an actor is, with what was checked. */
export const decideVerificationInput = z.object({
  actorId: id,
  version: z.int(),
  granted: z.boolean(),
  registerNumber: emptied(line({ max: 40 })).optional(),
  /** Which paper was looked at; no copy is kept. */
  document: emptied(line({ min: 5, max: 300 })).optional(),
  /** Who was called, at which number found elsewhere. */
  callBack: emptied(line({ min: 5, max: 300 })).optional(),
  until: emptied(isoDate()).optional(),
  /** Why; where it is refused, also what would mend it. */
  reason: prose({ min: 10, max: 1000 }),
});
export type DecideVerificationInput = z.output<typeof decideVerificationInput>;

export const verificationCodeInput = z.object({ actorId: id, email });
export const confirmCodeInput = z.object({ actorId: id, code: line({ min: 6, max: 12 }) });

export interface VerifiedActor extends DeskPlace {
  id: string;
  isUnclaimed: boolean;
  archivedAt: Date | null;
}

/** Looking into who an actor is: those who look after its place, but not its own people. */
export const guardVerifyAtDesk = (
  viewer: Viewer | null,
  scope: DeskScope,
  actor: VerifiedActor,
): Result<DeskPerson> => {
  const person = guardActAtDesk(viewer, scope, actor);
  if (!person.ok) return person;
  if (actor.archivedAt) return refuse(refusals.conflict('actor_archived'));
  if (actor.isUnclaimed) return refuse(refusals.conflict('actor_unclaimed'));
  return !isAdmin(viewer) && isMemberOf(viewer, actor.id) ? refuse(refusals.forbidden('own_actor')) : person;
};
