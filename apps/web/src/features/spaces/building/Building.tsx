import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { SpaceStateBadge } from '../../../lib/spaces/SpaceStateBadge.tsx';
import { floorWords } from '../page/field-values.ts';
import type { BuildingPartsFragment } from './Building.gql.ts';

/** The house a space is in: what is known of it, and its units from the lowest floor up. */
export const Building = ({ building, current }: { building: BuildingPartsFragment; current: string }) => {
  const t = useT();
  const format = useFormat();
  const facts = [
    building.address,
    building.builtYear === null ? null : t('buildings.built', { year: String(building.builtYear) }),
    building.heritage && building.heritage !== 'NONE'
      ? t(`domain.heritage.${lower(building.heritage)}`)
      : null,
  ];
  return (
    <>
      <p className="font-semibold">{building.name}</p>
      <p className="text-soft">{facts.filter(Boolean).join(' · ')}</p>
      <table className="mt-4 w-full tabular-nums">
        <caption className="sr-only">{t('buildings.units', { count: building.units.length })}</caption>
        <thead>
          <tr className="border-b-2 border-ink text-left text-sm">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t('buildings.unit')}
            </th>
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t('domain.field.floor')}
            </th>
            <th scope="col" className="py-1.5 pr-4 text-right font-semibold">
              {t('buildings.area')}
            </th>
            <th scope="col" className="hidden py-1.5 text-right font-semibold sm:table-cell">
              {t('buildings.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {building.units.map((unit) => (
            <tr key={unit.id} className="border-b border-rule align-baseline">
              <th
                scope="row"
                className="py-2 pr-4 text-left font-normal hyphens-auto"
                lang={unit.title?.locale}
              >
                {unit.id === current ? (
                  <span aria-current="true" className="font-semibold">
                    {unit.title?.text ?? t('spaces.untitled')}
                  </span>
                ) : (
                  <Link to={`/spaces/${unit.slug}`} className="text-link">
                    {unit.title?.text ?? t('spaces.untitled')}
                  </Link>
                )}
                <span className="mt-0.5 block sm:hidden">
                  <SpaceStateBadge state={unit.state} />
                </span>
              </th>
              <td className="py-2 pr-4">{unit.floor === null ? '–' : floorWords(unit.floor, t)}</td>
              <td className="py-2 pr-4 text-right whitespace-nowrap">
                {unit.usableM2 === null ? '–' : format.area(unit.usableM2)}
              </td>
              <td className="hidden py-2 text-right sm:table-cell">
                <SpaceStateBadge state={unit.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
