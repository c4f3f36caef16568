import { addDays, type IsoDate } from '../../shared/days.ts';
import { defaultLocale } from '../../shared/locales.ts';
import { type LocalizedText, pickText } from '../../shared/picked-text.ts';
import { spread } from '../money/rounding.ts';
import type { TemplateContent } from './content.ts';

/**
 * What stands in a new room: the template's words in the project's language, its days counted from the first one.
 * `withMade` adds the languages that are made from another one.
 */
export const fillingOf = (
  template: TemplateContent,
  startsOn: IsoDate,
  locale: string,
  withMade: (words: LocalizedText) => LocalizedText = (words) => words,
) => {
  const picked = (words: LocalizedText) => pickText(withMade(words), defaultLocale, locale);
  const said = (words: LocalizedText): string => picked(words)?.text ?? '';
  const on = (days: number): IsoDate => addDays(startsOn, days);
  const dates = ({ from, until }: { from: number; until: number }) => ({ from: on(from), until: on(until) });
  return {
    endsOn: on(template.days),
    packages: template.packages.map((row) => ({ title: said(row.title), ...dates(row) })),
    milestones: template.milestones.map((row) => ({
      ...{ title: said(row.title), dueOn: on(row.day), package: row.package },
    })),
    tasks: template.tasks.map((row) => ({
      ...{ title: said(row.title), package: row.package, needs: row.needs, ...dates(row) },
    })),
    roles: template.roles.map((row) => ({
      title: said(row.title),
      text: said(row.text),
      // A role says itself which language it is written in.
      locale: picked(row.title)?.locale ?? locale,
      sectors: row.sectors,
    })),
    indicators: template.indicators.map(({ title, unit, target }) => ({
      ...{ title: said(title), unit: said(unit), target },
    })),
    budget: template.budget.map(({ title, category, share }) => ({ title: said(title), category, share })),
  };
};
export type Filling = ReturnType<typeof fillingOf>;

/** Amounts of the lines in whole cents: the planned sum by their shares, to the cent; without one all are 0. */
export const plannedAmounts = ({ budget }: Pick<Filling, 'budget'>, total: number): number[] =>
  spread(
    total,
    budget.map(({ share }) => share),
  );
