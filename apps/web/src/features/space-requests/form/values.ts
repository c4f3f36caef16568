import type { Condition, RentMode } from '@kvart/domain/spaces';
import type { Locale } from '@kvart/i18n/client';
import {
  type BudgetBasis,
  emptyWantedRoom,
  type RequestAudience,
  type RequestMustHave,
  requestMustHaves,
  type WantedRoom,
} from '@kvart/domain/space-requests';
import { lower } from '../../../lib/lower.ts';
import type { RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';

/** A place one looks in: a town by its name, or a point. */
export interface PlaceValue {
  id: string;
  label: string;
  point: { lat: number; lon: number } | null;
  /** Empty: the municipality, and nothing around it. */
  radiusKm: number | null;
}

/** Stands for the point among the places; a form has one at most. */
export const pointId = 'point';

/** What the controls hold. */
export interface RequestValues {
  title: string;
  text: string;
  audience: RequestAudience;
  languages: string[];
  useIds: string[];
  places: PlaceValue[];
  minM2: string;
  maxM2: string;
  budgetMax: string;
  budgetBasis: BudgetBasis;
  currency: string;
  rentModes: RentMode[];
  conditions: Condition[];
  neededFrom: string;
  neededUntil: string;
  termMonths: string;
  minKw: string;
  musts: RequestMustHave[];
}

const written = (figure: number | null): string => (figure === null ? '' : String(figure));

/** A form that begins with some wishes. */
export const valuesOf = (
  room: WantedRoom,
  some: Pick<RequestValues, 'places' | 'languages'> & Partial<RequestValues>,
): RequestValues => ({
  title: '',
  text: '',
  audience: 'public',
  useIds: [...room.useIds],
  minM2: written(room.minM2),
  maxM2: written(room.maxM2),
  budgetMax: written(room.budgetMax),
  budgetBasis: room.budgetBasis,
  currency: room.currency,
  rentModes: [...room.rentModes],
  conditions: [...room.conditions],
  neededFrom: room.neededFrom ?? '',
  neededUntil: room.neededUntil ?? '',
  termMonths: written(room.termMonths),
  minKw: written(room.minKw),
  musts: requestMustHaves.filter((name) => room[name]),
  ...some,
});

/** The form of a request that is there. */
export const valuesOfRequest = (request: RequestPagePartsFragment, pointName: string): RequestValues =>
  valuesOf(
    {
      ...emptyWantedRoom(),
      ...request,
      useIds: request.uses.map(({ id }) => id),
      budgetBasis: lower(request.budgetBasis),
      rentModes: request.rentModes.map(lower),
      conditions: request.conditions.map(lower),
      places: [],
    },
    {
      title: request.title,
      text: request.text,
      audience: lower(request.audience),
      languages: request.languages,
      places: request.places.map(({ place, point, radiusKm }) => ({
        id: place?.id ?? pointId,
        label: place?.name ?? pointName,
        point: point && { lat: point.lat, lon: point.lon },
        radiusKm,
      })),
    },
  );

/** A figure as people write it; what is none stays as it is, so that it can be said. */
const figure = (text: string): number | string | null => {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return Number.isFinite(Number(plain)) ? Number(plain) : text;
};

/** What the rules of the domain look at. */
export const inputOf = (values: RequestValues, locale: Locale) => {
  const { musts, places, languages, neededFrom, neededUntil, ...rest } = values;
  const day = (value: string) => value || null;
  return {
    ...rest,
    locale,
    languages: languages.length > 0 ? languages : [locale],
    minM2: figure(values.minM2),
    maxM2: figure(values.maxM2),
    budgetMax: figure(values.budgetMax),
    termMonths: figure(values.termMonths),
    minKw: figure(values.minKw),
    neededFrom: day(neededFrom),
    neededUntil: day(neededUntil),
    ...(Object.fromEntries(requestMustHaves.map((name) => [name, musts.includes(name)])) as Record<
      RequestMustHave,
      boolean
    >),
    places: places.map(({ id, point, radiusKm }) =>
      point ? { ...point, radiusKm } : { placeId: id, radiusKm },
    ),
  };
};
