import type { ActorKind, ConceptRelation, Sector, Visibility } from '@kvart/domain/actors';
import { sharedContext, type BuilderContext } from './context.ts';

/** The place that builders name: Ljubljana, one of the places that come with Kvart. */
export const defaultPlaceId = 'gn:3196359';

/** A row of `actors`, without the columns that triggers keep. */
export interface ActorRow {
  id: string;
  slug: string;
  version: number;
  name: string;
  kind: ActorKind;
  sector: Sector;
  placeId: string | null;
  about: Partial<Record<string, string>>;
  originalLocale: string;
  website: string | null;
  languages: string[];
  logoId: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  emailVisibility: Visibility;
  phoneVisibility: Visibility;
  addressVisibility: Visibility;
  verifiedAt: Date | null;
  verifiedUntil: string | null;
  verifiedById: string | null;
  verificationNote: string | null;
  isUnclaimed: boolean;
  archivedAt: Date | null;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** A creative firm in Ljubljana. Its point on the map follows from the place. */
export function buildActor(
  overrides: Partial<ActorRow> = {},
  context: BuilderContext = sharedContext,
): ActorRow {
  const number = context.count();
  return {
    id: context.ids.next(),
    slug: `studio-${number}`,
    version: 1,
    name: `Studio ${number}`,
    kind: 'creative_firm',
    sector: 'creative',
    placeId: defaultPlaceId,
    about: { en: 'We make furniture from what others throw away.' },
    originalLocale: 'en',
    website: null,
    languages: ['en', 'sl'],
    logoId: null,
    email: `studio${number}@example.org`,
    phone: null,
    address: null,
    emailVisibility: 'members',
    phoneVisibility: 'members',
    addressVisibility: 'public',
    verifiedAt: null,
    verifiedUntil: null,
    verifiedById: null,
    verificationNote: null,
    isUnclaimed: false,
    archivedAt: null,
    isDemo: false,
    createdAt: context.now,
    updatedAt: context.now,
    ...overrides,
  };
}

/** A municipality that gives rooms away. */
export const buildMunicipality = (
  overrides: Partial<ActorRow> = {},
  context: BuilderContext = sharedContext,
): ActorRow =>
  buildActor({ name: 'Municipality', kind: 'municipality', sector: 'public', ...overrides }, context);

/** A row of `memberships`. */
export interface MembershipRow {
  id: string;
  actorId: string;
  personId: string;
  role: 'owner' | 'editor' | 'member';
  since: Date;
  endedAt: Date | null;
}

/** A running membership; an owner's unless said otherwise. */
export const buildMembership = (
  overrides: Partial<MembershipRow> & Pick<MembershipRow, 'actorId' | 'personId'>,
  context: BuilderContext = sharedContext,
): MembershipRow => ({
  id: context.ids.next(),
  role: 'owner',
  since: context.now,
  endedAt: null,
  ...overrides,
});

/** A row of `actor_concepts`. */
export interface ActorConceptRow {
  id: string;
  actorId: string;
  conceptId: string;
  relation: ConceptRelation;
  note: string | null;
  position: number;
}

/** What an actor is in, offers or needs. */
export const buildActorConcept = (
  overrides: Partial<ActorConceptRow> & Pick<ActorConceptRow, 'actorId' | 'conceptId'>,
  context: BuilderContext = sharedContext,
): ActorConceptRow => ({ id: context.ids.next(), relation: 'is_in', note: null, position: 0, ...overrides });
