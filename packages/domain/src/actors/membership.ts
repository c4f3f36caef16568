import { normalizeEmail } from '../shared/contact-schemas.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { MemberRole } from '../shared/viewer.ts';

/** A running membership, as far as the rules need it. */
export interface Member {
  personId: string;
  role: MemberRole;
}

/** An invitation, as far as the rules need it. */
export interface InvitationFacts {
  email: string;
  role: MemberRole;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** Where an invitation stands at a moment. */
export const invitationState = (invitation: InvitationFacts, now: Date): InvitationState => {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return now < invitation.expiresAt ? 'open' : 'expired';
};

const find = (members: readonly Member[], personId: string): Result<Member> => {
  const member = members.find((candidate) => candidate.personId === personId);
  return member ? ok(member) : refuse(refusals.notFound('not_a_member'));
};

const isLastOwner = (members: readonly Member[], member: Member) =>
  member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1;

const withRole = (members: readonly Member[], personId: string, role: MemberRole): Member[] =>
  members.map((member) => (member.personId === personId ? { ...member, role } : member));

/** Whether an address can be invited: not twice, and not someone who is in already. */
export const invite = (
  email: string,
  memberEmails: readonly string[],
  invitations: readonly InvitationFacts[],
  now: Date,
): Result<string> => {
  const address = normalizeEmail(email);
  if (memberEmails.some((known) => normalizeEmail(known) === address))
    return refuse(refusals.conflict('already_member'));
  const open = invitations.some(
    (invitation) =>
      invitationState(invitation, now) === 'open' && normalizeEmail(invitation.email) === address,
  );
  return open ? refuse(refusals.conflict('invitation_open')) : ok(address);
};

/** The members after someone took up an invitation. The link works for the invited address only. */
export const acceptInvitation = (
  members: readonly Member[],
  invitation: InvitationFacts,
  person: { personId: string; email: string },
  now: Date,
): Result<Member[]> => {
  const state = invitationState(invitation, now);
  if (state !== 'open') return refuse(refusals.conflict(`invitation_${state}`));
  if (normalizeEmail(invitation.email) !== normalizeEmail(person.email)) {
    return refuse(refusals.forbidden('invitation_other_address'));
  }
  if (members.some(({ personId }) => personId === person.personId))
    return refuse(refusals.conflict('already_member'));
  return ok([...members, { personId: person.personId, role: invitation.role }]);
};

/** The members after one got another role. */
export const changeRole = (
  members: readonly Member[],
  personId: string,
  role: MemberRole,
): Result<Member[]> => {
  const found = find(members, personId);
  if (!found.ok) return found;
  if (role !== 'owner' && isLastOwner(members, found.value)) return refuse(refusals.conflict('last_owner'));
  return ok(withRole(members, personId, role));
};

/** The members after one was removed, or left. The last owner stays. */
export const removeMember = (members: readonly Member[], personId: string): Result<Member[]> => {
  const found = find(members, personId);
  if (!found.ok) return found;
  if (isLastOwner(members, found.value)) return refuse(refusals.conflict('last_owner'));
  return ok(members.filter((member) => member !== found.value));
};

/** Leaving is being removed by oneself. */
export const leave = removeMember;

/** The members after an owner handed the page over: the other becomes owner, the first stays as editor. */
export const transferOwnership = (
  members: readonly Member[],
  fromId: string,
  toId: string,
): Result<Member[]> => {
  const from = find(members, fromId);
  if (!from.ok) return from;
  if (from.value.role !== 'owner') return refuse(refusals.forbidden('not_owner'));
  const to = find(members, toId);
  if (!to.ok) return to;
  if (fromId === toId) return refuse(refusals.conflict('transfer_to_self'));
  return ok(withRole(withRole(members, toId, 'owner'), fromId, 'editor'));
};
