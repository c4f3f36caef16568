import { emptySpaceFile, type SpaceFile, type SpaceState } from '@kvart/domain/spaces';
import { defaultPlaceId } from './actors.ts';
import { sharedContext, type BuilderContext } from './context.ts';

/** A row of `spaces`, without the columns that triggers keep. */
export interface SpaceRow extends Omit<SpaceFile, 'permittedUseIds' | 'prohibitedUseIds'> {
  id: string;
  slug: string;
  version: number;
  state: SpaceState;
  stateChangedAt: Date;
  listedAt: Date | null;
  actorId: string;
  createdById: string;
  originalLocale: string;
  isDemo: boolean;
  buildingId: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const emptyColumns = () => {
  const { permittedUseIds: _permitted, prohibitedUseIds: _prohibited, ...columns } = emptySpaceFile();
  return columns;
};

/** A draft with nothing in it but a title. */
export function buildEmptySpace(
  overrides: Partial<SpaceRow> & Pick<SpaceRow, 'actorId' | 'createdById'>,
  context: BuilderContext = sharedContext,
): SpaceRow {
  const number = context.count();
  const state = overrides.state ?? 'draft';
  const hasBeenListed = state === 'listed' || state === 'withdrawn';
  return {
    ...emptyColumns(),
    id: context.ids.next(),
    slug: `room-${number}`,
    version: 1,
    state,
    stateChangedAt: context.now,
    listedAt: hasBeenListed ? context.now : null,
    originalLocale: 'en',
    isDemo: false,
    buildingId: null,
    createdAt: context.now,
    updatedAt: context.now,
    title: { en: `Room ${number}` },
    ...overrides,
  };
}

/** A former shop with everything that publishing asks of the row; uses and photos are rows of their own. */
export const buildSpace = (
  overrides: Partial<SpaceRow> & Pick<SpaceRow, 'actorId' | 'createdById'>,
  context: BuilderContext = sharedContext,
): SpaceRow => buildEmptySpace({ ...completeFile, ...overrides }, context);

const completeFile: Partial<SpaceRow> = {
  title: { en: 'Former bakery on the square', sl: 'Nekdanja pekarna na trgu' },
  description: { en: 'A bright room with a shop window and a small kitchen behind it.' },
  placeId: defaultPlaceId,
  address: 'Glavni trg 5',
  postalCode: '1000',
  lat: 46.0511,
  lon: 14.5051,
  cadastralArea: 'Center',
  cadastralParcel: '123/4',
  cadastralPart: '2',
  ownerType: 'municipal',
  legalRoute: 'open_call',
  usableM2: 64.5,
  floor: 0,
  rooms: 2,
  condition: 'light_works',
  stepFree: 'partly',
  heating: 'district',
  wc: 'own',
  heritage: 'none',
  availableFrom: '2026-09-01',
  minMonths: 6,
  maxMonths: 36,
  extensionPossible: true,
  rentMode: 'reduced',
  rentPerM2: 4.5,
  runningCosts: 95,
  energyClass: 'D',
  contactName: 'Property office',
  contactEmail: 'rooms@example.org',
};

/** A row of `space_uses`. */
export interface SpaceUseRow {
  spaceId: string;
  conceptId: string;
  permitted: boolean;
}

/** A use that a space may serve (or, with `permitted: false`, must not). */
export const buildSpaceUse = (
  overrides: Partial<SpaceUseRow> & Pick<SpaceUseRow, 'spaceId'>,
): SpaceUseRow => ({ conceptId: 'use.workshop', permitted: true, ...overrides });

/** A row of `files`. */
export interface FileRow {
  id: string;
  kind:
    | 'photo'
    | 'logo'
    | 'document'
    | 'project_file'
    | 'update_picture'
    | 'story_picture'
    | 'verification_paper';
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  blur: string | null;
  variants: number[];
  /** What a document is called when it is downloaded. */
  name: string | null;
  isPublic: boolean;
  uploadedById: string | null;
  createdAt: Date;
}

/** What the table knows of a picture; no bytes are stored. */
export const buildFile = (
  overrides: Partial<FileRow> = {},
  context: BuilderContext = sharedContext,
): FileRow => ({
  id: context.ids.next(),
  kind: 'photo',
  mime: 'image/webp',
  bytes: 120_000,
  width: 1600,
  height: 1200,
  blur: null,
  variants: [320, 640, 1600],
  name: null,
  isPublic: true,
  uploadedById: null,
  createdAt: context.now,
  ...overrides,
});

/** A row of `space_photos`. */
export interface SpacePhotoRow {
  id: string;
  spaceId: string;
  fileId: string;
  alt: string;
  licence: string | null;
  position: number;
}

/** A picture of a space, with alternative text. */
export const buildSpacePhoto = (
  overrides: Partial<SpacePhotoRow> & Pick<SpacePhotoRow, 'spaceId' | 'fileId'>,
  context: BuilderContext = sharedContext,
): SpacePhotoRow => ({
  id: context.ids.next(),
  alt: 'The empty room, seen from the door',
  licence: null,
  position: 0,
  ...overrides,
});

/** A row of `space_revisions`. */
export interface SpaceRevisionRow {
  id: string;
  spaceId: string;
  version: number;
  at: Date;
  personId: string;
  actorId: string;
  action: string;
  state: SpaceState;
  reason: string | null;
  changes: Record<string, unknown>;
}

/** One line of a space's history: its creation unless said otherwise. */
export const buildSpaceRevision = (
  overrides: Partial<SpaceRevisionRow> & Pick<SpaceRevisionRow, 'spaceId' | 'personId' | 'actorId'>,
  context: BuilderContext = sharedContext,
): SpaceRevisionRow => ({
  id: context.ids.next(),
  version: 1,
  at: context.now,
  action: 'created',
  state: 'draft',
  reason: null,
  changes: {},
  ...overrides,
});
