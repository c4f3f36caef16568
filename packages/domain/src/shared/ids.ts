import { z } from 'zod';
import { report } from './issue.ts';

/** Identifier of a row: a UUID (version 7 where we make it). */
export type Id = string;

/** Gives the time. Passed in, so that rules and services can be tested at any moment. */
export interface Clock {
  now(): Date;
}

/** Gives fresh identifiers. Passed in for the same reason. */
export interface IdSource {
  next(): Id;
}

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
export const conceptId = shaped(/^(?=.{1,80}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/);

/** An identifier of a place: source and number, for example `gn:3196359`. */
export const placeId = shaped(/^[a-z]{1,10}:[A-Za-z0-9-]{1,30}$/);

/** A list of distinct identifiers. */
export const idList = <S extends z.ZodType<string, string>>(item: S, max: number) =>
  z
    .array(item)
    .max(max)
    .check((context) => {
      if (new Set(context.value).size < context.value.length) report(context, context.value, 'duplicate');
    });
