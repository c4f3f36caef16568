import type {
  ReportAction,
  ReportedPlace,
  ReportSource,
  ReportState,
  VacancyLength,
} from '@kvart/domain/vacancy-reports';

export interface ReportPhotoRow {
  id: string;
  fileId: string;
  width: number | null;
  height: number | null;
  blur: string | null;
  variants: number[];
}

export interface ReportEventRow {
  at: string;
  state: ReportState;
  personName: string | null;
  actorName: string | null;
  reason: string | null;
}

export interface PlaceRow {
  id: string;
  name: string;
  country: string;
  region: string | null;
  lat: number;
  lon: number;
  population: number;
  nuts: string | null;
  lau: string | null;
}

/** A report as its statement answers it; never with the reporter's address. */
export interface ReportRow extends ReportedPlace {
  id: string;
  version: number;
  state: ReportState;
  createdAt: string;
  stateChangedAt: string;
  address: string | null;
  lat: number | null;
  lon: number | null;
  formerUse: string | null;
  note: string | null;
  source: ReportSource;
  vacantFor: VacancyLength;
  locale: string;
  isDemo: boolean;
  reporterIsTold: boolean;
  spaceId: string | null;
  place: PlaceRow;
  photos: ReportPhotoRow[];
  photosOpen: boolean;
  events: ReportEventRow[];
}

/** What a client may ask to be done. */
export interface WantedStep {
  id: string;
  version: number;
  action: ReportAction;
  reason?: string | null;
  spaceId?: string | null;
}
