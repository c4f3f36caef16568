/** Kinds of actors. */
export const actorKinds = [
  'municipality',
  'support_organisation',
  'creative_firm',
  'small_business',
  'ngo',
  'higher_education',
  'private_owner',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Sides of the partnership. */
export const sectors = ['public', 'support', 'creative', 'small_business', 'civil', 'academic'] as const;
export type Sector = (typeof sectors)[number];

/** The side an actor of this kind stands on unless it says otherwise. */
export const defaultSector: Record<ActorKind, Sector> = {
  municipality: 'public',
  support_organisation: 'support',
  creative_firm: 'creative',
  small_business: 'small_business',
  ngo: 'civil',
  higher_education: 'academic',
  private_owner: 'small_business',
};

/** Who sees a field: everyone, signed-in people, or the actor's own members only. */
export const visibilities = ['public', 'members', 'nobody'] as const;
export type Visibility = (typeof visibilities)[number];

/** What ties an actor to a concept. */
export const conceptRelations = ['is_in', 'offers', 'needs'] as const;
export type ConceptRelation = (typeof conceptRelations)[number];

export const memberRoles = ['owner', 'editor', 'member'] as const;
export const platformRoles = ['member', 'adviser', 'admin'] as const;

/** Orders of the directory. */
export const actorSorts = ['relevance', 'name', 'newest'] as const;
export type ActorSort = (typeof actorSorts)[number];
