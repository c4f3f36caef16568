import { useState } from 'react';
import { Button, LinkButton, Notice, Picture, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { SpaceStateBadge } from '../../../lib/spaces/SpaceStateBadge.tsx';
import {
  KeepSpacesApartDocument,
  type PairedSpaceFragment,
  type SpacePairsQuery,
  TellOwnerDocument,
} from './Duplicates.gql.ts';
import { JoinBuildingDocument } from '../building/Building.gql.ts';
import { useReasons } from './useReasons.ts';

type Pair = SpacePairsQuery['spacePairs']['nodes'][number];

const Side = ({ space, showActor }: { space: PairedSpaceFragment; showActor: boolean }) => {
  const t = useT();
  const format = useFormat();
  const facts = [
    space.place?.name,
    space.address,
    space.usableM2 === null ? null : format.area(space.usableM2),
    showActor ? space.actor.name : null,
  ];
  return (
    <div className="flex min-w-0 gap-3">
      {space.cover && (
        <Picture
          image={space.cover}
          decorative
          aspect="aspect-4/3"
          sizes="6rem"
          className="w-24 shrink-0 self-start rounded-sm"
        />
      )}
      <div className="min-w-0">
        <Link
          to={`/spaces/${space.slug}`}
          lang={space.title?.locale}
          className="text-link font-semibold hyphens-auto"
        >
          {space.title?.text ?? t('spaces.untitled')}
        </Link>
        <p className="text-sm text-soft tabular-nums">{facts.filter(Boolean).join(' · ')}</p>
        <div className="mt-1">
          <SpaceStateBadge state={space.state} />
        </div>
      </div>
    </div>
  );
};

/** Two entries that look like one, and what can be done about it. */
export const PairRow = ({ pair, onSettled }: { pair: Pair; onSettled: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const reasonsOf = useReasons();
  const [apart, parting] = useAction(KeepSpacesApartDocument);
  const [tell, telling] = useAction(TellOwnerDocument);
  const [join, joining] = useAction(JoinBuildingDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { own, other } = pair;
  const say = async (action: typeof apart | typeof tell, words: string) => {
    setFailure(null);
    const outcome = await action({ spaceId: own.id, otherId: other.id });
    if (!outcome.ok) return setFailure(outcome.error.message);
    show({ text: words });
    onSettled();
  };
  /** Two rooms of one house: grouped, and not named together any more. */
  const unite = async () => {
    setFailure(null);
    const outcome = await join({ spaceId: own.id, otherId: other.id });
    if (!outcome.ok) return setFailure(outcome.error.message);
    await say(apart, t('duplicates.united'));
  };
  return (
    <li className="py-5">
      <p className="text-sm font-semibold">{reasonsOf(pair)}</p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <Side space={own} showActor={own.actor.id !== other.actor.id} />
        <Side space={other} showActor={own.actor.id !== other.actor.id} />
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-2.5">
        {pair.canMerge && (
          <LinkButton
            as={Link}
            to={`/spaces/merge?keep=${own.slug}&other=${other.slug}`}
            variant="primary"
            size="sm"
          >
            {t('duplicates.compare')}
          </LinkButton>
        )}
        {pair.canTell && (
          <Button size="sm" busy={telling} onClick={() => void say(tell, t('duplicates.told'))}>
            {t('duplicates.tell')}
          </Button>
        )}
        {pair.canMerge && own.actor.id === other.actor.id && (
          <Button size="sm" busy={joining} onClick={() => void unite()}>
            {t('duplicates.unite')}
          </Button>
        )}
        <Button size="sm" busy={parting} onClick={() => void say(apart, t('duplicates.keptApart'))}>
          {t('duplicates.keepApart')}
        </Button>
        {pair.told && <span className="text-sm text-soft">{t('duplicates.bothTold')}</span>}
      </div>
    </li>
  );
};
