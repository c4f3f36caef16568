import { Badge, Button, EmptyState, LinkButton, Picture } from '@kvart/ui';
import { DoorOpen } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ActorProfileFragment, ProfileSpacesFragment } from './ActorPage.gql.ts';

/** The actor's spaces: those on offer; for its own people also drafts and past ones. */
export const ActorSpaces = ({
  actor,
  spaces: { nodes: spaces, pageInfo },
  busy,
  onMore,
}: {
  actor: ActorProfileFragment;
  spaces: ProfileSpacesFragment;
  busy: boolean;
  onMore: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  if (spaces.length === 0 && !actor.viewerCan.createSpace) return null;
  return (
    <section id="spaces" aria-labelledby="spaces-title">
      <h2 id="spaces-title" className="text-2xl">
        {t('actors.spaces.title')}
      </h2>
      {spaces.length === 0 ? (
        <EmptyState
          level={3}
          icon={<DoorOpen aria-hidden size={40} />}
          title={t('actors.spaces.empty')}
          action={
            <LinkButton as={Link} to="/spaces/new" variant="primary">
              {t('actors.newSpace')}
            </LinkButton>
          }
        >
          <p>{t('actors.spaces.emptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="mt-5 grid gap-x-5 gap-y-8 sm:grid-cols-2">
          {spaces.map((space) => (
            <li key={space.id} className="group relative">
              {space.photos[0] ? (
                <Picture
                  image={space.photos[0]}
                  decorative
                  aspect="aspect-3/2"
                  sizes="(min-width: 64rem) 26rem, (min-width: 36rem) 46vw, 88vw"
                  className="rounded-sm"
                />
              ) : (
                <div aria-hidden className="aspect-3/2 rounded-sm bg-sunk" />
              )}
              <p className="kicker mt-3 flex flex-wrap items-center gap-2">
                {space.place?.name}
                {space.state !== 'LISTED' && <Badge>{t(`domain.spaceState.${lower(space.state)}`)}</Badge>}
              </p>
              <h3 className="mt-0.5 text-lg">
                <Link
                  to={`/spaces/${space.slug}`}
                  lang={space.title?.locale}
                  className="no-underline group-hover:underline after:absolute after:inset-0"
                >
                  {space.title?.text ?? t('actors.spaces.untitled')}
                </Link>
              </h3>
              {space.usableM2 !== null && (
                <p className="text-sm text-soft tabular-nums">{format.area(space.usableM2)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <div className="mt-6">
          <Button busy={busy} onClick={onMore}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </section>
  );
};
