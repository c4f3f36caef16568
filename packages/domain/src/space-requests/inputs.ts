import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { mostConcepts } from '../shared/filter-bounds.ts';
import { filterOf } from '../shared/filters.ts';
import { conceptId, id, idList, placeId } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { contentLocales } from '../shared/locales.ts';
import { currency, decimal, latitude, longitude, whole } from '../shared/numbers.ts';
import { line, prose } from '../shared/text.ts';
import { conditions, rentModes } from '../spaces/enums.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { spaceRequestBounds } from './bounds.ts';
import { monthsBetween } from './needs.ts';
import {
  budgetBases,
  mostRequestLanguages,
  mostRequestPlaces,
  mostRequestUses,
  proposalAnswers,
  requestAudiences,
  spaceRequestActions,
} from './states.ts';

const { m2, budget, kw, months, radiusKm, title, text, message } = spaceRequestBounds;
const figure = (bounds: { min: number; max: number; decimals: number }) => decimal(bounds).nullable();
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.array(z.enum(values)).max(values.length);
const day = isoDate({ min: '2000-01-01', max: '2150-12-31' }).nullable();

/** A municipality, all of it or with what lies around; or a point and what lies around it. */
const place = z
  .object({
    placeId: placeId.nullish(),
    lat: latitude.nullish(),
    lon: longitude.nullish(),
    radiusKm: decimal(radiusKm).nullish(),
  })
  .check((context) => {
    const { placeId: named, lat, lon, radiusKm: radius } = context.value;
    if ((lat == null) !== (lon == null)) report(context, lat, 'point_incomplete', {}, ['lat']);
    else if (!named && lat == null) report(context, named, 'required', {}, ['placeId']);
    else if (!named && radius == null) report(context, radius, 'required', {}, ['radiusKm']);
  })
  .transform(({ placeId: named, lat, lon, radiusKm: radius }) => ({
    placeId: named ?? null,
    // A municipality has its own middle.
    point: named || lat == null || lon == null ? null : { lat, lon },
    radiusKm: radius ?? null,
  }));

const keyOf = (where: z.output<typeof place>): string =>
  [where.placeId, where.point?.lat, where.point?.lon].join('/');

const places = z
  .array(place)
  .max(mostRequestPlaces)
  .check((context) => {
    if (new Set(context.value.map(keyOf)).size < context.value.length)
      report(context, context.value, 'duplicate');
  });

/** A request as it is written: the whole of it each time, since it is a short form. */
export const spaceRequestInput = z
  .object({
    title: line({ min: 3, max: title }),
    text: prose({ min: 0, max: text }),
    locale: z.enum(contentLocales),
    languages: someOf(contentLocales).max(mostRequestLanguages),
    audience: z.enum(requestAudiences),
    useIds: idList(conceptId, mostRequestUses),
    minM2: figure(m2),
    maxM2: figure(m2),
    budgetMax: figure(budget),
    budgetBasis: z.enum(budgetBases),
    currency,
    rentModes: someOf(rentModes),
    conditions: someOf(conditions),
    neededFrom: day,
    neededUntil: day,
    termMonths: whole(months).nullable(),
    minKw: figure(kw),
    stepFree: z.boolean(),
    heating: z.boolean(),
    water: z.boolean(),
    wc: z.boolean(),
    groundFloor: z.boolean(),
    shopfront: z.boolean(),
    noise: z.boolean(),
    places,
  })
  .check((context) => {
    const { minM2, maxM2, neededFrom, neededUntil } = context.value;
    if (minM2 !== null && maxM2 !== null && minM2 > maxM2)
      report(context, minM2, 'min_above_max', { max: maxM2 }, ['minM2']);
    if (neededUntil !== null && neededFrom === null)
      report(context, neededFrom, 'required', {}, ['neededFrom']);
    else if (neededUntil !== null && neededFrom !== null && neededUntil <= neededFrom)
      report(context, neededUntil, 'too_early', { min: neededFrom }, ['neededUntil']);
  })
  // A last day says how long by itself.
  .transform((request) =>
    request.neededFrom !== null && request.neededUntil !== null
      ? { ...request, termMonths: monthsBetween(request.neededFrom, request.neededUntil) }
      : request,
  );
export type SpaceRequestInput = z.output<typeof spaceRequestInput>;

/** A step with a request, and a word about why. */
export const spaceRequestStepInput = versionedInput.extend({
  action: z.enum(spaceRequestActions),
  reason: prose({ min: 0, max: 1000 }).nullish(),
});

/** Filter of the list of requests; every part narrows it. */
export const spaceRequestFilterInput = filterOf({
  uses: idList(conceptId, mostConcepts),
  /** Requests that look there, or around there. */
  placeId,
  /** A room of this size would do. */
  m2: decimal(m2),
  actorId: id,
});
export type SpaceRequestFilter = z.output<typeof spaceRequestFilterInput>;

/** Proposing a space. */
export const proposeSpaceInput = z.object({
  requestId: id,
  spaceId: id,
  message: prose({ min: 10, max: message }),
});
export type ProposeSpaceInput = z.output<typeof proposeSpaceInput>;

/** Answering a proposal. */
export const answerProposalInput = versionedInput.extend({
  answer: z.enum(proposalAnswers),
  reason: prose({ min: 0, max: message }).nullish(),
});
