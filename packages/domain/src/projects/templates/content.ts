import { z } from 'zod';
import { sectors } from '../../actors/kinds.ts';
import { report } from '../../shared/issue.ts';
import { hasText, localizedLine, localizedProse, toLocalizedList } from '../../shared/localized.ts';
import { defaultLocale } from '../../shared/locales.ts';
import { decimal, whole } from '../../shared/numbers.ts';
import { indicatorBounds } from '../effect.ts';
import { pathTo } from '../work/dependencies.ts';
import { templateBounds as bounds } from './bounds.ts';

type Words = ReturnType<typeof localizedLine>;

/** Forms send a list of languages, tables hold them by name: both are read. */
const asList = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? toLocalizedList(raw, defaultLocale) : raw;

const optional = (schema: Words) => z.preprocess(asList, schema);

/** Words in one language at least. */
const words = (schema: Words, min = 2) =>
  optional(schema).check((context) => {
    if (!hasText(context.value)) report(context, context.value, 'required');
    for (const text of Object.values(context.value))
      if (text && text.length < min) report(context, text, 'too_short', { min });
  });

const day = whole({ min: 0, max: bounds.days });
/** Position of a package in the list. */
const packageAt = whole({ min: 0, max: bounds.packages - 1 })
  .nullish()
  .transform((at) => at ?? null);

/** Whether a task waits for another one, however long the way; and for itself at any rate. */
const waitsFor = (tasks: readonly { needs: readonly number[] }[], from: number, to: number): boolean =>
  pathTo(
    new Map(tasks.map(({ needs }, at) => [String(at), needs.map(String)])),
    ...([String(from), String(to)] as const),
  ) !== null;

/** What a project that begins from the template finds in its room. Days are counted from the start. */
export const templateContent = z
  .object({
    title: words(localizedLine(bounds.title), 3),
    summary: words(localizedProse(bounds.summary), 10),
    days: whole({ min: 1, max: bounds.days }),
    packages: z
      .array(z.object({ title: words(localizedLine(bounds.title)), from: day, until: day }))
      .max(bounds.packages),
    milestones: z
      .array(z.object({ title: words(localizedLine(bounds.title)), day, package: packageAt }))
      .max(bounds.milestones),
    tasks: z
      .array(
        z.object({
          title: words(localizedLine(bounds.title)),
          ...{ from: day, until: day, package: packageAt },
          // Positions of the tasks that it waits for.
          needs: z
            .array(whole({ min: 0, max: bounds.tasks - 1 }))
            .max(bounds.needs)
            .default([]),
        }),
      )
      .max(bounds.tasks),
    roles: z
      .array(
        z.object({
          title: words(localizedLine(bounds.title), 3),
          text: optional(localizedProse(bounds.text)),
          sectors: z.array(z.enum(sectors)).max(sectors.length),
        }),
      )
      .max(bounds.roles),
    indicators: z
      .array(
        z.object({
          title: words(localizedLine(bounds.title), 3),
          unit: optional(localizedLine(bounds.unit)),
          target: decimal(indicatorBounds.figure)
            .nullish()
            .transform((target) => target ?? null),
        }),
      )
      .max(bounds.indicators),
    // What the money goes to, in whole per cent of all of it.
    budget: z
      .array(
        z.object({
          title: words(localizedLine(bounds.title)),
          category: z.string().regex(/^[a-z0-9_]{1,40}$/u),
          share: whole({ min: 1, max: 100 }),
        }),
      )
      .max(bounds.budget)
      .default([]),
  })
  .check((context) => {
    const { days, packages, milestones, tasks } = context.value;
    const dated = { packages, milestones: milestones.map(({ day: at }) => ({ from: at, until: at })), tasks };
    for (const [list, rows] of Object.entries(dated))
      rows.forEach(({ from, until }, index) => {
        const field = list === 'milestones' ? 'day' : 'until';
        if (until < from) report(context, until, 'too_small', { min: from }, [list, index, field]);
        if (until > days) report(context, until, 'too_large', { max: days }, [list, index, field]);
      });
    for (const [list, rows] of Object.entries({ milestones, tasks }))
      rows.forEach((row, index) => {
        if (row.package !== null && row.package >= packages.length)
          report(context, row.package, 'invalid_choice', {}, [list, index, 'package']);
      });
    tasks.forEach(({ from, needs }, index) => {
      const path = ['tasks', index, 'needs'];
      if (new Set(needs).size < needs.length) report(context, needs, 'duplicate', {}, path);
      for (const at of needs) {
        const needed = tasks[at];
        if (!needed || waitsFor(tasks, at, index)) report(context, at, 'invalid_choice', {}, path);
        // What it waits for is done by then.
        else if (from < needed.until)
          report(context, from, 'too_small', { min: needed.until }, ['tasks', index, 'from']);
      }
    });
    const { budget } = context.value;
    const all = budget.reduce((sum, { share }) => sum + share, 0);
    if (budget.length > 0 && all !== 100)
      report(context, all, all > 100 ? 'too_large' : 'too_small', { [all > 100 ? 'max' : 'min']: 100 }, [
        'budget',
      ]);
  });
export type TemplateContent = z.output<typeof templateContent>;

type Early = Omit<TemplateContent, 'budget' | 'tasks'> & {
  budget?: TemplateContent['budget'];
  tasks: (Omit<TemplateContent['tasks'][number], 'needs'> & { needs?: number[] })[];
};

/** A template as it is kept: one from before there were budgets and dependencies has none. */
export const storedTemplate = (kept: Early): TemplateContent => ({
  ...kept,
  tasks: kept.tasks.map((task) => ({ ...task, needs: task.needs ?? [] })),
  budget: kept.budget ?? [],
});
export type KeptTemplate = Early;

/** Saving a template, the whole of it each time. */
export const saveTemplateInput = z.object({ version: z.int(), content: templateContent });
