import { checkMatters } from '@kvart/domain/spaces';
import type { CheckPartsFragment } from '../features/spaces/checks/Checks.gql.ts';
import type { DocumentPartsFragment } from '../features/spaces/documents/Documents.gql.ts';
import type { SpacePagePartsFragment } from '../features/spaces/page/SpacePage.gql.ts';
import type { SpaceCardPartsFragment, SpacesPageQuery } from '../features/spaces/search/SpacesPage.gql.ts';

const words = (text: string) => ({
  __typename: 'LocalizedText' as const,
  text,
  locale: 'en',
  isOriginal: false,
  translations: [
    { __typename: 'Translation' as const, locale: 'sl', text: `${text} (sl)` },
    { __typename: 'Translation' as const, locale: 'en', text },
  ],
});

const place = { __typename: 'Place' as const, id: 'p1', name: 'Kamnik', country: 'SI' };

export const makeCard = (
  id: string,
  title: string,
  some: Partial<SpaceCardPartsFragment> = {},
): SpaceCardPartsFragment => ({
  __typename: 'Space',
  id,
  slug: id,
  isDemo: false,
  state: 'LISTED',
  title: { __typename: 'LocalizedText', text: title, locale: 'sl' },
  place,
  point: { __typename: 'GeoPoint', lat: 46.22, lon: 14.61 },
  usableM2: 80,
  rentMode: 'REDUCED',
  rentPerM2: 5,
  currency: 'EUR',
  monthlyCost: 520,
  stepFree: 'YES',
  readiness: 'UNCHECKED',
  listedAt: '2026-10-01T08:00:00.000Z',
  confirmedAt: '2026-11-01T08:00:00.000Z',
  staleSince: null,
  updatedAt: '2026-10-01T08:00:00.000Z',
  permittedUses: [{ __typename: 'Concept', id: 'use:studio', label: 'Studio' }],
  actor: { __typename: 'Actor', id: 'owner', slug: 'owner', name: 'Hiša Hrast', sector: 'CIVIL' },
  cover: null,
  ...some,
});

/** The answer to a search, as the server gives it for these spaces. */
export const makeResult = (nodes: SpaceCardPartsFragment[], total = nodes.length): SpacesPageQuery => ({
  spaces: {
    __typename: 'SpaceConnection',
    nodes,
    totalCount: total,
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: total > nodes.length,
      endCursor: total > nodes.length ? 'c1' : null,
    },
    facets: [
      {
        __typename: 'Facet',
        name: 'uses',
        values: [{ __typename: 'FacetValue', value: 'use:studio', count: 3 }],
      },
      {
        __typename: 'Facet',
        name: 'conditions',
        values: [{ __typename: 'FacetValue', value: 'READY', count: 2 }],
      },
      { __typename: 'Facet', name: 'rentModes', values: [] },
      {
        __typename: 'Facet',
        name: 'currency',
        values: [
          { __typename: 'FacetValue', value: 'EUR', count: 2 },
          { __typename: 'FacetValue', value: 'CZK', count: 4 },
        ],
      },
      { __typename: 'Facet', name: 'states', values: [] },
      {
        __typename: 'Facet',
        name: 'stepFree',
        values: [{ __typename: 'FacetValue', value: 'true', count: 1 }],
      },
    ],
  },
  concepts: [
    { __typename: 'Concept', id: 'use:studio', label: 'Studio', parentId: null },
    { __typename: 'Concept', id: 'use:shop', label: 'Shop', parentId: null },
  ],
});

const noAbilities = {
  __typename: 'SpaceAbilities' as const,
  edit: false,
  publish: false,
  confirm: false,
  withdraw: false,
  archive: false,
  relist: false,
  check: false,
  expressInterest: false,
  answer: false,
};

/** What an editor of the space may do in a state. */
export const editorOf = (
  some: Partial<SpacePagePartsFragment['viewerCan']>,
): SpacePagePartsFragment['viewerCan'] => ({
  ...noAbilities,
  edit: true,
  check: true,
  answer: true,
  ...some,
});

/** The nine matters, none of them looked at, but for what is said of some. */
export const makeChecks = (
  some: Partial<Record<CheckPartsFragment['matter'], Partial<CheckPartsFragment>>> = {},
): CheckPartsFragment[] =>
  checkMatters.map((name) => {
    const matter = name.toUpperCase() as CheckPartsFragment['matter'];
    return {
      __typename: 'SpaceCheck',
      matter,
      version: 0,
      state: 'NOT_CHECKED',
      note: null,
      checkedAt: null,
      personName: null,
      actorName: null,
      hasEvidence: false,
      lacksEvidence: false,
      document: null,
      ...some[matter],
    };
  });

