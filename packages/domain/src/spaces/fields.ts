import type { SpaceSection } from './enums.ts';
import type { SpaceFile } from './space-file.ts';

/** Units that figures are shown with; the words stand in the catalogue as `domain.unit.<unit>`. */
export type Unit =
  'm2' | 'm' | 'cm' | 'kw' | 'kwh_m2_year' | 'months' | 'money' | 'money_m2' | 'money_month' | 'percent';

/** How a field is filled in. */
export type FieldKind =
  | 'line'
  | 'prose'
  | 'localized_line'
  | 'localized_prose'
  | 'number'
  | 'yes_no'
  | 'choice'
  | 'day'
  | 'place'
  | 'concepts'
  | 'point'
  | 'photos';

/** When a field has to be filled before publishing; the conditional ones are worked out in readiness.ts. */
export type RequiredRule =
  | 'always'
  | 'if_municipal'
  | 'if_protected'
  | 'if_rent_is_asked'
  | 'if_term_reaches_a_year'
  | 'one_of_mail_or_phone'
  | 'never';

export interface SpaceField {
  section: SpaceSection;
  kind: FieldKind;
  required: RequiredRule;
  unit?: Unit;
  /** Bounds of a number, or the longest text. */
  min?: number;
  max?: number;
  decimals?: number;
  /** True where the field holds personal data. */
  personal?: boolean;
}

/** Columns that are one thing on the form (latitude and longitude), or only steer how another is shown. */
type Columns = Exclude<keyof SpaceFile, 'lat' | 'lon' | 'pointBlurred' | 'currency' | 'contactVisibility'>;

/** Names of the form's fields: nearly all columns, and what is kept outside of them. */
export type SpaceFieldName = Columns | 'point' | 'photos';

const text = (section: SpaceSection, max: number, required: RequiredRule = 'never'): SpaceField => ({
  section,
  kind: 'line',
  max,
  required,
});
const prose = (section: SpaceSection): SpaceField => ({
  section,
  kind: 'prose',
  max: 2000,
  required: 'never',
});
const choice = (section: SpaceSection, required: RequiredRule = 'never'): SpaceField => ({
  section,
  kind: 'choice',
  required,
});
const yesNo = (section: SpaceSection): SpaceField => ({ section, kind: 'yes_no', required: 'never' });
const day = (section: SpaceSection, required: RequiredRule = 'never'): SpaceField => ({
  section,
  kind: 'day',
  required,
});
const figure = (
  section: SpaceSection,
  bounds: { min: number; max: number; decimals?: number; unit?: Unit },
  required: RequiredRule = 'never',
): SpaceField => ({ section, kind: 'number', required, decimals: 0, ...bounds });

