import { actorKinds, sectors } from '../actors/kinds.ts';
import { currencies } from '../shared/numbers.ts';
import * as enums from '../spaces/enums.ts';
import { type SpaceFieldName, spaceFieldNames, spaceFields } from '../spaces/fields.ts';
import type { ImportKind } from './kinds.ts';

/** How the text of a cell becomes a value. */
export type CellKind =
  | 'id'
  | 'line'
  | 'prose'
  | 'localized_line'
  | 'localized_prose'
  | 'number'
  | 'yes_no'
  | 'choice'
  | 'day'
  | 'concepts'
  | 'place'
  | 'country'
  | 'latitude'
  | 'longitude'
  | 'point'
  | 'languages';

/** A field that a column can be put into. */
export interface ImportField {
  name: string;
  kind: CellKind;
  /** Words of the list, for a choice. */
  choices?: readonly string[];
  /** The longest text, which a longer one is cut to. */
  max?: number;
  /** Several columns may be put together in it, each under its heading. */
  several?: true;
}

const where: ImportField[] = [
  { name: 'place', kind: 'place' },
  { name: 'country', kind: 'country' },
  { name: 'lat', kind: 'latitude' },
  { name: 'lon', kind: 'longitude' },
  { name: 'point', kind: 'point' },
];

const identity: ImportField[] = [
  { name: 'externalId', kind: 'id', max: 200 },
  { name: 'externalSource', kind: 'id', max: 200 },
];

const choices: Partial<Record<SpaceFieldName, readonly string[]>> = {
  ownerType: enums.ownerTypes,
  legalRoute: enums.legalRoutes,
  condition: enums.conditions,
  worksPaidBy: enums.worksPayers,
  heating: enums.heatings,
  internet: enums.internets,
  wc: enums.wcKinds,
  stepFree: enums.stepFreeGrades,
  heritage: enums.heritages,
  asbestos: enums.asbestosFindings,
  rentMode: enums.rentModes,
  vat: enums.vatModes,
  energyExemption: enums.energyExemptions,
};

const readable = new Set<string>([
  'line',
  'prose',
  'localized_line',
  'localized_prose',
  'number',
  'yes_no',
  'choice',
  'day',
  'concepts',
]);

const ofSpaces = spaceFieldNames
  .filter((name) => readable.has(spaceFields[name].kind))
  .filter((name) => spaceFields[name].kind !== 'choice' || choices[name])
  .map((name): ImportField => {
    const { kind, max } = spaceFields[name];
    return {
      name,
      kind: kind as CellKind,
      ...(choices[name] && { choices: choices[name] }),
      ...(kind !== 'number' && max !== undefined && { max }),
      ...(name === 'description' && { several: true as const }),
    };
  });

const ofActors: ImportField[] = [
  { name: 'name', kind: 'line', max: 120 },
  { name: 'kind', kind: 'choice', choices: actorKinds },
  { name: 'sector', kind: 'choice', choices: sectors },
  { name: 'about', kind: 'localized_prose', max: 4000, several: true },
  { name: 'website', kind: 'line' },
  { name: 'email', kind: 'line' },
  { name: 'phone', kind: 'line' },
  { name: 'address', kind: 'line', max: 200 },
  { name: 'sectorIds', kind: 'concepts' },
  { name: 'languages', kind: 'languages' },
];

/** The fields of each kind of file, in the order in which they are offered. */
export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  spaces: [
    ...identity,
    ...ofSpaces.slice(0, 2),
    ...where,
    ...ofSpaces.slice(2),
    { name: 'currency', kind: 'choice', choices: currencies },
  ],
  actors: [...identity, ...ofActors.slice(0, 4), ...where, ...ofActors.slice(4)],
};

const byName = {
  spaces: new Map(importFields.spaces.map((field) => [field.name, field])),
  actors: new Map(importFields.actors.map((field) => [field.name, field])),
};

/** The field of that name, if the kind has one. */
export const importField = (kind: ImportKind, name: string): ImportField | undefined =>
  byName[kind].get(name);

/** The vocabularies whose words a field takes. */
export const conceptSchemesOf = (field: string): readonly string[] =>
  field === 'sectorIds' ? ['creative_sector', 'trade'] : ['space_use'];
