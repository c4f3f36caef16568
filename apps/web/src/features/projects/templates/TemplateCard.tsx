import type { ReactNode } from 'react';
import { Disclosure } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { TemplatePartsFragment } from './Templates.gql.ts';
import { templateLists, useBrings, useSaid } from './words.ts';

const Row = ({ title, aside }: { title: string; aside: string }) => (
  <li className="flex flex-wrap justify-between gap-x-4 border-t border-rule py-1.5">
    <span className="min-w-0">{title}</span>
    {aside && <span className="text-sm text-soft tabular-nums">{aside}</span>}
  </li>
);

/** A template: what it is for, how much it brings, and on demand all of it. */
export const TemplateCard = ({
  template,
  children,
}: {
  template: TemplatePartsFragment;
  /** What one may do with it. */
  children: ReactNode;
}) => {
  const t = useT();
  const said = useSaid();
  const brings = useBrings();
  const span = ({ from, until }: { from: number; until: number }) => t('templates.span', { from, until });
  const rows = {
    packages: template.packages.map((row) => [said(row.title), span(row)] as const),
    milestones: template.milestones.map(
      (row) => [said(row.title), t('templates.on', { day: row.day })] as const,
    ),
    tasks: template.tasks.map((row) => [said(row.title), span(row)] as const),
    roles: template.roles.map((row) => [said(row.title), ''] as const),
    indicators: template.indicators.map((row) => {
      const target = row.target === null ? '' : t('templates.target', { target: row.target });
      return [said(row.title), [target, said(row.unit)].filter(Boolean).join(' ')] as const;
    }),
    budget: template.budget.map(
      (row) => [said(row.title), t('templates.share', { share: row.share })] as const,
    ),
  };
  return (
    <li className="rounded-lg border border-rule bg-raised p-5">
      <h2 className="text-xl">{said(template.title)}</h2>
      <p className="mt-1 text-soft">{said(template.summary)}</p>
      <p className="mt-2 text-sm">{t('templates.in', { days: template.days, brings: brings(template) })}</p>
      <Disclosure summary={t('templates.inside')} className="mt-2 border-t">
        {templateLists.map(
          (list) =>
            rows[list].length > 0 && (
              <section key={list} className="mt-4 first:mt-0">
                <h3 className="mb-1 font-semibold">{t(`templates.list.${list}`)}</h3>
                <ul>
                  {rows[list].map(([title, aside], at) => (
                    <Row key={at} title={title} aside={aside} />
                  ))}
                </ul>
              </section>
            ),
        )}
      </Disclosure>
      <div className="mt-4 flex flex-wrap gap-3">{children}</div>
    </li>
  );
};