/** The vacant-space file: where each field stands, what it takes, and when it must be there. */
export const spaceFields: Record<SpaceFieldName, SpaceField> = {
  title: { section: 'identity', kind: 'localized_line', max: 120, required: 'always' },
  description: { section: 'identity', kind: 'localized_prose', max: 8000, required: 'never' },
  placeId: { section: 'identity', kind: 'place', required: 'always' },
  address: text('identity', 200, 'always'),
  postalCode: text('identity', 12),
  buildingName: text('identity', 120),
  point: { section: 'identity', kind: 'point', required: 'always' },
  cadastralArea: text('identity', 80, 'if_municipal'),
  cadastralParcel: text('identity', 80, 'if_municipal'),
  cadastralPart: text('identity', 80, 'if_municipal'),
  titleDeed: text('identity', 120),

  ownerType: choice('legal', 'always'),
  managerName: text('legal', 120),
  legalRoute: choice('legal', 'always'),
  encumbrances: prose('legal'),
  redevelopmentOn: day('legal'),

  usableM2: figure('physical', { min: 1, max: 1_000_000, decimals: 2, unit: 'm2' }, 'always'),
  floor: figure('physical', { min: -10, max: 200 }, 'always'),
  rooms: figure('physical', { min: 0, max: 1000 }),
  heightM: figure('physical', { min: 0.5, max: 100, decimals: 2, unit: 'm' }),
  shopfrontM: figure('physical', { min: 0, max: 1000, decimals: 2, unit: 'm' }),
  sharedM2: figure('physical', { min: 0, max: 1_000_000, decimals: 2, unit: 'm2' }),
  maxPersons: figure('physical', { min: 1, max: 100_000 }),

  condition: choice('condition', 'always'),
  defects: prose('condition'),
  works: prose('condition'),
  worksPaidBy: choice('condition'),
  inspectedOn: day('condition'),

  electricityKw: figure('utilities', { min: 0, max: 100_000, decimals: 1, unit: 'kw' }),
  hasWater: yesNo('utilities'),
  hasDrainage: yesNo('utilities'),
  heating: choice('utilities'),
  internet: choice('utilities'),
  wc: choice('utilities'),
  separatelyMetered: yesNo('utilities'),

  stepFree: choice('access', 'always'),
  hasLift: yesNo('access'),
  accessibleWc: yesNo('access'),
  doorWidthCm: figure('access', { min: 30, max: 2000, unit: 'cm' }),
  parkingSpaces: figure('access', { min: 0, max: 10_000 }),
  transit: text('access', 300),
  loading: text('access', 300),

  heritage: choice('protection', 'always'),
  heritageRegisterNo: text('protection', 80, 'if_protected'),
  heritageAuthority: text('protection', 160),
  fireClass: text('protection', 80),
  asbestos: choice('protection'),

  permittedUseIds: { section: 'use', kind: 'concepts', max: 40, required: 'always' },
  prohibitedUseIds: { section: 'use', kind: 'concepts', max: 40, required: 'never' },
  openingHours: text('use', 300),
  noiseLimits: text('use', 300),
  subletAllowed: yesNo('use'),
  publicOpeningDuty: text('use', 300),

  availableFrom: day('term', 'always'),
  minMonths: figure('term', { min: 0, max: 1200, unit: 'months' }, 'always'),
  maxMonths: figure('term', { min: 1, max: 1200, unit: 'months' }, 'always'),
  noticeMonths: figure('term', { min: 0, max: 120, unit: 'months' }),
  extensionPossible: yesNo('term'),

  rentMode: choice('money', 'always'),
  rentPerM2: figure('money', { min: 0, max: 100_000, decimals: 2, unit: 'money_m2' }, 'if_rent_is_asked'),
  runningCosts: figure('money', { min: 0, max: 10_000_000, decimals: 2, unit: 'money_month' }, 'always'),
  heatingCosts: figure('money', { min: 0, max: 10_000_000, decimals: 2, unit: 'money_month' }),
  serviceCharge: figure('money', { min: 0, max: 10_000_000, decimals: 2, unit: 'money_month' }),
  deposit: figure('money', { min: 0, max: 10_000_000, decimals: 2, unit: 'money' }),
  oneOffCosts: figure('money', { min: 0, max: 10_000_000, decimals: 2, unit: 'money' }),
  vat: choice('money'),
  vatRate: figure('money', { min: 0, max: 50, decimals: 1, unit: 'percent' }),

  energyClass: text('energy', 4, 'if_term_reaches_a_year'),
  energyKwh: figure('energy', { min: 0, max: 10_000, decimals: 1, unit: 'kwh_m2_year' }),
  energyExemption: choice('energy'),

  photos: { section: 'media', kind: 'photos', max: 30, required: 'always' },
  contactName: { ...text('media', 120, 'always'), personal: true },
  contactEmail: { ...text('media', 254, 'one_of_mail_or_phone'), personal: true },
  contactPhone: { ...text('media', 40), personal: true },
  viewingTimes: text('media', 300),
};

/** All field names, in the order of the form. */
export const spaceFieldNames = Object.keys(spaceFields) as SpaceFieldName[];

/** The fields of one section, in the order of the form. */
export const fieldsOfSection = (section: SpaceSection): SpaceFieldName[] =>
  spaceFieldNames.filter((name) => spaceFields[name].section === section);
