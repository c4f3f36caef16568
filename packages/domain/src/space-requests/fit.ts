import { distanceKm } from '../shared/geo.ts';
import { type IsoDate, addDays } from '../shared/days.ts';
import { roundTo } from '../shared/figures.ts';
import { monthlyCost } from '../spaces/costs.ts';
import { asksRent } from '../spaces/readiness.ts';
import type { SpaceFile } from '../spaces/space-file.ts';
import type { WantedPlace, WantedRoom } from './needs.ts';

/** What a space is looked at for, in the order pages show it. */
export const fitCriteria = [
  'uses',
  'places',
  'area',
  'budget',
  'rent_modes',
  'from',
  'term',
  'conditions',
  'step_free',
  'power',
  'heating',
  'water',
  'wc',
  'ground_floor',
  'shopfront',
  'noise',
] as const;
export type FitCriterion = (typeof fitCriteria)[number];

/** `near`: not quite, but within what is worth talking about. `unknown`: the file of the space does not say. */
export const fitVerdicts = ['met', 'near', 'unknown', 'missing'] as const;
export type FitVerdict = (typeof fitVerdicts)[number];

/** How a space as a whole suits a request. */
export const fitLevels = ['full', 'near', 'none'] as const;
export type FitLevel = (typeof fitLevels)[number];

export interface FitResult {
  criterion: FitCriterion;
  verdict: FitVerdict;
}

/**
 * How far figures may be off and still count as near: a room a fifth too small or too large, a budget a fifth under
 * the price, a room that is free so many days late.
 */
export const fitTolerance = { area: 0.2, budget: 0.2, days: 60 } as const;

/** A space as far as a request looks at it. The point is the one the public sees: more would give away what is hidden. */
export interface OfferedRoom extends Pick<
  SpaceFile,
  | 'permittedUseIds'
  | 'placeId'
  | 'usableM2'
  | 'rentMode'
  | 'currency'
  | 'rentPerM2'
  | 'runningCosts'
  | 'heatingCosts'
  | 'serviceCharge'
  | 'vat'
  | 'vatRate'
  | 'availableFrom'
  | 'minMonths'
  | 'maxMonths'
  | 'condition'
  | 'stepFree'
  | 'electricityKw'
  | 'heating'
  | 'hasWater'
  | 'wc'
  | 'floor'
  | 'shopfrontM'
  | 'noiseLimits'
> {
  publicLat: number | null;
  publicLon: number | null;
  country: string | null;
}

/** A wish that a space meets or does not: what its file does not say is unknown. */
const plainly = (known: unknown, meets: boolean): FitVerdict =>
  known === null || known === undefined ? 'unknown' : meets ? 'met' : 'missing';

const isThere = (room: OfferedRoom, { placeId, point, radiusKm }: WantedPlace): boolean => {
  if (radiusKm === null) return placeId !== null && placeId === room.placeId;
  const { publicLat: lat, publicLon: lon } = room;
  return point !== null && lat !== null && lon !== null && distanceKm(point, { lat, lon }) <= radiusKm;
};

const least = (wanted: number, tolerance: number): number => roundTo(wanted * (1 - tolerance), 4);

const area = ({ usableM2 }: OfferedRoom, { minM2, maxM2 }: WantedRoom): FitVerdict => {
  if (usableM2 === null) return 'unknown';
  const [low, high] = [minM2 ?? 0, maxM2 ?? Infinity];
  if (usableM2 >= low && usableM2 <= high) return 'met';
  const near = usableM2 >= least(low, fitTolerance.area) && least(usableM2, fitTolerance.area) <= high;
  return near ? 'near' : 'missing';
};

/** What a space costs in the unit of a budget; `null` where it cannot be compared. */
export const comparablePrice = (
  room: OfferedRoom,
  { currency, budgetBasis }: Pick<WantedRoom, 'currency' | 'budgetBasis'>,
): number | null => {
  if (room.rentMode === null) return null;
  if (budgetBasis === 'm2' && !asksRent(room)) return 0;
  // Amounts are compared within one currency alone; nothing is nothing in all of them.
  const price = budgetBasis === 'm2' ? room.rentPerM2 : monthlyCost(room);
  return price === 0 || room.currency === currency ? price : null;
};

