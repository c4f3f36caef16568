import {
  type ApplicationAnswer as ApplicationAnswerWord,
  applicationAnswers,
  type PartnerAnswer as PartnerAnswerWord,
  partnerAnswers,
  type PartnerRole as PartnerRoleWord,
  partnerRoles,
  type PartnerState as PartnerStateWord,
  partnerStates,
  type ProjectAction as ActionWord,
  projectActions,
  type ProjectBlocker as BlockerWord,
  projectBlockers,
  type ProjectEventKind as EventKindWord,
  projectEventKinds,
  type ProjectPart as PartWord,
  projectParts,
  type ProjectRoleState as RoleStateWord,
  projectRoleStates,
  type ProjectState as StateWord,
  projectStates,
  type ProjectVisibility as VisibilityWord,
  projectVisibilities,
  type RoleApplicationState as ApplicationStateWord,
  roleApplicationStates,
  type RoomRights as RightsWord,
  roomRights,
} from '@kvart/domain/projects';
import { enumOf } from '../../platform/graphql/index.ts';

export const ProjectState = enumOf('ProjectState', projectStates);
export const ProjectAction = enumOf('ProjectAction', projectActions);
export const ProjectVisibility = enumOf('ProjectVisibility', projectVisibilities);
export const ProjectPart = enumOf('ProjectPart', projectParts);
export const ProjectBlocker = enumOf('ProjectBlocker', projectBlockers);
export const ProjectEventKind = enumOf('ProjectEventKind', projectEventKinds);
export const PartnerRole = enumOf('PartnerRole', partnerRoles);
export const PartnerState = enumOf('PartnerState', partnerStates);
export const PartnerAnswer = enumOf('PartnerAnswer', partnerAnswers);
export const RoomRights = enumOf('RoomRights', roomRights);
export const ProjectRoleState = enumOf('ProjectRoleState', projectRoleStates);
export const RoleApplicationState = enumOf('RoleApplicationState', roleApplicationStates);
export const ApplicationAnswer = enumOf('ApplicationAnswer', applicationAnswers);
export type {
  ActionWord,
  ApplicationAnswerWord,
  ApplicationStateWord,
  BlockerWord,
  EventKindWord,
  PartnerAnswerWord,
  PartnerRoleWord,
  PartnerStateWord,
  PartWord,
  RightsWord,
  RoleStateWord,
  StateWord,
  VisibilityWord,
};
