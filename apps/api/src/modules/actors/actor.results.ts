import { Done, resultUnion } from '../../platform/errors/index.ts';
import { Actor } from './actor.model.ts';

const actor = () => Actor;

export const CreateActorResult = resultUnion('CreateActorResult', actor);
export const UpdateActorResult = resultUnion('UpdateActorResult', actor);
export const WithdrawVerificationResult = resultUnion('WithdrawVerificationResult', actor);
export const InviteMemberResult = resultUnion('InviteMemberResult', actor);
export const RevokeInvitationResult = resultUnion('RevokeInvitationResult', actor);
export const AcceptInvitationResult = resultUnion('AcceptInvitationResult', actor);
export const ChangeMemberRoleResult = resultUnion('ChangeMemberRoleResult', actor);
export const RemoveMemberResult = resultUnion('RemoveMemberResult', actor);
export const TransferOwnershipResult = resultUnion('TransferOwnershipResult', actor);
export const LeaveActorResult = resultUnion('LeaveActorResult', () => Done);
