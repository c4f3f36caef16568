import { useEffect, useRef, useState } from 'react';
import { EmptyState, LinkButton, SkeletonText } from '@kvart/ui';
import { MessagesSquare } from 'lucide-react';
import { Link, Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useMedia } from '../../lib/device/useMedia.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ConversationPane } from './ConversationPane.tsx';
import type { ForGroup } from './ConversationPane.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ListPane } from './ListPane.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** A number from the address, or null. */
const numberOf = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** The list and the open conversation: side by side on a desk, one at a time on a phone. */
const Panes = ({
  asActorId,
  actorName,
  personId,
  forGroup,
}: {
  asActorId: string;
  actorName: string;
  personId: string;
  forGroup?: ForGroup;
}) => {
  const t = useT();
  const { id = null } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const isWide = useMedia('(min-width: 64rem)');
  const search = useRef<HTMLInputElement>(null);
  const [isHelping, setHelping] = useState(false);
  useShortcuts({
    onHelp: () => setHelping(true),
    onSearch: () => search.current?.focus(),
    onMove: (by) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-conversations] :is(h2, h3) a')];
      const at = links.findIndex((link) => link.getAttribute('aria-current') === 'page');
      const next = links[at + by];
      if (next) void navigate(next.pathname + next.search);
    },
  });
  return (
    <div className="mx-auto grid h-full min-h-0 w-full max-w-page lg:grid-cols-[23rem_minmax(0,1fr)] lg:border-r lg:border-l lg:border-rule">
      {(isWide || !id) && (
        <div data-conversations="" className="h-full min-h-0 min-w-0">
          <ListPane
            asActorId={asActorId}
            actorName={actorName}
            personId={personId}
            currentId={id}
            searchField={search}
          />
        </div>
      )}
      {id ? (
        <ConversationPane
          key={id}
          id={id}
          asActorId={asActorId}
          personId={personId}
          at={numberOf(params.get('at'))}
          onHelp={() => setHelping(true)}
          forGroup={forGroup}
        />
      ) : (
        isWide && (
          <div className="grid place-items-center">
            <EmptyState icon={<MessagesSquare aria-hidden size={44} />} title={t('messages.choose')} />
          </div>
        )
      )}
      {isHelping && <KeysDialog onClose={() => setHelping(false)} />}
    </div>
  );
};

/** Takes up the actor that the address names, where it is one of the person's. */
const useActorFromAddress = () => {
  const { viewer, actingAs, actAs } = useViewer();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('as');
  const isOwn = !!viewer?.memberships.some(({ actor }) => actor.id === wanted);
  const waits = isOwn && wanted !== actingAs?.actor.id;
  useEffect(() => {
    if (!wanted || !viewer) return;
    if (waits) void actAs(wanted);
    setParams(
      (now) => {
        now.delete('as');
        return now;
      },
      { replace: true },
    );
  }, [actAs, setParams, viewer, waits, wanted]);
  return waits;
};

/** Conversations of the actor one acts for. */
const MessagesPage = ({ forGroup }: { forGroup?: ForGroup }) => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  const { pathname, search } = useLocation();
  const waits = useActorFromAddress();
  const { id } = useParams();
  // An open conversation names the page itself.
  usePageHead(id ? undefined : t('messages.title'));
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (viewer && viewer.memberships.length === 0)
    return (
      <EmptyState
        level={1}
        icon={<MessagesSquare aria-hidden size={44} />}
        title={t('messages.noActor.title')}
        action={
          <LinkButton as={Link} to="/onboarding?next=/messages" variant="primary">
            {t('messages.noActor.button')}
          </LinkButton>
        }
      >
        <p>{t('messages.noActor.text')}</p>
      </EmptyState>
    );
  if (!viewer || !actingAs || waits)
    return (
      <div role="status" aria-label={t('common.loading')} className="page pt-6">
        <SkeletonText lines={8} />
      </div>
    );
  const { actor } = actingAs;
  return (
    <Panes
      key={actor.id}
      asActorId={actor.id}
      actorName={actor.name}
      personId={viewer.id}
      forGroup={forGroup}
    />
  );
};

export default MessagesPage;
