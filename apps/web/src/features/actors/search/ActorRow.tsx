import { DoorOpen } from 'lucide-react';
import { Avatar, Badge, SectorMark, Skeleton, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { UnclaimedBadge } from '../shared/UnclaimedBadge.tsx';
import { VerificationBadge } from '../shared/VerificationBadge.tsx';
import type { ActorRowFragment } from './ActorsPage.gql.ts';

/** As many words as fit beside each other. */
const shownWords = 3;

const Words = ({ title, words }: { title: string; words: ActorRowFragment['offers'] }) =>
  words.length > 0 && (
    <div className="flex gap-2">
      <dt className="shrink-0 font-semibold">{title}</dt>
      <dd className="min-w-0 text-soft">
        {words
          .slice(0, shownWords)
          .map(({ concept }) => concept.label)
          .join(' · ')}
        {words.length > shownWords && ` +${words.length - shownWords}`}
      </dd>
    </div>
  );

/** One entry of the directory. The whole row is the link; its pin on the map is marked with it. */
export const ActorRow = ({
  actor,
  marked,
  onHover,
}: {
  actor: ActorRowFragment;
  marked: boolean;
  onHover: (id: string | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const sector = lower(actor.sector);
  const { place, about, spaceCount, verification } = actor;
  const hover = (id: string | null) => () => onHover(id);
  return (
    <article
      id={`actor-${actor.id}`}
      onMouseEnter={hover(actor.id)}
      onMouseLeave={hover(null)}
      onFocus={hover(actor.id)}
      onBlur={hover(null)}
      className={classes(
        'group relative -mx-3 flex scroll-mt-24 gap-4 border-b px-3 py-5 transition-colors',
        marked ? 'border-accent bg-sunk' : 'border-rule',
      )}
    >
      <Avatar name={actor.name} logo={actor.logo} sector={sector} />
      <div className="min-w-0 flex-1">
        <p className="kicker flex flex-wrap items-center gap-x-2 gap-y-1">
          <SectorMark sector={sector} label={t(`domain.sector.${sector}`)} />
          {t(`domain.actorKind.${lower(actor.kind)}`)}
          {place && (
            <span className="text-soft">
              {t('actors.placed', { place: place.name, country: format.country(place.country) })}
            </span>
          )}
        </p>
        <h2 className="mt-0.5 text-xl leading-snug hyphens-auto">
          <Link
            to={`/actors/${actor.slug}`}
            className="no-underline group-hover:underline after:absolute after:inset-0"
          >
            {actor.name}
          </Link>
        </h2>
        {about && (
          <p lang={about.locale} className="mt-1 line-clamp-2">
            {about.text}
          </p>
        )}
        <dl className="mt-2 flex flex-col gap-0.5 text-sm">
          <Words title={t('actors.offers.title')} words={actor.offers} />
          <Words title={t('actors.needs.title')} words={actor.needs} />
        </dl>
        <p className="mt-2.5 flex flex-wrap items-center gap-2 empty:hidden">
          {actor.isUnclaimed && <UnclaimedBadge />}
          {verification.state !== 'UNVERIFIED' && <VerificationBadge state={verification.state} />}
          {spaceCount > 0 && (
            <Badge icon={<DoorOpen aria-hidden size={15} />}>
              {t('actors.row.spaces', { count: spaceCount })}
            </Badge>
          )}
          {actor.isDemo && <Badge>{t('common.demo')}</Badge>}
        </p>
      </div>
    </article>
  );
};

/** Holds the room of a row that is on its way. */
export const ActorRowSkeleton = () => (
  <div className="flex gap-4 border-b border-rule py-5">
    <Skeleton className="size-12" />
    <div className="flex-1">
      <Skeleton className="h-4 w-1/3" />
      <Skeleton className="mt-2 h-6 w-2/3" />
      <Skeleton className="mt-2 h-5 w-full" />
      <Skeleton className="mt-2 h-4 w-1/2" />
    </div>
  </div>
);
