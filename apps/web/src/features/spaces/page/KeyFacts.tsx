import type { ReactNode } from 'react';
import { Accessibility, CalendarDays, Hourglass, Layers, Ruler, Wrench } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { useFieldValue } from './field-values.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** How long the space can be had: from the shortest to the longest term. */
const useTerm = () => {
  const t = useT();
  return ({ minMonths, maxMonths }: SpacePagePartsFragment): string | null => {
    if (minMonths === null) return maxMonths === null ? null : t('spaces.term.to', { count: maxMonths });
    if (maxMonths === null) return t('spaces.term.from', { count: minMonths });
    if (minMonths === maxMonths) return t('spaces.months', { count: minMonths });
    return t('spaces.term.between', { min: minMonths, count: maxMonths });
  };
};

/** The figures everybody asks for first. */
export const KeyFacts = ({ space }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const value = useFieldValue(space);
  const term = useTerm()(space);
  const icon = { 'aria-hidden': true, size: 20, className: 'text-accent' } as const;
  const { freeFrom } = space;
  const isFree = freeFrom !== null && freeFrom <= new Date().toISOString().slice(0, 10);
  const facts: [ReactNode, string, string | null][] = [
    [
      <Ruler {...icon} />,
      t('domain.field.usableM2'),
      space.usableM2 === null ? null : format.area(space.usableM2),
    ],
    [<Layers {...icon} />, t('domain.field.floor'), value('floor')],
    [<Wrench {...icon} />, t('domain.field.condition'), value('condition')],
    [
      <CalendarDays {...icon} />,
      t('domain.field.availableFrom'),
      isFree ? t('spaces.fact.now') : freeFrom && format.day(freeFrom),
    ],
    [<Hourglass {...icon} />, t('spaces.fact.term'), term],
    [<Accessibility {...icon} />, t('spaces.fact.access'), value('stepFree')],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-ink py-5 sm:grid-cols-3">
      {facts
        .filter(([, , text]) => text !== null)
        .map(([mark, label, text]) => (
          <div key={label} className="relative pl-8">
            <dt className="text-sm text-soft">
              <span className="absolute top-0.5 left-0">{mark}</span>
              {label}
            </dt>
            <dd className="leading-snug font-semibold tabular-nums">{text}</dd>
          </div>
        ))}
    </dl>
  );
};
