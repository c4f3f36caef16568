import type {
  BudgetBasis,
  RequestAudience,
  RequestMustHave,
  SpaceRequestState,
} from '@kvart/domain/space-requests';
import type { Condition, RentMode } from '@kvart/domain/spaces';
import type { ActorRow } from '../actors/index.ts';
import type { Place } from '../taxonomy/index.ts';

/** A place of a request, as its statement answers it. */
export interface WantedPlaceRow {
  placeId: string | null;
  place: Place | null;
  lat: number | null;
  lon: number | null;
  radiusKm: number | null;
}

/** A request as its statement answers it: a short row, read whole. */
export interface SpaceRequestRow extends Record<RequestMustHave, boolean> {
  id: string;
  slug: string;
  version: number;
  state: SpaceRequestState;
  audience: RequestAudience;
  actorId: string;
  locale: string;
  title: string;
  text: string;
  languages: string[];
  isDemo: boolean;
  useIds: string[];
  minM2: number | null;
  maxM2: number | null;
  budgetMax: number | null;
  budgetBasis: BudgetBasis;
  currency: string;
  rentModes: RentMode[];
  conditions: Condition[];
  neededFrom: string | null;
  neededUntil: string | null;
  termMonths: number | null;
  minKw: number | null;
  publishedAt: string | null;
  expiresAt: string | null;
  createdAt: string;
  updatedAt: string;
  places: WantedPlaceRow[];
  waitingProposals: number;
  viewerHasProposed: boolean;
  actor?: ActorRow;
}
