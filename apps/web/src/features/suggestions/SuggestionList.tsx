import { Button, Skeleton } from '@kvart/ui';
import { Link } from 'react-router';
import { useApolloClient } from '@apollo/client/react';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { NoSuggestions } from './NoSuggestions.tsx';
import { SearchInstead } from './SearchInstead.tsx';
import { PutAside } from './card/PutAside.tsx';
import { SuggestionCard } from './card/SuggestionCard.tsx';
import { raiseLink } from './card/raise-link.ts';
import { nameOf } from './card/target.ts';
import { NoteSuggestionDocument, SuggestionsDocument } from './ForYou.gql.ts';
import type { SuggestionKind } from './ForYou.gql.ts';
import { useMatchWords } from './useMatchWords.ts';
import { usePutAside } from './usePutAside.ts';

const perPage = 10;

const Waiting = () => {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="flex flex-col gap-6 pt-5">
      <Skeleton className="h-32" />
      <Skeleton className="h-32" />
      <Skeleton className="h-32" />
    </div>
  );
};

/** The suggestions of one kind, best first. */
export const SuggestionList = ({
  actor,
  kind,
  title,
}: {
  actor: { id: string; slug: string };
  kind: SuggestionKind;
  title: string;
}) => {
  const t = useT();
  const client = useApolloClient();
  const words = useMatchWords();
  const variables = { actorId: actor.id, kind, first: perPage };
  const { data, error, refetch, fetchMore } = usePageQuery(SuggestionsDocument, variables, { fresh: true });
  const [more, busy] = useMore(fetchMore, SuggestionsDocument);
  const { aside, put, undo } = usePutAside(actor.id);
  const note = (id: string) => {
    // Whether it is noted or not: the page that was asked for comes.
    client
      .mutate({ mutation: NoteSuggestionDocument, variables: { actorId: actor.id, id } })
      .catch(() => undefined);
  };
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <Waiting />;
  const { nodes, isOff, pageInfo, raises } = data.suggestions;
  if (isOff) return <SearchInstead slug={actor.slug} />;
  if (nodes.length === 0) return <NoSuggestions kind={kind} slug={actor.slug} raises={raises} />;
  return (
    <section aria-labelledby={`list-${kind}`}>
      <h2 id={`list-${kind}`} className="mb-4 text-lg text-soft">
        {title}
      </h2>
      {raises.length > 0 && (
        <p className="-mt-2 mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <span className="font-semibold">{t('suggestions.raiseAll')}</span>
          {raises.map((raise) => (
            <Link
              key={raise.code}
              to={raiseLink(raise, actor.slug) ?? `/actors/${actor.slug}/edit`}
              className="text-link"
            >
              {words.raise(raise)}
            </Link>
          ))}
        </p>
      )}
      <ol>
        {nodes.map((suggestion) => {
          const { id } = suggestion;
          const { name } = nameOf(suggestion);
          const reason = aside.get(id);
          return (
            <li key={id}>
              {reason === undefined ? (
                <SuggestionCard
                  suggestion={suggestion}
                  slug={actor.slug}
                  onOpen={() => note(id)}
                  onPutAside={() => void put(id, name)}
                />
              ) : (
                <PutAside
                  name={name}
                  reason={reason}
                  onReason={(chosen) => void put(id, name, chosen)}
                  onUndo={() => void undo(id, name)}
                />
              )}
            </li>
          );
        })}
      </ol>
      {pageInfo.hasNextPage && (
        <div className="mt-2 flex justify-center border-t-2 border-ink pt-6">
          <Button busy={busy} onClick={() => more({ ...variables, after: pageInfo.endCursor })}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </section>
  );
};
