import { z } from 'zod';
import { conceptIdShape, placeIdShape } from './id-shapes.ts';
import { report } from './issue.ts';

export * from './id-shapes.ts';

const shaped = (shape: RegExp) =>
  z.string().check((context) => {
    if (!shape.test(context.value)) report(context, context.value, 'invalid_id');
  });

/** An identifier of a row, lower case. */
export const id = z
  .string()
  .toLowerCase()
  .pipe(shaped(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** An identifier of a concept, for example `use.workshop`. */
export const conceptId = shaped(conceptIdShape);

/** An identifier of a place: source and number, for example `gn:3196359`. */
export const placeId = shaped(placeIdShape);

/** A list of distinct identifiers. */
export const idList = <S extends z.ZodType<string, string>>(item: S, max: number) =>
  z
    .array(item)
    .max(max)
    .check((context) => {
      if (new Set(context.value).size < context.value.length) report(context, context.value, 'duplicate');
    });
