import { CircleCheck } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { EvidenceList } from '../page/EvidenceList.tsx';
import type { ProjectPagePartsFragment, StoryPartsFragment } from '../ProjectPage.gql.ts';

/** Figures of the effect: of indicators that another partner confirmed, and of spaces whose owners agreed. */
export const StoryFigures = ({
  story: { reuse },
  project: { indicators },
}: {
  story: StoryPartsFragment;
  project: ProjectPagePartsFragment;
}) => {
  const t = useT();
  const format = useFormat();
  const spaces = reuse && reuse.spaces > 0 ? reuse : null;
  const figures = [
    ...(spaces
      ? [
          {
            key: 'area',
            value: format.area(spaces.areaM2),
            said: [
              t('effect.reuse.spaces', { count: spaces.spaces }),
              t('effect.reuse.days', { count: spaces.days }),
            ].join(' · '),
            by: null,
            evidence: [],
          },
        ]
      : []),
    ...indicators.flatMap(({ id, title, unit, value, confirmedFor, evidence }) =>
      value === null || !confirmedFor
        ? []
        : [
            {
              key: id,
              value: [format.number(value), unit].filter(Boolean).join(' '),
              said: title,
              by: confirmedFor,
              // A story is everybody's: what stays in the room is not shown in it to those in the room either.
              evidence: evidence.filter(({ isPublic, url }) => isPublic && url !== null),
            },
          ],
    ),
  ];
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 className="text-2xl">{t('story.figures')}</h2>
      <dl className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {figures.map(({ key, value, said, by, evidence }) => (
          <div key={key} className="flex flex-col-reverse justify-end border-t-2 border-ink pt-2">
            <dt className="text-sm text-soft">
              {said}
              {by && (
                <span className="mt-0.5 flex items-center gap-1.5 text-good">
                  <CircleCheck aria-hidden size={14} className="shrink-0" />
                  {t('projects.effect.confirmed', { actor: by })}
                </span>
              )}
              <EvidenceList all={evidence} />
            </dt>
            <dd className="font-serif text-2xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
