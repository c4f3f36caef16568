import { roundTo } from '../shared/figures.ts';
import { spaceSearchFromUrl } from '../spaces/search-url.ts';
import type { Condition, RentMode } from '../spaces/enums.ts';
import { spaceRequestBounds } from './bounds.ts';
import { mostRequestUses } from './states.ts';
import { emptyWantedRoom, type WantedRoom } from './needs.ts';

/** What a request takes over from a search: its wishes, and the words as a start for a title. */
export interface RequestFromSearch {
  title: string;
  room: WantedRoom;
}

const within = (value: unknown, { min, max }: { min: number; max: number }): number | null =>
  typeof value === 'number' ? Math.min(Math.max(value, min), max) : null;
const lower = (values: unknown): string[] =>
  Array.isArray(values) ? values.map((value) => String(value).toLowerCase()) : [];

/** Begins a request with the filters of a search, in the spelling of its address. What has no counterpart is left out. */
export const requestFromSearch = (search: string | URLSearchParams): RequestFromSearch => {
  const { filter } = spaceSearchFromUrl(new URLSearchParams(search));
  const { m2, months, kw, radiusKm } = spaceRequestBounds;
  const placeId = typeof filter['placeId'] === 'string' ? filter['placeId'] : null;
  const radius = within(filter['radiusKm'], radiusKm);
  return {
    title: typeof filter['text'] === 'string' ? filter['text'].slice(0, spaceRequestBounds.title) : '',
    room: {
      ...emptyWantedRoom(),
      useIds: ((filter['uses'] as string[] | undefined) ?? []).slice(0, mostRequestUses),
      minM2: within(filter['minM2'], m2),
      maxM2: within(filter['maxM2'], m2),
      budgetMax: within(filter['maxRentPerM2'], spaceRequestBounds.budget),
      budgetBasis: filter['maxRentPerM2'] === undefined ? 'month' : 'm2',
      currency: typeof filter['currency'] === 'string' ? filter['currency'] : 'EUR',
      rentModes: lower(filter['rentModes']) as RentMode[],
      conditions: lower(filter['conditions']) as Condition[],
      neededFrom: typeof filter['availableBy'] === 'string' ? filter['availableBy'] : null,
      termMonths: within(filter['minMonths'], months),
      minKw: within(filter['minKw'], kw),
      stepFree: filter['stepFree'] === true,
      places: placeId
        ? [{ placeId, point: null, radiusKm: radius === null ? null : roundTo(radius, 1) }]
        : [],
    },
  };
};
