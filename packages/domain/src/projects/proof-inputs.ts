import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { contentLocales } from '../shared/locales.ts';
import { whole } from '../shared/numbers.ts';
import { line, prose } from '../shared/text.ts';
import { versionedInput } from '../spaces/inputs.ts';
import { continuations, outcomeReportKinds, reportBounds as bounds } from './outcome-reports.ts';
import { referenceAnswers, referenceBounds } from './references.ts';

const text = (max: number) => prose({ min: 0, max });

/** A report on what became of a project, the whole of it each time. */
export const outcomeReportInput = z.object({
  kind: z.enum(outcomeReportKinds),
  locale: z.enum(contentLocales),
  worked: text(bounds.text),
  notWorked: text(bounds.text),
  jobs: whole({ min: 0, max: bounds.jobs }).nullish(),
  visitors: whole({ min: 0, max: bounds.visitors }).nullish(),
  continues: z.enum(continuations).nullish(),
  publicText: text(bounds.publicText),
});
export type OutcomeReportInput = z.output<typeof outcomeReportInput>;

/** A partner's sentence on another one's part. */
export const referenceInput = z.object({
  authorId: id,
  aboutId: id,
  locale: z.enum(contentLocales),
  sentence: line({ min: 10, max: referenceBounds.sentence }),
});
export type ReferenceInput = z.output<typeof referenceInput>;

export const answerReferenceInput = versionedInput.extend({ answer: z.enum(referenceAnswers) });
