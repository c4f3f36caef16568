import { useConfig } from '../../lib/apollo/useConfig.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { ResultMap } from '../../lib/map/index.tsx';
import { useMapLabels } from '../../lib/map/useMapLabels.ts';
import { HomePointsDocument } from './HomeMap.gql.ts';

const nothing = () => undefined;
const title = ({ title }: { title: string }) => title;
const number = (count: number) => String(count);

/** Where the spaces are. A picture of the map: moving about in it is for the search. */
const HomeMap = () => {
  const t = useT();
  const { locale } = useLocale();
  const config = useConfig();
  const labels = useMapLabels({ map: t('home.map.title'), pin: title, cluster: number });
  const { data } = usePageQuery(HomePointsDocument, {});
  return (
    <div inert className="h-full [&_[class$=buttons]]:hidden [&_.maplibregl-ctrl-bottom-left]:hidden">
      {data && (
        <ResultMap
          mode="spaces"
          points={data.spacePoints}
          labels={labels}
          locale={locale}
          styleUrl={config?.mapStyleUrl}
          onSelect={nothing}
          className="h-full"
        />
      )}
    </div>
  );
};

export default HomeMap;
