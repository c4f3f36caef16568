/** Where a project stands. It stays an idea as long as only one sector is in it. */
export const projectStates = [
  'idea',
  'team_formed',
  'agreed',
  'piloting',
  'evaluated',
  'scaled',
  'closed',
] as const;
export type ProjectState = (typeof projectStates)[number];

/** What those who lead a project do with it. */
export const projectActions = ['form_team', 'agree', 'pilot', 'evaluate', 'scale', 'close'] as const;
export type ProjectAction = (typeof projectActions)[number];

/** Who may see a project or a part of it: those in the room, whoever is signed in, or everybody. Narrow to wide. */
export const projectVisibilities = ['private', 'network', 'public'] as const;
export type ProjectVisibility = (typeof projectVisibilities)[number];

/** What can be shown and hidden on its own. */
export const projectParts = ['about', 'partners', 'roles', 'work', 'money', 'effect', 'updates'] as const;
export type ProjectPart = (typeof projectParts)[number];

/** What an actor is in a project. */
export const partnerRoles = ['lead', 'partner', 'associated', 'funder', 'evaluator'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Where a partnership stands. */
export const partnerStates = ['invited', 'active', 'declined', 'left', 'removed'] as const;
export type PartnerState = (typeof partnerStates)[number];

/** What a person of a partner may do in the room; each may do all that the next one may. */
export const roomRights = ['lead', 'edit', 'view'] as const;
export type RoomRights = (typeof roomRights)[number];

/** Where an open role stands. */
export const projectRoleStates = ['open', 'filled', 'closed'] as const;
export type ProjectRoleState = (typeof projectRoleStates)[number];

/** Where an application for a role stands. */
export const roleApplicationStates = ['sent', 'accepted', 'declined', 'withdrawn'] as const;
export type RoleApplicationState = (typeof roleApplicationStates)[number];

/** Turns in the life of a project that its history keeps. */
export const projectEventKinds = [
  'created',
  'moved',
  'partner_invited',
  'partner_joined',
  'partner_declined',
  'partner_confirmed',
  'partner_left',
  'partner_removed',
  'lead_changed',
  'role_opened',
  'role_filled',
  'role_closed',
] as const;
export type ProjectEventKind = (typeof projectEventKinds)[number];

/** Answers to an invitation. */
export const partnerAnswers = ['accept', 'decline'] as const;
export type PartnerAnswer = (typeof partnerAnswers)[number];

/** Answers to an application. */
export const applicationAnswers = ['accept', 'decline'] as const;
export type ApplicationAnswer = (typeof applicationAnswers)[number];

/** Why a project cannot take its next step yet. */
export const projectBlockers = ['one_sector', 'unconfirmed'] as const;
export type ProjectBlocker = (typeof projectBlockers)[number];
