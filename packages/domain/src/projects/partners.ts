import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { projectBounds } from './bounds.ts';
import { guardActForPartner, guardLead, type PartnershipFacts, type ProjectFacts } from './policy.ts';
import type { PartnerAnswer, PartnerRole, PartnerState, ProjectState } from './states.ts';

/** Until then partners come and go; afterwards who was in it is history. */
const openToChange: readonly ProjectState[] = ['idea', 'team_formed', 'agreed', 'piloting'];

const changing = (project: ProjectFacts, then: () => Result<Viewer>): Result<Viewer> =>
  openToChange.includes(project.state) ? then() : refuse(refusals.conflict('partners_are_history'));

const leads = (viewer: Viewer | null, project: ProjectFacts): Result<Viewer> => {
  const guarded = guardLead(viewer, project);
  return guarded.ok ? changing(project, () => guarded) : guarded;
};

/** An actor that might become a partner. */
export interface Invitable {
  isArchived: boolean;
  isUnclaimed: boolean;
  /** Invited or active already. */
  isPartner: boolean;
}

/** Inviting an actor: the lead does it, and somebody must be there who can answer. */
export const guardInvite = (
  viewer: Viewer | null,
  project: ProjectFacts,
  { actor, role, count }: { actor: Invitable; role: PartnerRole; count: number },
): Result<Viewer> => {
  const guarded = leads(viewer, project);
  if (!guarded.ok) return guarded;
  if (role === 'lead') return refuse(refusals.conflict('one_lead'));
  if (actor.isArchived) return refuse(refusals.conflict('actor_archived'));
  if (actor.isUnclaimed) return refuse(refusals.conflict('actor_unclaimed'));
  if (actor.isPartner) return refuse(refusals.conflict('already_partner'));
  if (count >= projectBounds.partners)
    return refuse(refusals.conflict('too_many_partners', { max: projectBounds.partners }));
  return guarded;
};

type Partnership = PartnershipFacts & { version: number; role: PartnerRole };

interface Context {
  viewer: Viewer | null;
  version: number;
  reason?: string | null;
}

const checked = (
  partner: Partnership,
  { version }: Context,
  from: PartnerState,
  guarded: Result<Viewer>,
): Result<Viewer> => {
  if (!guarded.ok) return guarded;
  if (version !== partner.version) return refuse(refusals.stale(partner.version));
  return partner.state === from ? guarded : refuse(refusals.conflict('wrong_state'));
};

type PartnerStep = Result<{ viewer: Viewer; state: PartnerState; reason: string | null }>;

const stepTo = (state: PartnerState, decided: Result<Viewer>, reason?: string | null): PartnerStep =>
  decided.ok ? ok({ viewer: decided.value, state, reason: reason?.trim() || null }) : decided;

/** Answering an invitation, by somebody who may write in the actor's name. */
export const answerInvitation = (
  project: ProjectFacts,
  partner: Partnership,
  answer: PartnerAnswer,
  context: Context,
): PartnerStep => {
  const guarded = guardActForPartner(context.viewer, project, partner);
  const open = guarded.ok && answer === 'accept' ? changing(project, () => guarded) : guarded;
  return stepTo(
    answer === 'accept' ? 'active' : 'declined',
    checked(partner, context, 'invited', open),
    context.reason,
  );
};

/** Leaving. The lead hands over first. */
export const leaveProject = (project: ProjectFacts, partner: Partnership, context: Context): PartnerStep => {
  const guarded = guardActForPartner(context.viewer, project, partner);
  const open = guarded.ok ? changing(project, () => guarded) : guarded;
  if (open.ok && partner.role === 'lead') return refuse(refusals.conflict('lead_hands_over'));
  return stepTo('left', checked(partner, context, 'active', open), context.reason);
};

/** Taking an invitation back, or parting with a partner, which takes a reason. */
export const removePartner = (project: ProjectFacts, partner: Partnership, context: Context): PartnerStep => {
  const guarded = leads(context.viewer, project);
  if (guarded.ok && partner.role === 'lead') return refuse(refusals.conflict('lead_hands_over'));
  const from = partner.state === 'invited' ? 'invited' : 'active';
  const decided = checked(partner, context, from, guarded);
  if (decided.ok && from === 'active' && !context.reason?.trim())
    return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  return stepTo('removed', decided, context.reason);
};

/** States in which a partner agrees to the project as it stands. */
const confirmable: readonly ProjectState[] = ['idea', 'team_formed'];

/** Agreeing to the project as it stands. */
export const confirmPartnership = (
  project: ProjectFacts,
  partner: Partnership,
  context: Context,
): Result<Viewer> => {
  const decided = checked(partner, context, 'active', guardActForPartner(context.viewer, project, partner));
  if (!decided.ok) return decided;
  return confirmable.includes(project.state) ? decided : refuse(refusals.conflict('wrong_state'));
};

/** Giving another partner a different role; with the role of the lead, the lead itself. */
export const changePartnerRole = (
  project: ProjectFacts,
  partner: Partnership,
  role: PartnerRole,
  context: Context,
): Result<Viewer> => {
  const decided = checked(partner, context, 'active', leads(context.viewer, project));
  if (!decided.ok) return decided;
  if (partner.role === 'lead' && role !== 'lead') return refuse(refusals.conflict('lead_hands_over'));
  return decided;
};

/** All of a partnership that the page asks for, from the same guards that the operations use. */
export const partnerAbilities = (viewer: Viewer | null, project: ProjectFacts, partner: Partnership) => {
  const context = { viewer, version: partner.version, reason: 'because' };
  return {
    answer: answerInvitation(project, partner, 'decline', context).ok,
    confirm: confirmPartnership(project, partner, context).ok,
    leave: leaveProject(project, partner, context).ok,
    remove: removePartner(project, partner, context).ok,
    changeRole: changePartnerRole(project, partner, partner.role, context).ok && partner.role !== 'lead',
    managePeople: partner.state === 'active' && guardActForPartner(viewer, project, partner).ok,
  };
};
export type PartnerAbilities = ReturnType<typeof partnerAbilities>;
