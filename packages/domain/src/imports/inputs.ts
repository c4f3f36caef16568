import { z } from 'zod';
import { actorKinds } from '../actors/kinds.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { contentLocales } from '../shared/locales.ts';
import { whole } from '../shared/numbers.ts';
import { line } from '../shared/text.ts';
import { importField } from './fields.ts';
import { importDelimiters, importEncodings, type ImportKind, importKinds, importLimits } from './kinds.ts';

/** What a file is sent with. */
export const newImportInput = z.object({
  actorId: id,
  kind: z.enum(importKinds),
  fileName: line({ max: 200 }),
});
export type NewImportInput = z.output<typeof newImportInput>;

/** How a file is to be read, where what was found out is wrong. */
export const readingInput = z.object({
  encoding: z.enum(importEncodings).nullish(),
  delimiter: z.enum(importDelimiters).nullish(),
  sheet: line({ max: 100 }).nullish(),
});
export type ReadingInput = z.output<typeof readingInput>;

const column = whole({ min: 0, max: importLimits.columns - 1 });
const word = z.string().max(300);

/** What becomes of each column. */
export const importPlan = z.object({
  /** Field by index of the column; `null` leaves it out. */
  columns: z.array(z.string().max(40).nullable()).max(importLimits.columns),
  /** What the words of a list stand for; `to: null` leaves the field empty. */
  values: z
    .array(z.object({ field: z.string().max(40), from: word, to: z.string().max(80).nullable() }))
    .max(3000),
  /** Language of the texts. */
  locale: z.enum(contentLocales),
  /** Names where the entries come from, for files that do not say: with the id it tells entries apart for ever. */
  source: line({ max: 80 }),
  /** For actors of which the file does not say it, or in words nobody knows. */
  defaultKind: z.enum(actorKinds),
  /** Only rows that have one of these values in the column. */
  where: z.object({ column, values: z.array(word).min(1).max(60) }).nullable(),
  skipDuplicates: z.boolean(),
});
export type ImportPlan = z.output<typeof importPlan>;

/** The plan for a kind of file: fields that exist, each taken once unless it takes several. */
export const importPlanFor = (kind: ImportKind) =>
  importPlan.check((context) => {
    const taken = new Set<string>();
    context.value.columns.forEach((name, index) => {
      if (name === null) return;
      const field = importField(kind, name);
      if (!field) report(context, name, 'invalid_choice', undefined, ['columns', index]);
      else if (taken.has(name) && !field.several)
        report(context, name, 'duplicate', undefined, ['columns', index]);
      taken.add(name);
    });
    const named = kind === 'spaces' ? 'title' : 'name';
    if (!taken.has(named)) report(context, null, 'required', undefined, ['columns', named]);
  });
