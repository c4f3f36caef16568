import { requestMustHaves } from '@kvart/domain/space-requests';
import { Check } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';
import { useWishes } from '../useWishes.ts';

/** The room that is looked for, wish by wish; what does not matter is not there. */
export const Wishes = ({ request }: { request: RequestPagePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const wishes = useWishes();
  const { neededFrom, neededUntil, termMonths, minKw, rentModes, conditions, languages } = request;
  const facts: [string, string | null][] = [
    [t('requests.wish.uses'), wishes.uses(request) || null],
    [t('requests.wish.places'), wishes.places(request) || null],
    [t('requests.wish.area'), wishes.area(request)],
    [t('requests.wish.budget'), wishes.budget(request)],
    [
      t('requests.wish.rentModes'),
      rentModes.length > 0
        ? format.list(
            rentModes.map((mode) => t(`domain.rentMode.${lower(mode)}`)),
            'disjunction',
          )
        : null,
    ],
    [t('requests.wish.from'), neededFrom && format.day(neededFrom)],
    [t('requests.wish.until'), neededUntil && format.day(neededUntil)],
    [t('requests.wish.term'), termMonths === null ? null : t('spaces.months', { count: termMonths })],
    [
      t('requests.wish.conditions'),
      conditions.length > 0
        ? format.list(
            conditions.map((condition) => t(`domain.condition.${lower(condition)}`)),
            'disjunction',
          )
        : null,
    ],
    [t('requests.wish.power'), minKw === null ? null : t('requests.wish.kw', { kw: format.number(minKw) })],
    [t('requests.wish.languages'), languages.length > 0 ? format.list(languages.map(format.language)) : null],
  ];
  const musts = requestMustHaves.filter((name) => request[name]);
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes" className="text-xl">
        {t('requests.wishes')}
      </h2>
      <dl className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {facts.flatMap(([name, value]) =>
          value === null
            ? []
            : [
                <div key={name} className="border-t border-rule py-2.5">
                  <dt className="text-sm text-soft">{name}</dt>
                  <dd className="font-semibold tabular-nums">{value}</dd>
                </div>,
              ],
        )}
      </dl>
      {musts.length > 0 && (
        <>
          <h3 className="mt-4 text-base">{t('requests.musts')}</h3>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5">
            {musts.map((name) => (
              <li key={name} className="inline-flex items-center gap-1.5">
                <Check aria-hidden size={17} className="text-good" />
                {t(`requests.must.${name}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
