import { isAdmin, type Refusal, refusals, requireConfirmed, type Viewer } from '@kvart/domain/shared';

const confirmed = (viewer: Viewer | null): Refusal | null => {
  const person = requireConfirmed(viewer);
  return person.ok ? null : person.error;
};

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
  /** Administrators of the installation. */
  admin: (viewer: Viewer | null): Refusal | null =>
    confirmed(viewer) ?? (isAdmin(viewer) ? null : refusals.forbidden('admin_only')),
};

export type AccessRule = keyof typeof accessRules;
