import { z } from 'zod';
import { sectors } from '../../actors/kinds.ts';
import { report } from '../../shared/issue.ts';
import { hasText, localizedLine, localizedProse, toLocalizedList } from '../../shared/localized.ts';
import { defaultLocale } from '../../shared/locales.ts';
import { decimal, whole } from '../../shared/numbers.ts';
import { indicatorBounds } from '../effect.ts';
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
        z.object({ title: words(localizedLine(bounds.title)), from: day, until: day, package: packageAt }),
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
  });
export type TemplateContent = z.output<typeof templateContent>;

/** Saving a template, the whole of it each time. */
export const saveTemplateInput = z.object({ version: z.int(), content: templateContent });
