import { requireConfirmed } from '../../shared/guards.ts';
import { refusals } from '../../shared/refusal.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Editing the library: whoever works at a support centre's desk, advisers and administrators. */
export const guardEditTemplates = (viewer: Viewer | null, isAtDesk: boolean): Result<Viewer> => {
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  return isAtDesk ? person : refuse(refusals.forbidden('adviser_only'));
};

/** Saving one that nobody else has saved since. */
export const guardSaveTemplate = (
  viewer: Viewer | null,
  isAtDesk: boolean,
  template: { version: number },
  version: number,
): Result<Viewer> => {
  const guarded = guardEditTemplates(viewer, isAtDesk);
  if (!guarded.ok) return guarded;
  return version === template.version ? guarded : refuse(refusals.stale(template.version));
};
