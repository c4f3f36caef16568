import { z } from 'zod';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { locales } from '../shared/locales.ts';
import { line, prose } from '../shared/text.ts';
import { caseKinds } from './cases.ts';
import type { DeskScope } from './territories.ts';

/** What is filled in where a template is used: the thing, its actor, the centre, and who writes. */
export const answerPlaceholders = ['thing', 'actor', 'centre', 'adviser'] as const;
export type AnswerPlaceholder = (typeof answerPlaceholders)[number];

/** Templates of one centre, in all languages and for all kinds. */
export const mostAnswerTemplates = 200;

const braced = /\{([^{}]*)\}/g;

/** Names in braces that nobody fills in, and braces that do not close. */
export const wrongPlaceholders = (text: string): string[] => {
  const names = [...text.matchAll(braced)].map(([, name = '']) => name);
  const strange = names.filter((name) => !answerPlaceholders.some((one) => one === name));
  return /[{}]/.test(text.replaceAll(braced, '')) ? [...strange, '{'] : strange;
};

/** The text with its names; one that is not known stays to be filled in by hand. */
export const fillAnswer = (text: string, names: Partial<Record<AnswerPlaceholder, string | null>>): string =>
  text.replaceAll(braced, (whole, name: string) => {
    const known = answerPlaceholders.find((one) => one === name);
    return (known && names[known]) || whole;
  });

export const answerTemplateInput = z
  .object({
    id,
    /** 0 for one that is new. */
    version: z.int().min(0),
    centreId: id,
    kind: z.enum(caseKinds),
    locale: z.enum(locales),
    name: line({ min: 1, max: 100 }),
    text: prose({ min: 10, max: 4000 }),
  })
  .check((context) => {
    const { text } = context.value;
    if (wrongPlaceholders(text).length > 0) report(context, text, 'invalid_choice', {}, ['text']);
  });
export type AnswerTemplateInput = z.output<typeof answerTemplateInput>;

/** Templates are kept by those who write for the centre; for everybody else there are none. */
export const guardAnswerTemplates = (scope: DeskScope, centreId: string): Result<string> =>
  scope.centres.some(({ actorId }) => actorId === centreId) ? ok(centreId) : refuse(refusals.notFound());
