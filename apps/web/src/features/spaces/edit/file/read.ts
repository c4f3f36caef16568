import { type InputIssue, parse } from '@kvart/domain/shared';
import { contradictions, emptySpaceFile, type SpaceFile, spaceInput } from '@kvart/domain/spaces';
import { readNumber } from './numbers.ts';
import {
  type FormField,
  formFields,
  kindOf,
  type LocalizedEntry,
  type PlaceValue,
  type Raw,
} from './values.ts';
import type { LngLat } from '../../../../lib/map/index.tsx';
import type { Values } from './values.ts';

export type Issue = Pick<InputIssue, 'code' | 'params'>;

/** What a control says: a part of the file, or why it cannot be taken as it is. */
export type Read = { ok: true; part: Partial<SpaceFile> } | { ok: false; issue: Issue };

/** The part as an input takes it, before it is cleaned. */
const rawPart = (field: FormField, value: Raw, locale: string): Record<string, unknown> => {
  switch (kindOf(field)) {
    case 'localized_line':
    case 'localized_prose':
      return { [field]: (value as LocalizedEntry[]).filter(({ text }) => text.trim() !== '') };
    case 'place':
      return { placeId: (value as PlaceValue | null)?.id ?? null };
    case 'point':
      return { lat: (value as LngLat | null)?.lat ?? null, lon: (value as LngLat | null)?.lon ?? null };
    case 'number': {
      const written = String(value ?? '').trim();
      return { [field]: written === '' ? null : (readNumber(written, locale) ?? written) };
    }
    default:
      return { [field]: value === '' ? null : value };
  }
};

/** Reads one control with the rules of the domain, which the server applies too. */
export const readField = (field: FormField, value: Raw, locale: string): Read => {
  const raw = rawPart(field, value, locale);
  if (kindOf(field) === 'number' && typeof raw[field] === 'string')
    return { ok: false, issue: { code: 'invalid_number' } };
  const outcome = parse(spaceInput, raw);
  if (outcome.ok) return { ok: true, part: outcome.value as Partial<SpaceFile> };
  const [first] = outcome.error.kind === 'invalid_input' ? outcome.error.issues : [];
  return { ok: false, issue: first ?? { code: 'invalid_format' } };
};

/** The file that the controls make up together; what cannot be read counts as not given. */
export const readFile = (values: Values, locale: string) => {
  const file: SpaceFile = emptySpaceFile();
  const issues: Partial<Record<FormField, Issue>> = {};
  for (const field of formFields) {
    const read = readField(field, values[field], locale);
    if (read.ok) Object.assign(file, read.part);
    else issues[field] = read.issue;
  }
  return { file, issues };
};

/** Fields that can only be saved together once they contradict each other. */
export const partnerOf: Partial<Record<FormField, FormField>> = {
  minMonths: 'maxMonths',
  maxMonths: 'minMonths',
  permittedUseIds: 'prohibitedUseIds',
  prohibitedUseIds: 'permittedUseIds',
};

/** Answers that contradict each other, by field. */
export const readContradictions = (file: SpaceFile): Partial<Record<FormField, Issue>> =>
  Object.fromEntries(contradictions(file).map(({ path, ...issue }) => [path[0], issue]));
