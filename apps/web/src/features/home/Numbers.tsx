import { Skeleton } from '@kvart/ui';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { VisitorHomeQuery } from './HomeSpace.gql.ts';

/** The dateline of the paper: how large the network is today. */
export const Numbers = ({ numbers }: { numbers: VisitorHomeQuery['numbers'] | undefined }) => {
  const t = useT();
  const format = useFormat();
  const figures = numbers && [
    { value: format.number(numbers.actors), text: t('home.numbers.actors', { count: numbers.actors }) },
    {
      value: format.number(numbers.listedSpaces),
      text: t('home.numbers.spaces', { count: numbers.listedSpaces }),
    },
    { value: format.area(Math.round(numbers.listedM2)), text: t('home.numbers.area') },
    { value: format.number(numbers.places), text: t('home.numbers.places', { count: numbers.places }) },
  ];
  return (
    <section aria-label={t('home.numbers.label')} className="border-y border-ink py-5">
      <dl className="grid grid-cols-2 gap-y-4 md:grid-cols-4 md:divide-x md:divide-rule">
        {(figures ?? [null, null, null, null]).map((figure, index) => (
          <div key={index} className="flex flex-col-reverse px-1 text-center">
            {figure ? (
              <>
                <dt className="text-sm text-soft">{figure.text}</dt>
                <dd className="font-serif text-3xl font-semibold tabular-nums">{figure.value}</dd>
              </>
            ) : (
              <Skeleton className="mx-auto h-16 w-24" />
            )}
          </div>
        ))}
      </dl>
    </section>
  );
};
