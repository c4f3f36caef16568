import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

export const noPage = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };

type Partner = ProjectPagePartsFragment['partners'][number];
type Role = ProjectPagePartsFragment['roles'][number];

const mayNothing: Partner['viewerCan'] = {
  __typename: 'PartnerAbilities',
  answer: false,
  confirm: false,
  leave: false,
  remove: false,
  changeRole: false,
  managePeople: false,
};

export const makePartner = (some: Partial<Partner> = {}): Partner => ({
  __typename: 'ProjectPartner',
  id: 'pp1',
  version: 1,
  role: 'LEAD',
  state: 'ACTIVE',
  since: '2026-07-01',
  until: null,
  message: null,
  reason: null,
  confirmedAt: null,
  actor: {
    __typename: 'Actor',
    ...{ id: 'city', slug: 'city', name: 'Občina', sector: 'PUBLIC', kind: 'MUNICIPALITY' },
    place: { __typename: 'Place', id: 'gn:1', name: 'Kamnik' },
  },
  people: [],
  viewerCan: mayNothing,
  ...some,
});

export const makeRole = (some: Partial<Role> = {}): Role => ({
  __typename: 'ProjectRole',
  id: 'ro1',
  version: 1,
  state: 'OPEN',
  locale: 'en',
  title: 'A band for the opening',
  text: 'Two hours on the first evening.',
  concepts: [],
  sectors: ['CREATIVE'],
  partnerRole: 'ASSOCIATED',
  wantedUntil: '2027-01-02',
  reward: '400 euros',
  isWanted: true,
  viewerCanApply: false,
  applications: [],
  ...some,
});

export const makeProject = (some: Partial<ProjectPagePartsFragment> = {}): ProjectPagePartsFragment => ({
  __typename: 'Project',
  id: 'p1',
  slug: 'night-market',
  version: 4,
  state: 'IDEA',
  visibility: 'PUBLIC',
  locale: 'en',
  title: 'Night market',
  summary: 'Six evenings of crafts and music.',
  description: '',
  isDemo: false,
  createdAt: '2026-11-01T09:00:00.000Z',
  stateChangedAt: '2026-11-01T09:00:00.000Z',
  endReason: null,
  partnerCount: 1,
  sectors: ['PUBLIC'],
  openRoleCount: 1,
  place: { __typename: 'Place', id: 'gn:1', name: 'Kamnik', country: 'SI' },
  lead: { __typename: 'Actor', id: 'city', slug: 'city', name: 'Občina', sector: 'PUBLIC' },
  startsOn: null,
  endsOn: null,
  source: null,
  rights: null,
  blockers: [],
  steps: [],
  concepts: [],
  parts: {
    __typename: 'PartVisibilities',
    ...{ partners: 'PUBLIC', roles: 'PUBLIC', work: 'PRIVATE', money: 'PRIVATE', effect: 'PUBLIC' },
    updates: 'PUBLIC',
  },
  copiedFrom: null,
  copies: [],
  fromSpace: null,
  origin: null,
  story: null,
  news: [],
  viewerCan: { __typename: 'ProjectAbilities', lead: false, edit: [], see: ['ABOUT', 'PARTNERS', 'ROLES'] },
  partners: [makePartner()],
  roles: [makeRole()],
  indicators: [],
  events: [],
  ...some,
});

/** For whoever leads it. */
export const leading: Partial<ProjectPagePartsFragment> = {
  rights: 'LEAD',
  blockers: ['ONE_SECTOR'],
  steps: ['FORM_TEAM', 'CLOSE'],
  viewerCan: {
    __typename: 'ProjectAbilities',
    lead: true,
    edit: ['ABOUT', 'PARTNERS', 'ROLES', 'WORK'],
    see: ['ABOUT', 'PARTNERS', 'ROLES', 'WORK'],
  },
};
