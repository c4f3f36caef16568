import { type Refusal, refusals, type Viewer } from '@kvart/domain/shared';

/**
 * The coarse rules an operation can declare. They say who may knock; whether the object opens is decided by
 * the object's policy in packages/domain, after it is loaded.
 */
export const accessRules = {
  /** Any person with a running session. */
  signed_in: (viewer: Viewer | null): Refusal | null => (viewer ? null : refusals.signInRequired()),
  /** A person whose mail address is confirmed and who is not suspended: may write. */
  confirmed,
  /** A confirmed person who acts as one of their actors. */
  acting: (viewer: Viewer | null): Refusal | null =>
    confirmed(viewer) ?? (viewer?.actingAs ? null : refusals.forbidden('actor_required')),
  /** Advisers and administrators of the platform. */
  adviser: (viewer: Viewer | null): Refusal | null =>
    confirmed(viewer) ?? (viewer?.platformRole === 'member' ? refusals.forbidden('adviser_only') : null),
};

function confirmed(viewer: Viewer | null): Refusal | null {
  if (!viewer) return refusals.signInRequired();
  if (viewer.suspended) return refusals.forbidden('suspended');
  return viewer.emailConfirmed ? null : refusals.forbidden('email_unconfirmed');
}

export type AccessRule = keyof typeof accessRules;