/** A PDF that everyone may read. */
export const makeDocument = (
  id: string,
  title: string,
  some: Partial<DocumentPartsFragment> = {},
): DocumentPartsFragment => ({
  __typename: 'SpaceDocument',
  id,
  version: 1,
  kind: 'CONDITIONS',
  title,
  language: 'sl',
  visibility: 'PUBLIC',
  mime: 'application/pdf',
  bytes: 250_000,
  url: `/files/${id}/document.pdf`,
  addedAt: '2026-10-01T08:00:00.000Z',
  image: null,
  ...some,
});

/** A listed space with every group of its file. */
export const makeSpace = (some: Partial<SpacePagePartsFragment> = {}): SpacePagePartsFragment => ({
  __typename: 'Space',
  id: 's1',
  slug: 'workshop',
  version: 4,
  state: 'LISTED',
  isDemo: false,
  title: words('Workshop on the square'),
  description: words('Two bright rooms.'),
  place: { ...place, region: 'Gorenjska' },
  point: { __typename: 'GeoPoint', lat: 46.22, lon: 14.61 },
  building: null,
  pointBlurred: false,
  address: 'Šutna 1',
  postalCode: '1241',
  buildingName: null,
  cadastralArea: null,
  cadastralParcel: null,
  cadastralPart: null,
  titleDeed: null,
  ownerType: 'PRIVATE',
  managerName: null,
  legalRoute: 'PRIVATE_CONTRACT',
  encumbrances: null,
  redevelopmentOn: null,
  usableM2: 80,
  floor: 0,
  rooms: 2,
  heightM: 3.2,
  shopfrontM: null,
  sharedM2: null,
  maxPersons: null,
  condition: 'LIGHT_WORKS',
  defects: null,
  works: null,
  worksPaidBy: null,
  inspectedOn: null,
  electricityKw: 11,
  hasWater: true,
  hasDrainage: null,
  heating: 'DISTRICT',
  internet: null,
  wc: 'OWN',
  separatelyMetered: null,
  stepFree: 'YES',
  hasLift: null,
  accessibleWc: null,
  doorWidthCm: null,
  parkingSpaces: null,
  transit: null,
  loading: null,
  heritage: 'NONE',
  heritageRegisterNo: null,
  heritageAuthority: null,
  fireClass: null,
  asbestos: null,
  openingHours: null,
  noiseLimits: null,
  subletAllowed: null,
  publicOpeningDuty: null,
  viewingTimes: null,
  availableFrom: '2026-01-01',
  freeFrom: '2026-01-01',
  periods: [],
  minMonths: 12,
  maxMonths: 36,
  noticeMonths: null,
  extensionPossible: null,
  rentMode: 'REDUCED',
  currency: 'EUR',
  rentPerM2: 5,
  runningCosts: 120,
  heatingCosts: null,
  serviceCharge: null,
  oneOffCosts: null,
  vatRate: null,
  deposit: 800,
  vat: 'EXCLUDED',
  energyClass: 'C',
  energyKwh: null,
  energyExemption: null,
  monthlyCost: 520,
  listedAt: '2026-10-01T08:00:00.000Z',
  confirmedAt: '2026-11-01T08:00:00.000Z',
  staleSince: null,
  updatedAt: '2026-10-01T08:00:00.000Z',
  interestCount: null,
  permittedUses: [{ __typename: 'Concept', id: 'use:studio', label: 'Studio' }],
  prohibitedUses: [{ __typename: 'Concept', id: 'use:bar', label: 'Bar' }],
  photos: [],
  actor: {
    __typename: 'Actor',
    id: 'owner',
    slug: 'owner',
    name: 'Hiša Hrast',
    kind: 'PRIVATE_OWNER',
    sector: 'CIVIL',
    spaceCount: 2,
    place: { __typename: 'Place', id: 'p1', name: 'Kamnik' },
    logo: null,
    verification: { __typename: 'Verification', state: 'VERIFIED' },
  },
  contact: null,
  timeline: [
    {
      __typename: 'TimelineEntry',
      at: '2026-10-01T08:00:00.000Z',
      state: 'LISTED',
      personName: 'Ana Kovač',
      actorName: 'Hiša Hrast',
      reason: null,
    },
  ],
  missing: [],
  readiness: 'UNCHECKED',
  checks: makeChecks(),
  documents: [],
  viewerInterest: null,
  viewerCan: noAbilities,
  ...some,
});
