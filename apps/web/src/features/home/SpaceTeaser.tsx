import { Badge, Picture, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { HomeSpaceFragment } from './HomeSpace.gql.ts';

const useRent = () => {
  const t = useT();
  const format = useFormat();
  return ({ rentMode, rentPerM2, currency }: HomeSpaceFragment) => {
    if (rentPerM2 && (rentMode === 'MARKET' || rentMode === 'REDUCED'))
      return t('home.rent.perM2', { price: format.money(rentPerM2, currency) });
    return rentMode ? t(`home.rent.${lower(rentMode)}`) : null;
  };
};

/** A space in a line of news: photograph, place, name, the two figures one asks for first. */
export const SpaceTeaser = ({ space, lead }: { space: HomeSpaceFragment; lead?: boolean }) => {
  const t = useT();
  const format = useFormat();
  const rent = useRent()(space);
  const photo = space.photos[0];
  const facts = [space.usableM2 ? format.area(space.usableM2) : null, rent].filter(Boolean);
  return (
    <article className="group relative flex h-full flex-col">
      {photo ? (
        <Picture
          image={photo}
          decorative
          aspect={lead ? 'aspect-4/3 lg:aspect-auto lg:flex-1 lg:min-h-72' : 'aspect-4/3'}
          sizes={lead ? '(min-width: 64rem) 38rem, 88vw' : '(min-width: 64rem) 18rem, 42vw'}
          className="rounded-sm"
        />
      ) : (
        <div aria-hidden className={classes('rounded-sm bg-sunk', lead ? 'min-h-56 flex-1' : 'aspect-4/3')} />
      )}
      <p className="kicker mt-3 flex flex-wrap items-center gap-x-2 gap-y-1">
        {space.place?.name}
        {space.isDemo && <Badge>{t('common.demo')}</Badge>}
      </p>
      <h3 className={lead ? 'mt-1 text-2xl' : 'mt-0.5 text-base leading-snug hyphens-auto sm:text-lg'}>
        <Link
          to={`/spaces/${space.slug}`}
          lang={space.title?.locale}
          className="no-underline group-hover:underline after:absolute after:inset-0"
        >
          {space.title?.text}
        </Link>
      </h3>
      {facts.length > 0 && <p className="mt-1 text-sm text-soft tabular-nums">{facts.join(' · ')}</p>}
    </article>
  );
};
