import type { IsoDate } from '../shared/days.ts';
import { both, isMemberOf, requireConfirmed, requireEditor } from '../shared/guards.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canSeePart, guardEditPart, type ProjectFacts } from './policy.ts';
import type { ApplicationAnswer, ProjectRoleState, RoleApplicationState } from './states.ts';

/** What the guards of an open role look at. */
export interface RoleFacts {
  version: number;
  state: ProjectRoleState;
  wantedUntil: IsoDate | null;
}

/** True as long as one may still apply: the last day counts. */
export const isWanted = (role: Pick<RoleFacts, 'state' | 'wantedUntil'>, today: IsoDate): boolean =>
  role.state === 'open' && (role.wantedUntil === null || role.wantedUntil >= today);

/** Who sees a role: open ones with the part, others those in the room. */
export const canSeeRole = (
  viewer: Viewer | null,
  project: ProjectFacts,
  role: Pick<RoleFacts, 'state'>,
): boolean => canSeePart(viewer, project, 'roles') && (role.state === 'open' || project.rights !== null);

/** Changing or closing a role that is open. */
export const guardChangeRole = (
  viewer: Viewer | null,
  project: ProjectFacts,
  role: RoleFacts,
  version: number,
): Result<Viewer> => {
  if (!canSeeRole(viewer, project, role)) return refuse(refusals.notFound());
  const guarded = guardEditPart(viewer, project, 'roles');
  if (!guarded.ok) return guarded;
  if (version !== role.version) return refuse(refusals.stale(role.version));
  return role.state === 'open' ? guarded : refuse(refusals.conflict('role_not_open'));
};

/** Applying in an actor's name. */
export const guardApply = (
  viewer: Viewer | null,
  project: ProjectFacts,
  role: RoleFacts,
  { actorId, isPartner, today }: { actorId: string; isPartner: boolean; today: IsoDate },
): Result<Viewer> => {
  if (!canSeeRole(viewer, project, role)) return refuse(refusals.notFound());
  const person = both(requireEditor(viewer, actorId), () => requireConfirmed(viewer));
  if (!person.ok) return person;
  if (isPartner) return refuse(refusals.conflict('already_partner'));
  if (project.state === 'closed') return refuse(refusals.conflict('project_closed'));
  return isWanted(role, today) ? person : refuse(refusals.conflict('role_not_open'));
};

/** Whether the page offers to apply. */
export const canApplyFor = (...args: Parameters<typeof guardApply>): boolean => guardApply(...args).ok;

/** What the guards of an application look at. */
export interface ApplicationFacts {
  version: number;
  state: RoleApplicationState;
  actorId: string;
}

/** Both sides see an application, and nobody else. */
export const canSeeApplication = (
  viewer: Viewer | null,
  project: ProjectFacts,
  application: ApplicationFacts,
): boolean => project.rights !== null || isMemberOf(viewer, application.actorId);

const answered = { accept: 'accepted', decline: 'declined' } as const satisfies Record<
  ApplicationAnswer,
  RoleApplicationState
>;

interface Context {
  viewer: Viewer | null;
  version: number;
  reason?: string | null;
  /** What the others who applied for the same role are told; needed where there are some. */
  othersReason?: string | null;
  others?: number;
}

type Step = Result<{
  viewer: Viewer;
  state: 'accepted' | 'declined';
  reason: string | null;
  othersReason: string | null;
}>;

/** Answering an application: the lead does it, and says why not. Nobody is left waiting once a role is filled. */
export const answerApplication = (
  project: ProjectFacts,
  application: ApplicationFacts,
  role: RoleFacts,
  answer: ApplicationAnswer,
  { viewer, version, reason: said, othersReason: saidToOthers, others = 0 }: Context,
): Step => {
  if (!canSeeApplication(viewer, project, application)) return refuse(refusals.notFound());
  const guarded = guardEditPart(viewer, project, 'roles');
  if (!guarded.ok) return guarded;
  if (version !== application.version) return refuse(refusals.stale(application.version));
  if (application.state !== 'sent') return refuse(refusals.conflict('wrong_state'));
  if (answer === 'accept' && role.state !== 'open') return refuse(refusals.conflict('role_not_open'));
  const reason = said?.trim() || null;
  const othersReason = saidToOthers?.trim() || null;
  if (answer === 'decline' && !reason) return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  if (answer === 'accept' && others > 0 && !othersReason)
    return refuse(refusals.invalid([inputIssue('required', ['othersReason'])]));
  return ok({ viewer: guarded.value, state: answered[answer], reason, othersReason });
};

/** Taking an application back. */
export const withdrawApplication = (
  project: ProjectFacts,
  application: ApplicationFacts,
  { viewer, version }: Pick<Context, 'viewer' | 'version'>,
): Result<Viewer> => {
  if (!canSeeApplication(viewer, project, application)) return refuse(refusals.notFound());
  const person = requireEditor(viewer, application.actorId);
  if (!person.ok) return person;
  if (version !== application.version) return refuse(refusals.stale(application.version));
  return application.state === 'sent' ? person : refuse(refusals.conflict('wrong_state'));
};

/** What the page offers below an application. */
export const applicationAbilities = (
  viewer: Viewer | null,
  project: ProjectFacts,
  application: ApplicationFacts,
) => ({
  answer:
    application.state === 'sent' &&
    canSeeApplication(viewer, project, application) &&
    guardEditPart(viewer, project, 'roles').ok,
  withdraw: withdrawApplication(project, application, { viewer, version: application.version }).ok,
});
export type ApplicationAbilities = ReturnType<typeof applicationAbilities>;
