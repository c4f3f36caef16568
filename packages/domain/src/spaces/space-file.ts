import type { Visibility } from '../actors/kinds.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { LocalizedText } from '../shared/localized.ts';
import type {
  Asbestos,
  Condition,
  EnergyExemption,
  Heating,
  Heritage,
  Internet,
  LegalRoute,
  OwnerType,
  RentMode,
  StepFree,
  VatMode,
  WcKind,
  WorksPaidBy,
} from './enums.ts';

/** What a person fills in about a space: figures as numbers, days as `yyyy-mm-dd`, `null` where unknown. */
export interface SpaceFile {
  title: LocalizedText;
  description: LocalizedText;
  placeId: string | null;
  address: string | null;
  postalCode: string | null;
  buildingName: string | null;
  lat: number | null;
  lon: number | null;
  pointBlurred: boolean;
  cadastralArea: string | null;
  cadastralParcel: string | null;
  cadastralPart: string | null;
  titleDeed: string | null;

  ownerType: OwnerType | null;
  managerName: string | null;
  legalRoute: LegalRoute | null;
  encumbrances: string | null;
  redevelopmentOn: IsoDate | null;

  usableM2: number | null;
  floor: number | null;
  rooms: number | null;
  heightM: number | null;
  shopfrontM: number | null;
  sharedM2: number | null;
  maxPersons: number | null;

  condition: Condition | null;
  defects: string | null;
  works: string | null;
  worksPaidBy: WorksPaidBy | null;
  inspectedOn: IsoDate | null;

  electricityKw: number | null;
  hasWater: boolean | null;
  hasDrainage: boolean | null;
  heating: Heating | null;
  internet: Internet | null;
  wc: WcKind | null;
  separatelyMetered: boolean | null;

  stepFree: StepFree | null;
  hasLift: boolean | null;
  accessibleWc: boolean | null;
  doorWidthCm: number | null;
  parkingSpaces: number | null;
  transit: string | null;
  loading: string | null;

  heritage: Heritage | null;
  heritageRegisterNo: string | null;
  heritageAuthority: string | null;
  fireClass: string | null;
  asbestos: Asbestos | null;

  permittedUseIds: string[];
  prohibitedUseIds: string[];
  openingHours: string | null;
  noiseLimits: string | null;
  subletAllowed: boolean | null;
  publicOpeningDuty: string | null;

  availableFrom: IsoDate | null;
  minMonths: number | null;
  maxMonths: number | null;
  noticeMonths: number | null;
  extensionPossible: boolean | null;

  rentMode: RentMode | null;
  currency: string;
  rentPerM2: number | null;
  runningCosts: number | null;
  heatingCosts: number | null;
  serviceCharge: number | null;
  deposit: number | null;
  oneOffCosts: number | null;
  vat: VatMode | null;
  vatRate: number | null;

  energyClass: string | null;
  energyKwh: number | null;
  energyExemption: EnergyExemption | null;

  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  contactVisibility: Visibility;
  viewingTimes: string | null;
}

/** A picture of a space, as far as the rules look at it. */
export interface PhotoFacts {
  alt: string;
}

/** The file with its pictures: all that publishing depends on. */
export interface PublishableSpace extends SpaceFile {
  photos: readonly PhotoFacts[];
}

/** A file with nothing in it, as a new draft begins. */
export const emptySpaceFile = (): SpaceFile => ({
  title: {},
  description: {},
  placeId: null,
  address: null,
  postalCode: null,
  buildingName: null,
  lat: null,
  lon: null,
  pointBlurred: false,
  cadastralArea: null,
  cadastralParcel: null,
  cadastralPart: null,
  titleDeed: null,
  ownerType: null,
  managerName: null,
  legalRoute: null,
  encumbrances: null,
  redevelopmentOn: null,
  usableM2: null,
  floor: null,
  rooms: null,
  heightM: null,
  shopfrontM: null,
  sharedM2: null,
  maxPersons: null,
  condition: null,
  defects: null,
  works: null,
  worksPaidBy: null,
  inspectedOn: null,
  electricityKw: null,
  hasWater: null,
  hasDrainage: null,
  heating: null,
  internet: null,
  wc: null,
  separatelyMetered: null,
  stepFree: null,
  hasLift: null,
  accessibleWc: null,
  doorWidthCm: null,
  parkingSpaces: null,
  transit: null,
  loading: null,
  heritage: null,
  heritageRegisterNo: null,
  heritageAuthority: null,
  fireClass: null,
  asbestos: null,
  permittedUseIds: [],
  prohibitedUseIds: [],
  openingHours: null,
  noiseLimits: null,
  subletAllowed: null,
  publicOpeningDuty: null,
  availableFrom: null,
  minMonths: null,
  maxMonths: null,
  noticeMonths: null,
  extensionPossible: null,
  rentMode: null,
  currency: 'EUR',
  rentPerM2: null,
  runningCosts: null,
  heatingCosts: null,
  serviceCharge: null,
  deposit: null,
  oneOffCosts: null,
  vat: null,
  vatRate: null,
  energyClass: null,
  energyKwh: null,
  energyExemption: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  contactVisibility: 'members',
  viewingTimes: null,
});
