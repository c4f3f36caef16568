import { z } from 'zod';
import { visibilities } from '../actors/kinds.ts';
import { email, phone } from '../shared/contact-schemas.ts';
import { isoDate } from '../shared/dates.ts';
import { conceptId, id, idList, placeId } from '../shared/ids.ts';
import { inputIssue, report } from '../shared/issue.ts';
import { localizedLine, localizedProse } from '../shared/localized.ts';
import { currency, decimal, latitude, longitude, whole } from '../shared/numbers.ts';
import type { InputIssue } from '../shared/refusal.ts';
import { emptied, line, prose } from '../shared/text.ts';
import {
  asbestosFindings,
  conditions,
  energyExemptions,
  heatings,
  heritages,
  internets,
  legalRoutes,
  ownerTypes,
  rentModes,
  stepFreeGrades,
  vatModes,
  wcKinds,
  worksPayers,
} from './enums.ts';
import { type SpaceFieldName, spaceFields } from './fields.ts';
import type { SpaceFile } from './space-file.ts';

const maxOf = (name: SpaceFieldName) => Number(spaceFields[name].max);
const textOf = (name: SpaceFieldName) => emptied(line({ max: maxOf(name) }));
const proseOf = (name: SpaceFieldName) => emptied(prose({ max: maxOf(name) }));
const figureOf = (name: SpaceFieldName) => {
  const { min = 0, max = 0, decimals = 0 } = spaceFields[name];
  return (decimals === 0 ? whole({ min, max }) : decimal({ min, max, decimals })).nullable();
};
const choiceOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullable();
const yesNo = z.boolean().nullable();
const day = isoDate({ min: '1950-01-01', max: '2150-12-31' }).nullable();

/** An energy class as the certificates of the region write it: A++, A1, B2, C ... */
export const energyClass = line({ max: 4 }).transform((value, context) => {
  const written = value.toUpperCase();
  if (!/^[A-H](?:\+{1,3}|[0-4])?$/.test(written)) report(context, value, 'invalid_choice');
  return written;
});

const fields = {
  title: localizedLine(maxOf('title')),
  description: localizedProse(maxOf('description')),
  placeId: placeId.nullable(),
  address: textOf('address'),
  postalCode: textOf('postalCode'),
  buildingName: textOf('buildingName'),
  lat: latitude.nullable(),
  lon: longitude.nullable(),
  pointBlurred: z.boolean(),
  cadastralArea: textOf('cadastralArea'),
  cadastralParcel: textOf('cadastralParcel'),
  cadastralPart: textOf('cadastralPart'),
  titleDeed: textOf('titleDeed'),

  ownerType: choiceOf(ownerTypes),
  managerName: textOf('managerName'),
  legalRoute: choiceOf(legalRoutes),
  encumbrances: proseOf('encumbrances'),
  redevelopmentOn: day,

  usableM2: figureOf('usableM2'),
  floor: figureOf('floor'),
  rooms: figureOf('rooms'),
  heightM: figureOf('heightM'),
  shopfrontM: figureOf('shopfrontM'),
  sharedM2: figureOf('sharedM2'),
  maxPersons: figureOf('maxPersons'),

  condition: choiceOf(conditions),
  defects: proseOf('defects'),
  works: proseOf('works'),
  worksPaidBy: choiceOf(worksPayers),
  inspectedOn: day,

  electricityKw: figureOf('electricityKw'),
  hasWater: yesNo,
  hasDrainage: yesNo,
  heating: choiceOf(heatings),
  internet: choiceOf(internets),
  wc: choiceOf(wcKinds),
  separatelyMetered: yesNo,

  stepFree: choiceOf(stepFreeGrades),
  hasLift: yesNo,
  accessibleWc: yesNo,
  doorWidthCm: figureOf('doorWidthCm'),
  parkingSpaces: figureOf('parkingSpaces'),
  transit: textOf('transit'),
  loading: textOf('loading'),

  heritage: choiceOf(heritages),
  heritageRegisterNo: textOf('heritageRegisterNo'),
  heritageAuthority: textOf('heritageAuthority'),
  fireClass: textOf('fireClass'),
  asbestos: choiceOf(asbestosFindings),

  permittedUseIds: idList(conceptId, maxOf('permittedUseIds')),
  prohibitedUseIds: idList(conceptId, maxOf('prohibitedUseIds')),
  openingHours: textOf('openingHours'),
  noiseLimits: textOf('noiseLimits'),
  subletAllowed: yesNo,
  publicOpeningDuty: textOf('publicOpeningDuty'),

  availableFrom: day,
  minMonths: figureOf('minMonths'),
  maxMonths: figureOf('maxMonths'),
  noticeMonths: figureOf('noticeMonths'),
  extensionPossible: yesNo,

  rentMode: choiceOf(rentModes),
  currency,
  rentPerM2: figureOf('rentPerM2'),
  runningCosts: figureOf('runningCosts'),
  heatingCosts: figureOf('heatingCosts'),
  serviceCharge: figureOf('serviceCharge'),
  deposit: figureOf('deposit'),
  oneOffCosts: figureOf('oneOffCosts'),
  vat: choiceOf(vatModes),
  vatRate: figureOf('vatRate'),

  energyClass: emptied(energyClass),
  energyKwh: figureOf('energyKwh'),
  energyExemption: choiceOf(energyExemptions),

  contactName: textOf('contactName'),
  contactEmail: emptied(email),
  contactPhone: emptied(phone),
  contactVisibility: z.enum(visibilities),
  viewingTimes: textOf('viewingTimes'),
} satisfies Record<keyof SpaceFile, z.ZodType>;

/**
 * Answers that contradict each other. Checked on what is sent, and again on the file as it would be
 * saved, since the other half of a pair may already be there.
 */
export const contradictions = (file: Partial<SpaceFile>): InputIssue[] => {
  const issues: InputIssue[] = [];
  const { minMonths, maxMonths, permittedUseIds = [], prohibitedUseIds = [] } = file;
  if (minMonths != null && maxMonths != null && minMonths > maxMonths) {
    issues.push(inputIssue('min_above_max', ['minMonths'], { max: maxMonths }));
  }
  if ('lat' in file && 'lon' in file && (file.lat == null) !== (file.lon == null)) {
    issues.push(inputIssue('point_incomplete', ['point']));
  }
  if (permittedUseIds.some((use) => prohibitedUseIds.includes(use))) {
    issues.push(inputIssue('use_both_ways', ['prohibitedUseIds']));
  }
  return issues;
};

/** A change of a space's file: what is absent stays, `null` empties. */
export const spaceInput = z
  .object(fields)
  .partial()
  .check((context) => {
    for (const { code, path, params } of contradictions(context.value)) {
      context.issues.push({
        code: 'custom',
        input: undefined,
        path,
        params: { issue: code, figures: params },
      });
    }
  });
export type SpaceInput = z.output<typeof spaceInput>;
/** What a client sends before it is cleaned. */
export type RawSpaceInput = z.input<typeof spaceInput>;

/** Alternative text and licence of a picture. */
export const photoInput = z.object({
  alt: line({ min: 3, max: 300 }),
  licence: emptied(line({ max: 120 })).optional(),
});
export type PhotoInput = z.output<typeof photoInput>;

/** The place of a picture in the gallery. */
export const photoPosition = whole({ min: 0, max: 100 });

/** The row and the version a change was made on. */
export const versionedInput = z.object({ id, version: whole({ min: 1, max: 2_147_483_647 }) });
export type VersionedInput = z.output<typeof versionedInput>;

/** A reason that others will read. */
export const reasonText = prose({ min: 3, max: 1000 });