const budget = (room: OfferedRoom, wanted: WantedRoom): FitVerdict => {
  const price = comparablePrice(room, wanted);
  if (price === null || wanted.budgetMax === null) return 'unknown';
  if (price <= wanted.budgetMax) return 'met';
  return least(price, fitTolerance.budget) <= wanted.budgetMax ? 'near' : 'missing';
};

const from = ({ availableFrom }: OfferedRoom, needed: IsoDate): FitVerdict => {
  if (availableFrom === null) return 'unknown';
  if (availableFrom <= needed) return 'met';
  return availableFrom <= addDays(needed, fitTolerance.days) ? 'near' : 'missing';
};

/** As in the search: a space that names no shortest or longest term takes any. */
const term = ({ minMonths, maxMonths }: OfferedRoom, months: number): FitVerdict =>
  months >= (minMonths ?? 0) && months <= (maxMonths ?? Infinity) ? 'met' : 'missing';

type Judge = (room: OfferedRoom, wanted: WantedRoom) => FitVerdict | null;

/** One judge for each criterion; `null` where the request does not ask. */
const judges: Record<FitCriterion, Judge> = {
  uses: ({ permittedUseIds }, { useIds }) =>
    permittedUseIds.some((use) => useIds.includes(use)) ? 'met' : 'missing',
  places: (room, { places }) => (places.some((place) => isThere(room, place)) ? 'met' : 'missing'),
  area: (room, wanted) => (wanted.minM2 === null && wanted.maxM2 === null ? null : area(room, wanted)),
  budget: (room, wanted) => (wanted.budgetMax === null ? null : budget(room, wanted)),
  rent_modes: ({ rentMode }, { rentModes }) =>
    rentModes.length === 0 ? null : plainly(rentMode, rentMode !== null && rentModes.includes(rentMode)),
  from: (room, { neededFrom }) => (neededFrom === null ? null : from(room, neededFrom)),
  term: (room, { termMonths }) => (termMonths === null ? null : term(room, termMonths)),
  conditions: ({ condition }, { conditions }) =>
    conditions.length === 0 ? null : plainly(condition, condition !== null && conditions.includes(condition)),
  step_free: ({ stepFree }, wanted) => (wanted.stepFree ? plainly(stepFree, stepFree === 'yes') : null),
  power: ({ electricityKw }, { minKw }) =>
    minKw === null ? null : plainly(electricityKw, Number(electricityKw) >= minKw),
  heating: ({ heating }, wanted) => (wanted.heating ? plainly(heating, heating !== 'none') : null),
  water: ({ hasWater }, { water }) => (water ? plainly(hasWater, hasWater === true) : null),
  wc: ({ wc }, wanted) => (wanted.wc ? plainly(wc, wc !== 'none') : null),
  ground_floor: ({ floor }, { groundFloor }) => (groundFloor ? plainly(floor, floor === 0) : null),
  shopfront: ({ shopfrontM }, { shopfront }) =>
    shopfront ? plainly(shopfrontM, Number(shopfrontM) > 0) : null,
  // Limits are written in words: whether one can live with them is for people to say.
  noise: ({ noiseLimits }, { noise }) => (noise ? (noiseLimits === null ? 'met' : 'unknown') : null),
};

/** Wishes about which one can talk: near or unknown does not rule a space out. All others have to be met. */
export const softCriteria: readonly FitCriterion[] = ['area', 'budget', 'from', 'noise'];

/**
 * Compares a space with what somebody looks for, criterion by criterion; only what is asked for is judged.
 * `wanted.useIds` come with everything narrower, as in the search.
 */
export const fitOf = (room: OfferedRoom, wanted: WantedRoom): FitResult[] =>
  fitCriteria.flatMap((criterion) => {
    const verdict = judges[criterion](room, wanted);
    return verdict === null ? [] : [{ criterion, verdict }];
  });

/** Sums the criteria up: what must be there decides, what can be talked about makes it near. */
export const fitLevel = (results: readonly FitResult[]): FitLevel => {
  const rulesOut = ({ criterion, verdict }: FitResult): boolean =>
    verdict === 'missing' || (verdict !== 'met' && !softCriteria.includes(criterion));
  if (results.some(rulesOut)) return 'none';
  return results.every(({ verdict }) => verdict === 'met') ? 'full' : 'near';
};
