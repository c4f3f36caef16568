import { z } from 'zod';
import { placeId } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { latitude, longitude, whole } from '../shared/numbers.ts';
import { emptied, line } from '../shared/text.ts';
import { type Heritage, heritages } from './enums.ts';
import { changedFields } from './revisions.ts';
import { emptySpaceFile, type SpaceFile } from './space-file.ts';

/** A house with several units: what they share. */
export interface BuildingFile {
  name: string;
  placeId: string | null;
  address: string | null;
  postalCode: string | null;
  lat: number | null;
  lon: number | null;
  builtYear: number | null;
  heritage: Heritage | null;
  heritageRegisterNo: string | null;
  heritageAuthority: string | null;
}

/** So many units of one house are kept together at most. */
export const mostUnits = 200;

/** A change of a building: what is absent stays, `null` empties. */
export const buildingInput = z
  .object({
    name: line({ min: 1, max: 120 }),
    placeId: placeId.nullable(),
    address: emptied(line({ max: 200 })),
    postalCode: emptied(line({ max: 12 })),
    lat: latitude.nullable(),
    lon: longitude.nullable(),
    builtYear: whole({ min: 500, max: 2200 }).nullable(),
    heritage: z.enum(heritages).nullable(),
    heritageRegisterNo: emptied(line({ max: 80 })),
    heritageAuthority: emptied(line({ max: 160 })),
  })
  .partial()
  .check((context) => {
    const { lat, lon } = context.value;
    if ((lat == null) !== (lon == null)) report(context, lat, 'point_incomplete', {}, ['point']);
  });
export type BuildingInput = z.output<typeof buildingInput>;

/** What a unit has from its building. */
export const inheritedFrom = (building: BuildingFile): Partial<SpaceFile> => ({
  placeId: building.placeId,
  address: building.address,
  postalCode: building.postalCode,
  buildingName: building.name,
  lat: building.lat,
  lon: building.lon,
  heritage: building.heritage,
  heritageRegisterNo: building.heritageRegisterNo,
  heritageAuthority: building.heritageAuthority,
});

/** The building that a unit stands in, as far as the unit knows it. */
export const buildingOf = (unit: SpaceFile, title: string): BuildingFile => ({
  name: unit.buildingName ?? unit.address ?? title,
  placeId: unit.placeId,
  address: unit.address,
  postalCode: unit.postalCode,
  lat: unit.lat,
  lon: unit.lon,
  builtYear: null,
  heritage: unit.heritage,
  heritageRegisterNo: unit.heritageRegisterNo,
  heritageAuthority: unit.heritageAuthority,
});

const partnersOf = (field: keyof SpaceFile): (keyof SpaceFile)[] =>
  field === 'lat' || field === 'lon' ? ['lat', 'lon'] : [field];

/**
 * What a unit takes over when its building changes: fields in which it said nothing, or the same as the building did.
 * What it says otherwise is its own. A point goes whole or not at all.
 */
export const passedOn = (before: BuildingFile, after: BuildingFile, unit: SpaceFile): Partial<SpaceFile> => {
  const [was, is] = [inheritedFrom(before), inheritedFrom(after)];
  const follows = (field: keyof SpaceFile): boolean =>
    unit[field] === null || Object.keys(changedFields(unit, { [field]: was[field] })).length === 0;
  const fields = (Object.keys(is) as (keyof SpaceFile)[]).filter((field) => partnersOf(field).every(follows));
  return Object.fromEntries(fields.map((field) => [field, is[field]]));
};

/** What units of one house usually have in common beside the house itself. */
const shared = [
  'pointBlurred',
  'cadastralArea',
  'cadastralParcel',
  'ownerType',
  'managerName',
  'legalRoute',
  'heating',
  'hasLift',
  'transit',
  'loading',
  'fireClass',
  'asbestos',
  'currency',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactVisibility',
  'viewingTimes',
] as const satisfies readonly (keyof SpaceFile)[];

/** The file of another unit, begun with what it shares with one that is there. */
export const anotherUnit = (building: BuildingFile, like: SpaceFile): SpaceFile => ({
  ...emptySpaceFile(),
  ...Object.fromEntries(shared.map((field) => [field, like[field]])),
  ...inheritedFrom(building),
});
