import { Picture } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { SpaceStateBadge } from '../../lib/spaces/SpaceStateBadge.tsx';
import { usePrice } from '../../lib/spaces/usePrice.ts';
import type { InterestPartsFragment } from './InterestPage.gql.ts';

/** The space an interest is about. */
export const SpaceLine = ({ space }: { space: InterestPartsFragment['space'] }) => {
  const t = useT();
  const format = useFormat();
  const price = usePrice();
  const photo = space.cover;
  const facts = [
    space.place?.name,
    space.usableM2 === null ? null : format.area(space.usableM2),
    price.month(space) ?? price.basis(space),
  ];
  return (
    <section aria-labelledby="about-space" className="border-t-2 border-ink pt-4">
      <h2 id="about-space" className="text-lg">
        {t('interests.space')}
      </h2>
      <div className="group relative mt-3 flex gap-3">
        {photo && (
          <Picture
            image={photo}
            decorative
            aspect="aspect-4/3"
            sizes="8rem"
            className="w-32 shrink-0 self-start rounded-sm"
          />
        )}
        <div className="min-w-0">
          <Link
            to={`/spaces/${space.slug}`}
            lang={space.title?.locale}
            className="font-serif text-lg leading-snug font-semibold no-underline group-hover:underline after:absolute after:inset-0"
          >
            {space.title?.text ?? t('spaces.untitled')}
          </Link>
          <p className="mt-0.5 text-sm text-soft tabular-nums">{facts.filter(Boolean).join(' · ')}</p>
          <div className="mt-1.5">
            <SpaceStateBadge state={space.state} />
          </div>
        </div>
      </div>
    </section>
  );
};
