import { defaultLocale, type LocalizedText, toLocalizedList } from '@kvart/domain/shared';
import type { ProjectTemplate } from './project-template.model.ts';
import type { StoredTemplate } from './project-templates.repository.ts';

const list = (words: LocalizedText) => toLocalizedList(words, defaultLocale);
const titled = <Row extends { title: LocalizedText }>({ title, ...row }: Row) => ({
  ...row,
  title: list(title),
});

/** A template as the API answers it: with the words of every language. */
export const templateView = ({ id, version, content }: StoredTemplate): ProjectTemplate => ({
  ...{ id, version, days: content.days },
  title: list(content.title),
  summary: list(content.summary),
  packages: content.packages.map(titled),
  milestones: content.milestones.map(titled),
  tasks: content.tasks.map(titled),
  roles: content.roles.map((role) => ({ ...titled(role), text: list(role.text) })),
  budget: content.budget.map(titled),
  indicators: content.indicators.map((one) => ({ ...titled(one), unit: list(one.unit) })),
});
