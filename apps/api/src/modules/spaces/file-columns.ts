import type { SpaceFile } from '@kvart/domain/spaces';
import { Field, Float, Int } from '@nestjs/graphql';
import { CalendarDate, Text } from '../../platform/graphql/index.ts';
import * as enums from './space-enums.ts';

/** Columns of the file that are answered and written as they are: one value, null while unknown. */
export type PlainColumn = Exclude<
  keyof SpaceFile,
  | 'title'
  | 'description'
  | 'placeId'
  | 'lat'
  | 'lon'
  | 'pointBlurred'
  | 'currency'
  | 'permittedUseIds'
  | 'prohibitedUseIds'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'contactVisibility'
>;

type ColumnType = 'text' | 'code' | 'float' | 'int' | 'yes_no' | 'day' | Readonly<Record<string, string>>;

/**
 * The vacant-space file, column by column. The GraphQL fields of Space and SpaceInput, the columns a statement
 * reads and the values Prisma writes all follow from this table; a new column is one line here.
 */
export const fileColumns: Readonly<Record<PlainColumn, ColumnType>> = {
  address: 'text',
  postalCode: 'text',
  buildingName: 'text',
  cadastralArea: 'text',
  cadastralParcel: 'text',
  cadastralPart: 'text',
  titleDeed: 'text',

  ownerType: enums.OwnerType,
  managerName: 'text',
  legalRoute: enums.LegalRoute,
  encumbrances: 'text',
  redevelopmentOn: 'day',

  usableM2: 'float',
  floor: 'int',
  rooms: 'int',
  heightM: 'float',
  shopfrontM: 'float',
  sharedM2: 'float',
  maxPersons: 'int',

  condition: enums.Condition,
  defects: 'text',
  works: 'text',
  worksPaidBy: enums.WorksPaidBy,
  inspectedOn: 'day',

  electricityKw: 'float',
  hasWater: 'yes_no',
  hasDrainage: 'yes_no',
  heating: enums.Heating,
  internet: enums.Internet,
  wc: enums.WcKind,
  separatelyMetered: 'yes_no',

  stepFree: enums.StepFree,
  hasLift: 'yes_no',
  accessibleWc: 'yes_no',
  doorWidthCm: 'int',
  parkingSpaces: 'int',
  transit: 'text',
  loading: 'text',

  heritage: enums.Heritage,
  heritageRegisterNo: 'text',
  heritageAuthority: 'text',
  fireClass: 'text',
  asbestos: enums.Asbestos,

  openingHours: 'text',
  noiseLimits: 'text',
  subletAllowed: 'yes_no',
  publicOpeningDuty: 'text',

  availableFrom: 'day',
  minMonths: 'int',
  maxMonths: 'int',
  noticeMonths: 'int',
  extensionPossible: 'yes_no',

  rentMode: enums.RentMode,
  rentPerM2: 'float',
  runningCosts: 'float',
  heatingCosts: 'float',
  serviceCharge: 'float',
  deposit: 'float',
  oneOffCosts: 'float',
  vat: enums.VatMode,
  vatRate: 'float',

  energyClass: 'code',
  energyKwh: 'float',
  energyExemption: enums.EnergyExemption,

  viewingTimes: 'text',
};

export const plainColumns = Object.keys(fileColumns) as PlainColumn[];

const outputTypes = {
  text: String,
  code: String,
  float: Float,
  int: Int,
  yes_no: Boolean,
  day: CalendarDate,
};

/** The type of the file's columns for a class that `declareFileColumns` gives them to as fields. */
export const columnsAs = <T extends object>() => class {} as unknown as abstract new () => T;

/** Declares the file's columns as nullable fields of a GraphQL class; written text comes in as `Text`. */
export function declareFileColumns(target: object, side: 'input' | 'output'): void {
  for (const [name, type] of Object.entries(fileColumns)) {
    const declared = typeof type === 'object' ? type : outputTypes[type];
    const given = side === 'input' && type === 'text' ? Text : declared;
    Field(() => given, { nullable: true })(target, name);
  }
}

/** The column's name in the table. */
export const columnName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
