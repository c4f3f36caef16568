import { guardCreateSpace } from '../actors/policy.ts';
import type { ActorKind } from '../actors/kinds.ts';
import { isAdmin, requireConfirmed } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import type { ImportKind } from './kinds.ts';

/** The actor a file is brought in for. */
export interface ImportingActor {
  id: string;
  kind: ActorKind;
  archivedAt?: Date | null;
  isVerified: boolean;
}

/** Who may put other organisations into the directory: those whose work it is to know them. */
export const directoryKeepers: readonly ActorKind[] = ['municipality', 'support_organisation'];

/**
 * Bringing a file in: editors for their own actor, administrators for any. Other organisations are public at once,
 * so only a municipality or a support organisation that somebody has verified brings those.
 */
export const guardNewImport = (
  viewer: Viewer | null,
  kind: ImportKind,
  actor: ImportingActor,
): Result<Viewer> => {
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (actor.archivedAt) return refuse(refusals.conflict('actor_archived'));
  if (isAdmin(viewer)) return ok(viewer);
  const editor = guardCreateSpace(viewer, actor);
  if (!editor.ok) return editor;
  if (kind === 'actors' && !(actor.isVerified && directoryKeepers.includes(actor.kind))) {
    return refuse(refusals.forbidden('import_actors_kind'));
  }
  return editor;
};

/** What the guards look at. */
export interface ImportFacts {
  actorId: string;
}

/** An import is seen by the editors of its actor and by administrators; for others it does not exist. */
export const canViewImport = (viewer: Viewer | null, facts: ImportFacts): boolean =>
  isAdmin(viewer) || mayEditFor(viewer, facts.actorId);

/** Going on with an import, or undoing it. */
export const guardImport = (viewer: Viewer | null, facts: ImportFacts): Result<Viewer> =>
  canViewImport(viewer, facts) ? requireConfirmed(viewer) : refuse(refusals.notFound());
