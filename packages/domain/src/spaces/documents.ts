import { requireConfirmed, requirePerson, isMemberOf } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canViewSpace, guardEditSpace, type SpaceFacts } from './policy.ts';
import { findSpaceTransition } from './transitions.ts';

export const documentKinds = [
  'floor_plan',
  'energy_certificate',
  'fire_report',
  'inspection_report',
  'permit',
  'insurance',
  'statute',
  'conditions',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Who may read a document, from the widest circle to the narrowest. */
export const documentVisibilities = ['public', 'members', 'interested', 'owner'] as const;
export type DocumentVisibility = (typeof documentVisibilities)[number];

/** Bounds of what a space can hold and of one file. */
export const documentLimits = { perSpace: 40, bytes: 20 * 1024 * 1024 } as const;

/** A space as it decides who reads its documents. */
export interface DocumentedSpace extends SpaceFacts {
  /** True where an interest of one of the viewer's actors is running. */
  viewerHasOpenInterest?: boolean;
}

const belongsTo: Record<DocumentVisibility, (viewer: Viewer | null, space: DocumentedSpace) => boolean> = {
  public: () => true,
  members: (viewer) => requireConfirmed(viewer).ok,
  interested: (viewer, space) => requirePerson(viewer).ok && space.viewerHasOpenInterest === true,
  owner: () => false,
};

/** Whether a document is there for the viewer: never beyond the space itself, always for its own people. */
export const canSeeDocument = (
  viewer: Viewer | null,
  space: DocumentedSpace,
  document: { visibility: DocumentVisibility },
): boolean =>
  canViewSpace(viewer, space) &&
  (isMemberOf(viewer, space.actorId) || belongsTo[document.visibility](viewer, space));

/** Adding, changing and removing documents: whoever may change the file, as long as it is worked on. */
export const guardKeepDocuments = (viewer: Viewer | null, space: SpaceFacts): Result<Viewer> => {
  const editor = guardEditSpace(viewer, space);
  if (!editor.ok) return editor;
  return findSpaceTransition('edit', space.state) ? editor : refuse(refusals.conflict('wrong_state'));
};
