import type { ReactNode } from 'react';
import { Picture } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { SpaceStateBadge } from '../../../lib/spaces/SpaceStateBadge.tsx';
import { usePrice } from '../../../lib/spaces/usePrice.ts';
import type { MatchedSpaceFragment } from '../SpaceRequestPage.gql.ts';

/** A space beside a request: its picture, its name, the few facts that decide. */
export const MatchedSpaceLine = ({
  space,
  children,
}: {
  space: MatchedSpaceFragment;
  children?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const price = usePrice();
  const facts = [
    space.place?.name,
    space.usableM2 === null ? null : format.area(space.usableM2),
    price.month(space) ?? price.basis(space),
  ];
  return (
    <div className="flex gap-4">
      {space.cover && (
        <Picture
          image={space.cover}
          decorative
          aspect="aspect-4/3"
          sizes="8rem"
          className="w-24 shrink-0 self-start rounded-sm sm:w-32"
        />
      )}
      <div className="min-w-0 flex-1">
        <h3 className="text-lg leading-snug">
          <Link
            to={`/spaces/${space.slug}`}
            lang={space.title?.locale}
            className="no-underline hover:underline"
          >
            {space.title?.text ?? t('spaces.untitled')}
          </Link>
        </h3>
        <p className="mt-0.5 text-sm text-soft tabular-nums">{facts.filter(Boolean).join(' · ')}</p>
        {space.state !== 'LISTED' && (
          <div className="mt-1.5">
            <SpaceStateBadge state={space.state} />
          </div>
        )}
        {children}
      </div>
    </div>
  );
};
