import type { SpaceFile } from '@kvart/domain/spaces';
import type { SpaceInput } from '../SpaceEdit.gql.ts';
import { type FormField, kindOf } from './values.ts';

/** A part of the file as the mutation takes it. */
export const toInput = (part: Partial<SpaceFile>): SpaceInput =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (name === 'title' || name === 'description')
        return [
          name,
          Object.entries(value as object).map(([locale, text]) => ({ locale, text: text as string })),
        ];
      const isEnum =
        name === 'contactVisibility' ||
        (name !== 'lat' && name !== 'lon' && kindOf(name as FormField) === 'choice');
      return [name, isEnum && typeof value === 'string' ? value.toUpperCase() : value];
    }),
  ) as SpaceInput;
