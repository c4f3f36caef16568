import type { Visibility } from '@kvart/domain/actors';
import type { LocalizedText } from '@kvart/domain/shared';
import type {
  BuildingFile,
  CheckingActor,
  CheckMatter,
  CheckState,
  DocumentInput,
  Period,
  RevisionAction,
  SpaceFile,
  SpaceReadiness,
  SpaceState,
} from '@kvart/domain/spaces';
import type { InterestState } from '@kvart/domain/interests';
import type { Place } from '../taxonomy/index.ts';
import type { PlainColumn } from './file-columns.ts';

export interface PhotoRow {
  id: string;
  fileId: string;
  alt: string;
  licence: string | null;
  width: number | null;
  height: number | null;
  blur: string | null;
  variants: number[];
}

/** A document, with the file behind it. */
export interface DocumentRow extends Omit<PhotoRow, 'alt' | 'licence'>, DocumentInput {
  version: number;
  mime: string;
  bytes: number;
  addedAt: string;
}

/** What was found out about one matter. */
export interface CheckRow {
  matter: CheckMatter;
  version: number;
  state: CheckState;
  note: string | null;
  checkedAt: string | null;
  personName: string | null;
  actorName: string | null;
  documentId: string | null;
}

export interface TimelineRow {
  at: string;
  state: SpaceState;
  action: RevisionAction;
  personName: string | null;
  actorName: string | null;
  reason: string | null;
}

/** The actor's interest that the viewer acts with, as the statement hands it over. */
export interface InterestOfViewer {
  id: string;
  version: number;
  state: InterestState;
}

/** A building with those of its units that the reader may see. */
export interface BuildingRow extends BuildingFile {
  id: string;
  version: number;
  actorId: string;
  units: {
    id: string;
    slug: string;
    state: SpaceState;
    floor: number | null;
    usableM2: number | null;
    title: LocalizedText;
    originalLocale: string;
  }[];
}

/** A space as a hot statement answers it: what nobody asked for is not there. */
export interface SpaceRow extends Partial<Pick<SpaceFile, PlainColumn>> {
  id: string;
  slug: string;
  version: number;
  state: SpaceState;
  actorId: string;
  isDemo: boolean;
  currency: string;
  pointBlurred: boolean;
  originalLocale: string;
  listedAt: string | null;
  confirmedAt: string | null;
  staleSince: string | null;
  createdAt: string;
  updatedAt: string;

  title?: LocalizedText;
  description?: LocalizedText;
  placeId?: string | null;
  place?: Place | null;
  lat?: number | null;
  lon?: number | null;
  publicLat?: number | null;
  publicLon?: number | null;
  permittedUseIds?: string[];
  prohibitedUseIds?: string[];
  photos?: PhotoRow[];
  readiness?: SpaceReadiness;
  documents?: DocumentRow[];
  checks?: CheckRow[];
  periods?: Period[];
  contactName?: string | null;
  contactEmail?: string | null;
  contactPhone?: string | null;
  contactVisibility?: Visibility;
  timeline?: TimelineRow[];
  interestTotal?: number;
  viewerHasInterest?: boolean;
  viewerHasOpenInterest?: boolean;
  viewerInterest?: InterestOfViewer | null;
  country?: string | null;
  viewerActor?: (Omit<CheckingActor, 'verifiedAt'> & { verifiedAt: string | null }) | null;
  actor?: unknown;
  building?: BuildingRow | null;
}

/** A point of the map; several spaces where `count` is above one. */
export interface PointRow {
  id: string;
  slug: string;
  lat: number;
  lon: number;
  count: number;
  titles: LocalizedText;
  originalLocale: string;
  state: SpaceState | null;
}
