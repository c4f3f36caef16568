import { Button, SkeletonText, useToast } from '@kvart/ui';
import { Ban } from 'lucide-react';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { BlockedActorsDocument, UnblockActorDocument } from './MessageSettings.gql.ts';

/** Actors that cannot write to one's own, each with the way back. */
export const BlockedList = ({ asActorId, actorName }: { asActorId: string; actorName: string }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const { data, error, refetch } = usePageQuery(BlockedActorsDocument, { asActorId }, { fresh: true });
  const [unblock, busy] = useAction(UnblockActorDocument);
  const lift = async (actorId: string) => {
    const outcome = await unblock({ input: { asActorId, actorId } });
    if (!outcome.ok) return show({ text: outcome.error.message, tone: 'bad' });
    show({ text: t('messages.settings.unblocked'), tone: 'good' });
    await refetch().catch(() => undefined);
  };
  const blocked = data?.blockedActors;
  return (
    <section aria-labelledby="blocked" className="border-t border-rule pt-6">
      <h3 id="blocked" className="text-lg">
        {t('messages.settings.blocked')}
      </h3>
      {!blocked && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={2} />)}
      {blocked?.length === 0 && (
        <p className="mt-1 text-soft">{t('messages.settings.noneBlocked', { actor: actorName })}</p>
      )}
      <ul className="mt-2 divide-y divide-rule">
        {blocked?.map(({ actor, reason, at }) => (
          <li key={actor.id} className="flex flex-wrap items-center gap-3 py-2.5">
            <Ban aria-hidden size={20} className="shrink-0 text-faint" />
            <span className="min-w-0 flex-1">
              <Link to={`/actors/${actor.slug}`} className="text-link font-semibold wrap-anywhere">
                {actor.name}
              </Link>
              <span className="block text-sm wrap-anywhere text-soft">
                {[t('messages.settings.since', { date: format.date(at) }), reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="sm"
              busy={busy}
              aria-label={`${t('messages.settings.unblock')}: ${actor.name}`}
              onClick={() => void lift(actor.id)}
            >
              {t('messages.settings.unblock')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
