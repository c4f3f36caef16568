import type { EditableActorFragment } from '../features/actors/edit/ActorEdit.gql.ts';
import type { ActorMembersFragment } from '../features/actors/members/Members.gql.ts';
import type { ActorPageQuery } from '../features/actors/profile/ActorPage.gql.ts';
import type { ActorRowFragment, ActorsPageQuery } from '../features/actors/search/ActorsPage.gql.ts';

type Actor = NonNullable<ActorPageQuery['actor']>;

const word = (id: string, label: string, note: string | null = null) => ({
  __typename: 'NeedOrOffer' as const,
  id: `${id}-of-actor`,
  note,
  concept: { __typename: 'Concept' as const, id, label },
});

const kamnik = { __typename: 'Place' as const, id: 'gn:3197753', name: 'Kamnik', country: 'SI' };

/** One entry of the directory. */
export const makeRow = (
  id: string,
  name: string,
  some: Partial<ActorRowFragment> = {},
): ActorRowFragment => ({
  __typename: 'Actor',
  id,
  slug: id,
  name,
  kind: 'CREATIVE_FIRM',
  sector: 'CREATIVE',
  isDemo: false,
  isUnclaimed: false,
  spaceCount: 0,
  place: kamnik,
  about: { __typename: 'LocalizedText', text: 'Risbe in napisi.', locale: 'sl' },
  logo: null,
  verification: { __typename: 'Verification', state: 'UNVERIFIED' },
  offers: [word('cap.print', 'Print')],
  needs: [],
  ...some,
});

/** The answer to a search in the directory, as the server gives it for these actors. */
export const makeDirectory = (nodes: ActorRowFragment[], total = nodes.length): ActorsPageQuery => ({
  actors: {
    __typename: 'ActorConnection',
    nodes,
    totalCount: total,
    pageInfo: { __typename: 'PageInfo', hasNextPage: total > nodes.length, endCursor: 'c1' },
    facets: [
      {
        __typename: 'Facet',
        name: 'sectors',
        values: [{ __typename: 'FacetValue', value: 'CREATIVE', count: 7 }],
      },
      { __typename: 'Facet', name: 'kinds', values: [] },
      {
        __typename: 'Facet',
        name: 'country',
        values: [{ __typename: 'FacetValue', value: 'SI', count: 5 }],
      },
    ],
  },
});

const noAbilities = {
  __typename: 'ActorAbilities' as const,
  edit: false,
  manageMembers: false,
  transfer: false,
  verify: false,
  leave: false,
  createSpace: false,
};
const allAbilities = { ...noAbilities, edit: true, manageMembers: true, transfer: true, createSpace: true };

/** A profile as a visitor gets it: what is for members only is not there. */
export const makeProfile = (some: Partial<Actor> = {}): Actor => ({
  __typename: 'Actor',
  id: 'a1',
  slug: 'studio-breza',
  version: 3,
  name: 'Studio Breza',
  kind: 'CREATIVE_FIRM',
  sector: 'CREATIVE',
  isDemo: false,
  isUnclaimed: false,
  source: null,
  place: { ...kamnik, region: null, lat: 46.2, lon: 14.6 },
  about: {
    __typename: 'LocalizedText',
    text: 'Signs and drawings.',
    locale: 'en',
    isOriginal: false,
    translations: [
      { __typename: 'Translation', locale: 'sl', text: 'Napisi in risbe.' },
      { __typename: 'Translation', locale: 'en', text: 'Signs and drawings.' },
    ],
  },
  website: 'https://www.breza.example/',
  languages: ['sl'],
  logo: null,
  sectors: [{ __typename: 'Concept', id: 'cs.design', label: 'Graphic design' }],
  offers: [word('cap.print', 'Print', 'Up to A2')],
  needs: [word('cap.premises', 'Premises')],
  contact: {
    __typename: 'Contact',
    email: 'info@breza.example',
    phone: null,
    address: null,
    emailVisibility: 'PUBLIC',
    phoneVisibility: 'MEMBERS',
    addressVisibility: 'NOBODY',
  },
  verification: {
    __typename: 'Verification',
    state: 'VERIFIED',
    at: '2026-03-04T09:00:00.000Z',
    until: '2027-03-04',
    by: 'Center Kamnik',
    checks: ['REGISTER_NUMBER', 'CALL_BACK'],
  },
  spaceCount: 1,
  members: [],
  viewerCan: noAbilities,
  spaces: {
    __typename: 'SpaceConnection',
    totalCount: 1,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes: [
      {
        __typename: 'Space',
        id: 's1',
        slug: 'atelje',
        state: 'LISTED',
        title: { __typename: 'LocalizedText', text: 'Atelje ob Bistrici', locale: 'sl' },
        usableM2: 80,
        place: { __typename: 'Place', id: kamnik.id, name: kamnik.name },
        photos: [],
      },
    ],
  },
  ...some,
});

/** The same profile as its editors get it, to be changed. */
export const makeEditable = (some: Partial<EditableActorFragment> = {}): EditableActorFragment => {
  const { spaces: _spaces, members: _members, ...profile } = makeProfile();
  return { ...profile, viewerCan: { __typename: 'ActorAbilities', edit: true }, ...some };
};

type Member = ActorMembersFragment['members'][number];

export const makeMember = (id: string, name: string, role: Member['role'] = 'EDITOR'): Member => ({
  __typename: 'Membership',
  role,
  since: '2026-02-13T08:00:00.000Z',
  person: { __typename: 'PersonCard', id, name },
});

/** The people of an actor as an owner gets them. */
export const makeMembers = (
  members: Member[],
  some: Partial<ActorMembersFragment> = {},
): ActorMembersFragment => ({
  __typename: 'Actor',
  id: 'a1',
  slug: 'studio-breza',
  name: 'Studio Breza',
  members,
  invitations: [],
  viewerCan: allAbilities,
  ...some,
});
