import type { Sector } from '@kvart/domain/actors';
import { lower } from '../../../lib/lower.ts';
import type { SaveProjectTemplateMutationVariables, TemplatePartsFragment } from './Templates.gql.ts';

type Sent = SaveProjectTemplateMutationVariables['content'];

/** What lines of budgets are grouped by. */
export interface Category {
  id: string;
  label: string;
}

/** Words by language. */
export type Words = Record<string, string>;

/** A row of any list; each list uses the fields that it has. */
export interface Row {
  /** Tells rows apart while they come and go. */
  key: string;
  title: Words;
  from: string;
  until: string;
  /** Key of the package it belongs to. */
  package: string;
  text: Words;
  sectors: Sector[];
  unit: Words;
  target: string;
  /** Keys of the tasks that it waits for. */
  needs: string[];
  category: string;
  share: string;
}

export interface TemplateValues {
  title: Words;
  summary: Words;
  days: string;
  packages: Row[];
  milestones: Row[];
  tasks: Row[];
  roles: Row[];
  indicators: Row[];
  budget: Row[];
}

export const emptyRow = (key: string): Row => ({
  ...{ key, title: {}, from: '0', until: '', package: '' },
  ...{ text: {}, sectors: [], unit: {}, target: '' },
  ...{ needs: [], category: '', share: '' },
});

const byLocale = (list: readonly { locale: string; text: string }[]): Words =>
  Object.fromEntries(list.map(({ locale, text }) => [locale, text]));
const asList = (words: Words) => Object.entries(words).map(([locale, text]) => ({ locale, text }));

export const valuesOfTemplate = (template: TemplatePartsFragment): TemplateValues => {
  const key = (list: string, at: number | null): string => (at === null ? '' : `${list}-${at}`);
  const row = (list: string, at: number, some: Partial<Row>): Row => ({
    ...emptyRow(key(list, at)),
    ...some,
  });
  return {
    title: byLocale(template.title),
    summary: byLocale(template.summary),
    days: String(template.days),
    packages: template.packages.map(({ title, from, until }, at) =>
      row('packages', at, { title: byLocale(title), from: String(from), until: String(until) }),
    ),
    milestones: template.milestones.map(({ title, day, package: of }, at) =>
      row('milestones', at, { title: byLocale(title), from: String(day), package: key('packages', of) }),
    ),
    tasks: template.tasks.map(({ title, from, until, package: of, needs }, at) =>
      row('tasks', at, {
        ...{ title: byLocale(title), from: String(from), until: String(until) },
        ...{ package: key('packages', of), needs: needs.map((need) => key('tasks', need)) },
      }),
    ),
    roles: template.roles.map(({ title, text, sectors }, at) =>
      row('roles', at, { title: byLocale(title), text: byLocale(text), sectors: sectors.map(lower) }),
    ),
    indicators: template.indicators.map(({ title, unit, target }, at) =>
      row('indicators', at, {
        ...{ title: byLocale(title), unit: byLocale(unit) },
        target: target === null ? '' : String(target),
      }),
    ),
    budget: template.budget.map(({ title, category, share }, at) =>
      row('budget', at, { title: byLocale(title), category, share: String(share) }),
    ),
  };
};

/** An emptied field is no number; the rules say so. */
const figure = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

/** What the rules of the domain look at. */
export const contentOf = (values: TemplateValues) => {
  const packageAt = ({ package: key }: Row): number | null => {
    const at = values.packages.findIndex((one) => one.key === key);
    return at < 0 ? null : at;
  };
  const dates = ({ from, until }: Row) => ({ from: figure(from), until: figure(until) });
  return {
    title: asList(values.title),
    summary: asList(values.summary),
    days: figure(values.days),
    packages: values.packages.map((row) => ({ title: asList(row.title), ...dates(row) })),
    milestones: values.milestones.map((row) => ({
      ...{ title: asList(row.title), day: figure(row.from), package: packageAt(row) },
    })),
    tasks: values.tasks.map((row) => ({
      ...{ title: asList(row.title), ...dates(row), package: packageAt(row) },
      needs: row.needs.map((key) => values.tasks.findIndex((one) => one.key === key)).filter((at) => at >= 0),
    })),
    roles: values.roles.map(({ title, text, sectors }) => ({
      ...{ title: asList(title), text: asList(text), sectors },
    })),
    indicators: values.indicators.map(({ title, unit, target }) => ({
      ...{ title: asList(title), unit: asList(unit), target: target.trim() === '' ? null : figure(target) },
    })),
    budget: values.budget.map(({ title, category, share }) => ({
      ...{ title: asList(title), category, share: figure(share) },
    })),
  };
};

/** The same for the wire, which writes sectors in capitals. */
export const sentOf = (values: TemplateValues): Sent => {
  const content = contentOf(values);
  const capitals = (sectors: Sector[]) =>
    sectors.map((one) => one.toUpperCase()) as Sent['roles'][number]['sectors'];
  return {
    ...content,
    roles: content.roles.map((role) => ({ ...role, sectors: capitals(role.sectors) })),
  };
};
