import { Picture } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { PreviewBox } from '../../../lib/search/PreviewBox.tsx';
import { usePrice } from '../../../lib/spaces/usePrice.ts';
import { SpacePreviewDocument } from './SpacesPage.gql.ts';
import type { SpaceCardPartsFragment } from './SpacesPage.gql.ts';

/** The space behind the chosen pin; fetched where the list does not hold it. */
export const MapPreview = ({
  slug,
  known,
  onClose,
}: {
  slug: string;
  known: SpaceCardPartsFragment | undefined;
  onClose: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const price = usePrice();
  const { data } = usePageQuery(SpacePreviewDocument, { slug }, { skip: !!known });
  const space = known ?? data?.space;
  const photo = space?.cover;
  return (
    <PreviewBox onClose={onClose}>
      {space && (
        <>
          {photo && (
            <Picture
              image={photo}
              decorative
              aspect="aspect-4/3"
              sizes="7rem"
              className="w-28 shrink-0 self-start rounded-sm"
            />
          )}
          <div className="min-w-0 flex-1">
            <p className="kicker">{space.place?.name}</p>
            <h2 className="text-base leading-snug" lang={space.title?.locale}>
              <Link to={`/spaces/${space.slug}`} className="after:absolute after:inset-0">
                {space.title?.text ?? t('spaces.untitled')}
              </Link>
            </h2>
            <p className="mt-0.5 text-sm tabular-nums">
              {[
                space.usableM2 === null ? null : format.area(space.usableM2),
                price.month(space) ?? price.basis(space),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </>
      )}
    </PreviewBox>
  );
};
