import { useCallback } from 'react';
import { Avatar } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ResultMapLabels } from '../../../lib/map/index.tsx';
import { useMapLabels } from '../../../lib/map/useMapLabels.ts';
import { PreviewBox } from '../../../lib/search/PreviewBox.tsx';
import { SearchMap } from '../../../lib/search/SearchMap.tsx';
import type { Marks } from '../../../lib/search/useMarks.ts';
import { useMapView } from '../../../lib/search/useMapView.ts';
import { ActorPointsDocument, ActorPreviewDocument } from './ActorsPage.gql.ts';
import type { ActorRowFragment } from './ActorsPage.gql.ts';
import type { ActorSearch } from './useActorSearch.ts';

/** The actor behind the chosen pin; fetched where the list does not hold it. */
const Preview = ({
  slug,
  known,
  onClose,
}: {
  slug: string;
  known: ActorRowFragment | undefined;
  onClose: () => void;
}) => {
  const t = useT();
  const { data } = usePageQuery(ActorPreviewDocument, { slug }, { skip: !!known });
  const actor = known ?? data?.actor;
  return (
    <PreviewBox onClose={onClose}>
      {actor && (
        <>
          <Avatar name={actor.name} logo={actor.logo} sector={lower(actor.sector)} />
          <div className="min-w-0 flex-1">
            <p className="kicker">
              {[t(`domain.actorKind.${lower(actor.kind)}`), actor.place?.name].filter(Boolean).join(' · ')}
            </p>
            <h2 className="text-base leading-snug">
              <Link to={`/actors/${actor.slug}`} className="after:absolute after:inset-0">
                {actor.name}
              </Link>
            </h2>
            {actor.about && (
              <p lang={actor.about.locale} className="mt-0.5 line-clamp-2 text-sm text-soft">
                {actor.about.text}
              </p>
            )}
          </div>
        </>
      )}
    </PreviewBox>
  );
};

/** The actors found, on the map, told apart by their sector. */
export const ActorsMap = ({
  search,
  actors,
  marks,
}: {
  search: ActorSearch;
  /** The rows in the list: a pin among them leads there. */
  actors: readonly ActorRowFragment[];
  marks: Marks;
}) => {
  const t = useT();
  const pin: ResultMapLabels['pin'] = useCallback(
    ({ sector }) => (sector ? t(`domain.sector.${lower(sector)}`) : ''),
    [t],
  );
  const cluster = useCallback((count: number) => t('actors.map.cluster', { count }), [t]);
  const labels = useMapLabels({ map: t('actors.map.label'), pin, cluster });
  const { variables, onMove } = useMapView(search.filter);
  const { data } = usePageQuery(ActorPointsDocument, variables, { keepPrevious: true });
  return (
    <SearchMap
      mode="actors"
      search={search}
      points={data?.actorPoints ?? []}
      labels={labels}
      marks={marks}
      onMove={onMove}
      preview={({ id, slug }) => (
        <Preview
          slug={slug}
          known={actors.find((actor) => actor.id === id)}
          onClose={() => marks.select(null)}
        />
      )}
    />
  );
};
