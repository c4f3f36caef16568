import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { Sector } from '../actors/kinds.ts';
import { guardLead, type ProjectFacts } from './policy.ts';
import type { ProjectAction, ProjectBlocker, ProjectState } from './states.ts';

interface ProjectTransition {
  action: ProjectAction;
  from: ProjectState;
  to: ProjectState;
  needs: readonly ProjectBlocker[];
  needsReason?: true;
}

const running: readonly ProjectState[] = ['idea', 'team_formed', 'agreed', 'piloting', 'evaluated', 'scaled'];

/** Every way from one state to the next, and what must not stand in it. What is not here cannot happen. */
export const projectTransitions: readonly ProjectTransition[] = [
  { action: 'form_team', from: 'idea', to: 'team_formed', needs: ['one_sector'] },
  { action: 'agree', from: 'team_formed', to: 'agreed', needs: ['one_sector', 'unconfirmed'] },
  { action: 'pilot', from: 'agreed', to: 'piloting', needs: ['one_sector'] },
  { action: 'evaluate', from: 'piloting', to: 'evaluated', needs: ['one_sector'] },
  { action: 'scale', from: 'evaluated', to: 'scaled', needs: [] },
  ...running.map((from) => ({
    action: 'close' as const,
    from,
    to: 'closed' as const,
    needs: [],
    needsReason: true as const,
  })),
];

/** The row of the table, if there is one. */
export const findProjectTransition = (
  action: ProjectAction,
  from: ProjectState,
): ProjectTransition | undefined =>
  projectTransitions.find((row) => row.action === action && row.from === from);

/** An active partner, as far as the steps look at it. */
export interface TeamMember {
  sector: Sector;
  isConfirmed: boolean;
}

const sectorsOf = (team: readonly Pick<TeamMember, 'sector'>[]): number =>
  new Set(team.map(({ sector }) => sector)).size;

const stands: Readonly<Record<ProjectBlocker, (team: readonly TeamMember[]) => boolean>> = {
  one_sector: (team) => sectorsOf(team) < 2,
  unconfirmed: (team) => team.some(({ isConfirmed }) => !isConfirmed),
};

const refused: Readonly<Record<ProjectBlocker, string>> = {
  one_sector: 'needs_two_sectors',
  unconfirmed: 'partners_unconfirmed',
};

/** What stands in the way of the next step; nothing where there is none. Closing is always possible. */
export const blockersOf = (state: ProjectState, team: readonly TeamMember[]): ProjectBlocker[] =>
  projectTransitions
    .filter(({ from, action }) => from === state && action !== 'close')
    .flatMap(({ needs }) => needs.filter((blocker) => stands[blocker](team)));

/** The steps that lead out of a state. */
export const projectNextSteps = (state: ProjectState): ProjectAction[] =>
  projectTransitions.filter(({ from }) => from === state).map(({ action }) => action);

export interface ProjectStepContext {
  viewer: Viewer | null;
  version: number;
  team: readonly TeamMember[];
  reason?: string | null;
}

/** Decides one step, in the same order as everywhere: there, allowed, version, state, conditions. */
export const transitionProject = (
  project: ProjectFacts & { version: number },
  action: ProjectAction,
  { viewer, version, team, reason: said }: ProjectStepContext,
): Result<{ viewer: Viewer; state: ProjectState; reason: string | null }> => {
  const guarded = guardLead(viewer, project);
  if (!guarded.ok) return guarded;
  if (version !== project.version) return refuse(refusals.stale(project.version));
  const row = findProjectTransition(action, project.state);
  if (!row) return refuse(refusals.conflict('wrong_state'));
  const blocker = row.needs.find((need) => stands[need](team));
  if (blocker) return refuse(refusals.conflict(refused[blocker]));
  const reason = said?.trim() || null;
  if (row.needsReason && !reason) return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  return ok({ viewer: guarded.value, state: row.to, reason });
};

/** States that rest on a team of two sectors; without it a project is an idea again. */
const restsOnTeam: readonly ProjectState[] = ['team_formed', 'agreed', 'piloting'];

/** Where a project stands after somebody left it. */
export const stateAfterLeaving = (
  state: ProjectState,
  remaining: readonly Pick<TeamMember, 'sector'>[],
): ProjectState => (restsOnTeam.includes(state) && sectorsOf(remaining) < 2 ? 'idea' : state);
