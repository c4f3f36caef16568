/** Rights of a person over the whole platform. */
export type PlatformRole = 'member' | 'adviser' | 'admin';

/** A person's role in one actor. */
export type MemberRole = 'owner' | 'editor' | 'member';

/** The person who asks, as far as rules need to know them; `null` stands for a visitor. */
export interface Viewer {
  personId: string;
  sessionId: string;
  emailConfirmed: boolean;
  suspended: boolean;
  platformRole: PlatformRole;
  /** Running memberships: actor id to role. */
  memberships: Readonly<Record<string, MemberRole>>;
  /** The actor the person acts as in this request; always one of `memberships`. */
  actingAs: string | null;
}

/** True where the person may write in the actor's name. */
export const mayEditFor = (viewer: Viewer | null, actorId: string): viewer is Viewer => {
  const role = viewer?.memberships[actorId];
  return !!viewer && !viewer.suspended && (role === 'owner' || role === 'editor');
};
