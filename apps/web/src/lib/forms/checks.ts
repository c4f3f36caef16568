import type { Issue } from './useForm.ts';

/** The fields that are empty, each with the sentence that asks for it. */
export const missing = <Values extends object>(
  values: Values,
  fields: readonly (keyof Values & string)[],
  message: string,
): Issue[] =>
  fields.filter((field) => !String(values[field] ?? '').trim()).map((field) => ({ path: [field], message }));
