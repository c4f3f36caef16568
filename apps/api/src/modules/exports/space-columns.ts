import type { MessageKey } from '@kvart/i18n';
import type { ShownSpace } from '../spaces/index.ts';
import type { Column } from './exported-list.ts';
import { joined, word, yesNo } from './words.ts';

/** Columns of the file that are taken along as they are, with the enum their words come from. */
const plain = {
  address: null,
  postalCode: null,
  usableM2: null,
  floor: null,
  rooms: null,
  heightM: null,
  maxPersons: null,
  condition: 'condition',
  electricityKw: null,
  hasWater: 'yes_no',
  heating: 'heating',
  internet: 'internet',
  wc: 'wcKind',
  stepFree: 'stepFree',
  heritage: 'heritage',
  availableFrom: null,
  minMonths: null,
  maxMonths: null,
  ownerType: 'ownerType',
  legalRoute: 'legalRoute',
  rentMode: 'rentMode',
  rentPerM2: null,
  runningCosts: null,
  heatingCosts: null,
  serviceCharge: null,
  deposit: null,
  oneOffCosts: null,
  vat: 'vatMode',
  vatRate: null,
  energyClass: null,
} as const satisfies Partial<Record<keyof ShownSpace, string | null>>;
type Plain = keyof typeof plain;

const plainColumn = (key: Plain): Column<ShownSpace> => {
  const words = plain[key];
  const column = {
    key,
    heading: `domain.field.${key}` as MessageKey,
    value: (space: ShownSpace) => space[key],
  };
  if (words === null) return column;
  return {
    ...column,
    text: (space, say) =>
      words === 'yes_no' ? yesNo(say, space[key] as boolean | null) : word(say, words, space[key]),
  };
};

/** Fields of a space, and of its actor, that its statement has to read. */
export const spaceFields = [
  ...(Object.keys(plain) as Plain[]),
  'title',
  'place',
  'point',
  'permittedUses',
  'monthlyCost',
  'freeFrom',
  'contact',
  'actor',
];
export const spaceActorFields = ['id', 'name'];

export const spaceColumns = (page: (path: string) => string): Column<ShownSpace>[] => [
  { key: 'title', heading: 'domain.field.title', value: ({ title }) => title?.text ?? null },
  {
    key: 'state',
    heading: 'exports.column.state',
    value: ({ state }) => state,
    text: ({ state }, say) => word(say, 'spaceState', state),
  },
  { key: 'place', heading: 'exports.column.place', value: ({ place }) => place?.name ?? null },
  { key: 'country', heading: 'exports.column.country', value: ({ place }) => place?.country ?? null },
  { key: 'nuts', heading: 'exports.column.nuts', value: ({ place }) => place?.nuts ?? null },
  { key: 'lau', heading: 'exports.column.lau', value: ({ place }) => place?.lau ?? null },
  ...(Object.keys(plain) as Plain[]).map(plainColumn),
  { key: 'currency', heading: 'domain.field.currency', value: ({ currency }) => currency },
  { key: 'monthlyCost', heading: 'exports.column.monthlyCost', value: ({ monthlyCost }) => monthlyCost },
  { key: 'freeFrom', heading: 'exports.column.freeFrom', value: ({ freeFrom }) => freeFrom },
  {
    key: 'permittedUses',
    heading: 'domain.field.permittedUseIds',
    value: ({ permittedUses }) => joined(permittedUses.map(({ label }) => label)),
  },
  { key: 'lat', heading: 'domain.field.lat', value: ({ point }) => point?.lat ?? null },
  { key: 'lon', heading: 'domain.field.lon', value: ({ point }) => point?.lon ?? null },
  {
    key: 'pointBlurred',
    heading: 'domain.field.pointBlurred',
    value: ({ pointBlurred }) => pointBlurred,
    text: ({ pointBlurred }, say) => yesNo(say, pointBlurred),
  },
  { key: 'actor', heading: 'exports.column.actor', value: ({ actor }) => actor.name },
  { key: 'contactName', heading: 'domain.field.contactName', value: ({ contact }) => contact?.name ?? null },
  {
    key: 'contactEmail',
    heading: 'domain.field.contactEmail',
    value: ({ contact }) => contact?.email ?? null,
  },
  {
    key: 'contactPhone',
    heading: 'domain.field.contactPhone',
    value: ({ contact }) => contact?.phone ?? null,
  },
  {
    key: 'listedAt',
    heading: 'exports.column.listedAt',
    value: ({ listedAt }) => listedAt?.slice(0, 10) ?? null,
  },
  { key: 'link', heading: 'exports.column.link', value: ({ slug }) => page(`/spaces/${slug}`) },
];
