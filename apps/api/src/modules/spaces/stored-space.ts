import type { SpaceFile, SpaceState } from '@kvart/domain/spaces';

export interface StoredPhoto {
  id: string;
  fileId: string;
  alt: string;
  licence: string | null;
}

/** A space as the rules need it to decide about a change: the whole file, its pictures in order. */
export interface StoredSpace extends SpaceFile {
  id: string;
  slug: string;
  version: number;
  state: SpaceState;
  actorId: string;
  originalLocale: string;
  listedAt: Date | null;
  /** When the clock took it off the list, until it is opened again. */
  lapsedAt: Date | null;
  stateChangedAt: Date;
  confirmedAt: Date | null;
  confirmationAskedAt: Date | null;
  confirmationRemindedAt: Date | null;
  staleSince: Date | null;
  externalSource: string | null;
  externalId: string | null;
  mergedIntoId: string | null;
  buildingId: string | null;
  country: string | null;
  photos: StoredPhoto[];
}
