import type { GeoPoint } from '../shared/geo.ts';
import type { IsoDate } from '../shared/days.ts';
import type { Condition, RentMode } from '../spaces/enums.ts';
import type { BudgetBasis } from './states.ts';

/** Things a room must have; each is either asked for or not. */
export const requestMustHaves = [
  'stepFree',
  'heating',
  'water',
  'wc',
  'groundFloor',
  'shopfront',
  'noise',
] as const;
export type RequestMustHave = (typeof requestMustHaves)[number];

/** Where one looks: all of a municipality, or around a point, which may be a municipality's. */
export interface WantedPlace {
  placeId: string | null;
  /** Of the circle, or the municipality's own. */
  point: GeoPoint | null;
  /** `null`: the whole municipality, and nothing around it. */
  radiusKm: number | null;
}

/** The room somebody looks for. What is `null`, false or empty does not matter to them. */
export interface WantedRoom extends Record<RequestMustHave, boolean> {
  useIds: readonly string[];
  minM2: number | null;
  maxM2: number | null;
  budgetMax: number | null;
  budgetBasis: BudgetBasis;
  currency: string;
  rentModes: readonly RentMode[];
  conditions: readonly Condition[];
  neededFrom: IsoDate | null;
  neededUntil: IsoDate | null;
  termMonths: number | null;
  minKw: number | null;
  places: readonly WantedPlace[];
}

/** Nothing asked for yet. */
export const emptyWantedRoom = (): WantedRoom => ({
  useIds: [],
  minM2: null,
  maxM2: null,
  budgetMax: null,
  budgetBasis: 'month',
  currency: 'EUR',
  rentModes: [],
  conditions: [],
  neededFrom: null,
  neededUntil: null,
  termMonths: null,
  minKw: null,
  stepFree: false,
  heating: false,
  water: false,
  wc: false,
  groundFloor: false,
  shopfront: false,
  noise: false,
  places: [],
});

const daysOfAMonth = 30.44;

/** How many months lie between two days, as the terms of leases count them; at least one. */
export const monthsBetween = (from: IsoDate, until: IsoDate): number =>
  Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000 / daysOfAMonth));
