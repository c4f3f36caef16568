import { Button, SkeletonText } from '@kvart/ui';
import { Link } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { SearchMessagesDocument } from './Messages.gql.ts';

/** The words around what was found; what was looked for stands between « and ». */
const marked = (snippet: string) =>
  snippet.split(/[«»]/).map((part, index) =>
    index % 2 ? (
      <mark key={index} className="bg-accent-soft">
        {part}
      </mark>
    ) : (
      part
    ),
  );

/** Messages in which the words stand; each leads to its place in the conversation. */
export const SearchHits = ({
  asActorId,
  text,
  heading: Heading,
}: {
  asActorId: string;
  text: string;
  heading: 'h2' | 'h3';
}) => {
  const t = useT();
  const format = useFormat();
  const variables = { asActorId, text, first: 20 };
  const { data, error, refetch, fetchMore } = usePageQuery(SearchMessagesDocument, variables, {
    fresh: true,
  });
  const [more, busy] = useMore(fetchMore, SearchMessagesDocument);
  const hits = data?.searchMessages;
  return (
    <section aria-labelledby="hits">
      <Heading id="hits" className="px-4 pt-5 pb-1 text-sm font-semibold text-soft">
        {t('messages.search.inMessages')}
      </Heading>
      {error && !hits && <QueryFailed onRetry={refetch} />}
      {!hits && !error && (
        <div className="px-4">
          <SkeletonText />
        </div>
      )}
      {hits?.nodes.length === 0 && <p className="px-4 text-soft">{t('messages.search.none')}</p>}
      <ul>
        {hits?.nodes.map(({ message, conversationId, seq, snippet }) => (
          <li
            key={message.id}
            className="relative border-b border-rule px-4 py-2.5 last:border-0 hover:bg-sunk"
          >
            <Link
              to={`/messages/${conversationId}?at=${seq}`}
              className="line-clamp-3 no-underline after:absolute after:inset-0"
            >
              {marked(snippet)}
            </Link>
            <p className="text-xs text-faint">
              {[message.person?.name, message.actor.name].filter(Boolean).join(', ')} ·{' '}
              <time dateTime={message.createdAt}>{format.dateTime(message.createdAt)}</time>
            </p>
          </li>
        ))}
      </ul>
      {hits?.pageInfo.hasNextPage && (
        <Button
          className="m-4"
          busy={busy}
          onClick={() => more({ ...variables, after: hits.pageInfo.endCursor })}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
};
