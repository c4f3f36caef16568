import { EmptyState } from '@kvart/ui';
import { MapPinned } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { SetTerritoriesDocument, TerritoryMapDocument, type TerritoryMapQuery } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { CentreCard } from './CentreCard.tsx';
import { useSaved } from './useSaved.ts';

type Map = TerritoryMapQuery['territoryMap'];

const useRegionName = () => {
  const format = useFormat();
  return ({ country, region }: { country: string; region: string | null }) =>
    [region, format.country(country)].filter(Boolean).join(', ');
};

/** Where nobody looks after what is there, and where several do. */
const Coverage = ({ gaps, overlaps }: Pick<Map, 'gaps' | 'overlaps'>) => {
  const t = useT();
  const format = useFormat();
  const nameOf = useRegionName();
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="territory-gaps">
        <h2 id="territory-gaps" className="text-xl">
          {t('admin.territories.gaps')}
        </h2>
        <p className="mt-1 text-sm text-soft">{t('admin.territories.gapsText')}</p>
        {gaps.length === 0 && <p className="mt-3">{t('admin.territories.noGaps')}</p>}
        <ul className="mt-2 divide-y divide-rule">
          {gaps.map((gap) => (
            <li key={nameOf(gap)} className="py-2">
              <span className="font-semibold">{nameOf(gap)}</span>
              <span className="block text-sm text-soft">
                {t('admin.territories.gap', { places: gap.places, things: gap.things })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="territory-overlaps">
        <h2 id="territory-overlaps" className="text-xl">
          {t('admin.territories.overlaps')}
        </h2>
        <p className="mt-1 text-sm text-soft">{t('admin.territories.overlapsText')}</p>
        {overlaps.length === 0 && <p className="mt-3">{t('admin.territories.noOverlaps')}</p>}
        <ul className="mt-2 divide-y divide-rule">
          {overlaps.map((overlap) => (
            <li key={`${nameOf(overlap)} ${overlap.centres.join()}`} className="py-2">
              <span className="font-semibold">{nameOf(overlap)}</span>
              <span className="block text-sm text-soft">
                {t('admin.territories.overlap', {
                  places: overlap.places,
                  centres: format.list(overlap.centres),
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};

const Drawing = ({ map, refetch }: { map: Map; refetch: () => unknown }) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [set, busy] = useAction(SetTerritoriesDocument);
  const save = async (actorId: string, territories: { kind: string; code: string }[]) => {
    const outcome = await set({
      ...{ actorId, version: map.version },
      territories: territories.map(({ kind, code }) => ({ kind: kind as 'COUNTRY', code })),
    });
    saved.show(outcome);
  };
  return (
    <div className="flex flex-col gap-10">
      {map.centres.length === 0 ? (
        <EmptyState icon={<MapPinned aria-hidden size={44} />} title={t('admin.territories.none')}>
          <p>{t('admin.territories.noneText')}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="territory-centres">
          <h2 id="territory-centres" className="sr-only">
            {t('admin.territories.centres')}
          </h2>
          <ul className="flex flex-col gap-8">
            {map.centres.map((centre) => (
              <CentreCard
                key={`${centre.id} ${centre.territories.map(({ code }) => code).join()}`}
                centre={centre}
                busy={busy}
                onSave={(territories) => void save(centre.id, territories)}
              />
            ))}
          </ul>
        </section>
      )}
      <Coverage gaps={map.gaps} overlaps={map.overlaps} />
    </div>
  );
};

/** Which support centre looks after what. */
const TerritoriesPage = () => (
  <AdminFrame part="territories">
    <AdminQuery document={TerritoryMapDocument}>
      {({ territoryMap }, refetch) => <Drawing map={territoryMap} refetch={refetch} />}
    </AdminQuery>
  </AdminFrame>
);

export default TerritoriesPage;
