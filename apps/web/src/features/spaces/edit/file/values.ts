import { type SpaceFieldName, type SpaceFile, spaceFields } from '@kvart/domain/spaces';
import { lower } from '../../../../lib/lower.ts';
import type { LngLat } from '../../../../lib/map/index.tsx';
import type { SpaceFilePartsFragment } from '../SpaceEdit.gql.ts';
import { readNumber, writeNumber } from './numbers.ts';

/** The space as the server sends it to those who may edit. */
export type ServerSpace = SpaceFilePartsFragment;

/** What is typed and saved as one: every column of the file, latitude and longitude together. */
export type FormField = Exclude<keyof SpaceFile, 'lat' | 'lon'> | 'point';

export interface LocalizedEntry {
  locale: string;
  text: string;
}

export interface PlaceValue {
  id: string;
  name: string;
}

/** What stands in a control: text as typed, also where it is not a number yet. */
export type Raw = string | boolean | null | string[] | LocalizedEntry[] | PlaceValue | LngLat;

export type Values = Record<FormField, Raw>;

const steering = ['pointBlurred', 'currency', 'contactVisibility'] as const;

/** All names, in the order of the form. */
export const formFields: readonly FormField[] = [
  ...(Object.keys(spaceFields) as SpaceFieldName[]).filter((name) => name !== 'photos'),
  ...steering,
];

export const kindOf = (field: FormField) =>
  (steering as readonly string[]).includes(field) ? 'steering' : spaceFields[field as SpaceFieldName].kind;

const entries = (text: ServerSpace['title']): LocalizedEntry[] =>
  (text?.translations ?? []).map(({ locale, text: written }) => ({ locale, text: written }));

/** The server's space as it stands in the controls. */
export const toValues = (space: ServerSpace, locale: string): Values => {
  const { contact, place, point } = space;
  const special: Partial<Values> = {
    title: entries(space.title),
    description: entries(space.description),
    placeId: place ? { id: place.id, name: place.name } : null,
    point: point ? { lat: point.lat, lon: point.lon } : null,
    permittedUseIds: space.permittedUses.map(({ id }) => id),
    prohibitedUseIds: space.prohibitedUses.map(({ id }) => id),
    contactName: contact?.name ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    contactVisibility: lower(contact?.emailVisibility ?? 'MEMBERS'),
  };
  const value = (field: FormField): Raw => {
    const known = special[field];
    if (known !== undefined) return known;
    const stored = (space as unknown as Record<string, Raw | number>)[field] ?? null;
    if (typeof stored === 'number') return writeNumber(stored, locale);
    const kind = kindOf(field);
    if (kind === 'choice') return typeof stored === 'string' ? lower(stored) : null;
    return kind === 'yes_no' || field === 'pointBlurred' ? stored : (stored ?? '');
  };
  return Object.fromEntries(formFields.map((field) => [field, value(field)])) as Values;
};

const texts = (value: Raw) =>
  (Array.isArray(value) ? (value as LocalizedEntry[]) : [])
    .filter(({ text }) => text.trim() !== '')
    .map(({ locale, text }) => `${locale}:${tidy(text)}`)
    .sort();

/** Line ends count in longer texts, so only what the server drops too is dropped here. */
const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Three digits behind one sign are thousands or decimals, by language: such a text equals only itself. */
const ambiguous = /^-?\d{1,3}[.,]\d{3}$/;

/** One spelling for values that mean the same. */
const spell = (field: FormField, value: Raw): unknown => {
  switch (kindOf(field)) {
    case 'localized_line':
    case 'localized_prose':
      return texts(value);
    case 'place':
      return (value as PlaceValue | null)?.id ?? null;
    case 'point':
      return value && [(value as LngLat).lat, (value as LngLat).lon];
    case 'concepts':
      return [...(value as string[])].sort();
    case 'number': {
      const written = String(value ?? '');
      return ambiguous.test(written.trim()) ? written.trim() : (readNumber(written, 'en') ?? tidy(written));
    }
    default:
      return typeof value === 'string' ? tidy(value) : value;
  }
};

/** Whether two values of a field mean the same, whatever their spelling. */
export const isSame = (field: FormField, a: Raw, b: Raw): boolean =>
  JSON.stringify(spell(field, a)) === JSON.stringify(spell(field, b));
