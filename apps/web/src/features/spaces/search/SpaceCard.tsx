import { distanceKm } from '@kvart/domain/shared';
import { Accessibility, DoorOpen } from 'lucide-react';
import { Badge, Picture, SectorMark, Skeleton, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { Freshness } from '../../../lib/spaces/Freshness.tsx';
import { usePrice } from '../../../lib/spaces/usePrice.ts';
import { ReadinessSign } from '../checks/look.tsx';
import type { SpaceCardPartsFragment } from './SpacesPage.gql.ts';

/** On phones a little less than it takes: the next larger file would cost twice as much and look the same. */
const sizes = '(min-width: 82rem) 21rem, (min-width: 64rem) 17rem, (min-width: 36rem) 46vw, 88vw';

/** A place that others are near to. */
export interface Whereabouts {
  name: string;
  lat: number;
  lon: number;
}

/** One space of the result. The whole card is the link; its pin on the map is marked with it. */
export const SpaceCard = ({
  space,
  priority,
  marked,
  from,
  onHover,
}: {
  space: SpaceCardPartsFragment;
  /** The first picture of the page: loaded before all others. */
  priority?: boolean;
  marked?: boolean;
  /** The place one looks around. */
  from?: Whereabouts | undefined;
  onHover?: (id: string | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const price = usePrice();
  const photo = space.cover;
  const away =
    from &&
    space.point &&
    t('spaceSearch.distance', {
      distance: format.distance(distanceKm(from, space.point)),
      place: from.name,
    });
  const month = price.month(space);
  const basis = price.basis(space);
  const uses = space.permittedUses.slice(0, 3).map(({ label }) => label);
  const since = space.listedAt ?? space.updatedAt;
  const hover = (id: string | null) => () => onHover?.(id);
  return (
    <article
      id={`space-${space.id}`}
      onMouseEnter={hover(space.id)}
      onMouseLeave={hover(null)}
      onFocus={hover(space.id)}
      onBlur={hover(null)}
      className={classes(
        'group relative flex h-full scroll-mt-24 flex-col border-t-2 pt-3 transition-colors',
        marked ? 'border-accent' : 'border-ink',
      )}
    >
      {photo ? (
        <Picture
          image={photo}
          decorative
          aspect="aspect-3/2"
          sizes={sizes}
          priority={priority}
          className="rounded-sm"
        />
      ) : (
        <div aria-hidden className="grid aspect-3/2 place-items-center rounded-sm bg-sunk text-edge">
          <DoorOpen size={40} strokeWidth={1.25} />
        </div>
      )}
      <p className="kicker mt-3 flex flex-wrap items-center gap-x-2 gap-y-1">
        {space.place?.name}
        {away && <span className="tabular-nums">{away}</span>}
        {space.isDemo && <Badge>{t('common.demo')}</Badge>}
        {space.state !== 'LISTED' && (
          <Badge tone="note">{t(`domain.spaceState.${lower(space.state)}`)}</Badge>
        )}
        {space.stepFree === 'YES' && (
          <span className="ml-auto text-soft" title={t('domain.stepFree.yes')}>
            <Accessibility aria-hidden size={17} />
            <span className="sr-only">{t('domain.stepFree.yes')}</span>
          </span>
        )}
      </p>
      <h2 className="mt-0.5 text-lg leading-snug hyphens-auto" lang={space.title?.locale}>
        <Link
          to={`/spaces/${space.slug}`}
          className="no-underline group-hover:underline after:absolute after:inset-0"
        >
          {space.title?.text ?? t('spaces.untitled')}
        </Link>
      </h2>
      <dl className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 tabular-nums">
        {space.usableM2 !== null && (
          <div>
            <dt className="sr-only">{t('domain.field.usableM2')}</dt>
            <dd className="font-semibold">{format.area(space.usableM2)}</dd>
          </div>
        )}
        {month && (
          <div>
            <dt className="sr-only">{t('spaces.fact.month')}</dt>
            <dd className="font-semibold">{month}</dd>
          </div>
        )}
        {basis && (
          <div>
            <dt className="sr-only">{t('domain.field.rentMode')}</dt>
            <dd className="text-soft">{basis}</dd>
          </div>
        )}
      </dl>
      {uses.length > 0 && (
        <p className="mt-1 text-sm text-soft">
          {uses.join(' · ')}
          {space.permittedUses.length > uses.length && ` +${space.permittedUses.length - uses.length}`}
        </p>
      )}
      <ReadinessSign readiness={space.readiness} />
      <p className="mt-auto flex items-baseline justify-between gap-3 pt-2.5 text-sm text-faint">
        <span className="min-w-0 truncate">
          <SectorMark
            sector={lower(space.actor.sector)}
            label={t(`domain.sector.${lower(space.actor.sector)}`)}
            size={12}
            className="mr-1.5 mb-0.5"
          />
          {space.actor.name}
        </span>
        <span className="shrink-0">
          {space.state === 'LISTED' && space.confirmedAt ? (
            <Freshness space={space} />
          ) : (
            <time dateTime={since} title={format.dateTime(since)}>
              {format.relative(since)}
            </time>
          )}
        </span>
      </p>
    </article>
  );
};

/** Holds the room of a card that is on its way. */
export const SpaceCardSkeleton = () => (
  <div className="border-t-2 border-rule pt-3">
    <Skeleton className="aspect-3/2" />
    <Skeleton className="mt-3 h-4 w-1/3" />
    <Skeleton className="mt-2 h-6 w-4/5" />
    <Skeleton className="mt-2 h-5 w-3/5" />
    <Skeleton className="mt-2 h-4 w-2/3" />
  </div>
);
