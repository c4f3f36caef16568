import { Button, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useMore } from '../../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { RestoreSuggestionDocument } from '../ForYou.gql.ts';
import { PutAsideListDocument } from './SuggestionSettings.gql.ts';

/** Everything the actor said "not for me" to, each with its way back. */
export const PutAsideList = ({ actor }: { actor: { id: string; name: string } }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const variables = { actorId: actor.id };
  const { data, refetch, fetchMore } = usePageQuery(PutAsideListDocument, variables, { fresh: true });
  const [more, busy] = useMore(fetchMore, PutAsideListDocument);
  const [restore] = useAction(RestoreSuggestionDocument, { every: true });
  const bringBack = async (id: string, name: string) => {
    const outcome = await restore({ actorId: actor.id, id });
    if (!outcome.ok) return show({ text: outcome.error.message, tone: 'bad' });
    show({ text: t('suggestions.undone', { name }), tone: 'good' });
    await refetch();
  };
  if (!data) return null;
  const { nodes, pageInfo } = data.dismissals;
  return (
    <section aria-labelledby="put-aside" className="border-t border-rule pt-6">
      <h3 id="put-aside" className="text-lg">
        {t('suggestions.settings.putAside', { actor: actor.name })}
      </h3>
      {nodes.length === 0 ? (
        <p className="mt-1 text-soft">{t('suggestions.settings.putAside.none')}</p>
      ) : (
        <ul className="mt-2 divide-y divide-rule">
          {nodes.map(({ id, kind, reason, at, target }) => {
            const name = target?.name ?? t('suggestions.settings.gone');
            return (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <span className="min-w-0">
                  <span className="block font-semibold">{name}</span>
                  <span className="block text-sm text-soft">
                    {[
                      t(`suggestions.tab.${lower(kind)}`),
                      reason && t(`domain.dismissalReason.${lower(reason)}`),
                      format.date(at),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Button
                  size="sm"
                  aria-label={`${t('suggestions.settings.bringBack')}: ${name}`}
                  onClick={() => void bringBack(id, name)}
                >
                  {t('suggestions.settings.bringBack')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {pageInfo.hasNextPage && (
        <Button
          busy={busy}
          className="mt-3"
          onClick={() => more({ ...variables, after: pageInfo.endCursor })}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
};
