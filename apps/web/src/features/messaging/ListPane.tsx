import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Ref } from 'react';
import { conversationBoxes } from '@kvart/domain/messaging';
import type { ConversationBox } from '@kvart/domain/messaging';
import { Button, EmptyState, SkeletonText, TextInput } from '@kvart/ui';
import { Handshake, MessagesSquare } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { useLive } from '../../lib/realtime/useLive.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { ConversationsDocument } from './Conversations.gql.ts';
import { SearchHits } from './SearchHits.tsx';

const perPage = 30;
/** Many events in a row are one question. */
const calm = 300;

/** Asks again soon after something was told, once for many. */
const useRefresh = (refetch: () => unknown) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), calm);
  };
};

/** The conversations of an actor: in trays, by words, the newest first. */
export const ListPane = ({
  asActorId,
  actorName,
  personId,
  currentId,
  searchField,
}: {
  asActorId: string;
  actorName: string;
  personId: string;
  currentId: string | null;
  searchField: Ref<HTMLInputElement>;
}) => {
  const t = useT();
  const [params] = useSearchParams();
  const box: ConversationBox = conversationBoxes.find((name) => name === params.get('box')) ?? 'inbox';
  const [words, setWords] = useState('');
  const text = useDeferredValue(words.trim());
  const isSearching = text.length >= 2;
  const filter = isSearching
    ? ({ box: 'ALL', text } as const)
    : ({ box: box.toUpperCase() as Uppercase<ConversationBox> } as const);
  const variables = { asActorId, filter, first: perPage };
  const { data, error, loading, refetch, fetchMore } = usePageQuery(ConversationsDocument, variables, {
    fresh: true,
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, ConversationsDocument);
  const refresh = useRefresh(refetch);
  useLive('message.changed', refresh);
  useLive('conversation.changed', refresh);
  useLive('seat.changed', refresh);
  useLive('line.up', refresh);
  const list = data?.conversations;
  const introductions = usePageQuery(
    ConversationsDocument,
    { asActorId, filter: { box: 'INTRODUCTIONS' }, first: 1 },
    { fresh: true, skip: box !== 'inbox' },
  );
  const somebodyAsks = (introductions.data?.conversations.nodes.length ?? 0) > 0;
  // The open conversation has the page's heading.
  const [Heading, Below] = currentId ? (['h2', 'h3'] as const) : (['h1', 'h2'] as const);
  const queryOf = (next: ConversationBox) => (next === 'inbox' ? '' : `?box=${next}`);
  return (
    <section aria-label={t('messages.list')} className="flex h-full min-h-0 flex-col border-r border-rule">
      <div className="border-b border-rule px-3 pt-3 pb-2 sm:px-4">
        <Heading className="text-2xl">{t('messages.title')}</Heading>
        <p className="truncate text-sm text-soft">{t('messages.as', { actor: actorName })}</p>
        <search className="mt-2 block">
          <TextInput
            ref={searchField}
            type="search"
            value={words}
            maxLength={100}
            placeholder={t('messages.search.label')}
            aria-label={t('messages.search.label')}
            onChange={(event) => setWords(event.target.value)}
          />
        </search>
        <nav aria-label={t('messages.boxes')} className="mt-2">
          <ul className="flex flex-wrap gap-1.5">
            {conversationBoxes.map((name) => (
              <li key={name}>
                <Link
                  to={`/messages${currentId ? `/${currentId}` : ''}${queryOf(name)}`}
                  aria-current={name === box && !isSearching ? 'true' : undefined}
                  onClick={() => setWords('')}
                  className="inline-flex min-h-9 items-center rounded-full border border-rule px-3 text-sm whitespace-nowrap no-underline hover:border-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
                >
                  {t(`messages.box.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {error && !list && <QueryFailed onRetry={refetch} />}
        {loading && (
          <div role="status" aria-label={t('common.loading')} className="p-4">
            <SkeletonText lines={6} />
          </div>
        )}
        {box === 'inbox' && somebodyAsks && !isSearching && (
          <Link
            to={`/messages${queryOf('introductions')}`}
            className="flex min-h-11 items-center gap-2 border-b border-rule bg-accent-soft px-4 py-2 font-semibold text-accent-strong no-underline hover:underline"
          >
            <Handshake aria-hidden size={19} />
            {t('messages.introductionsWait')}
          </Link>
        )}
        <ul>
          {list?.nodes.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              asActorId={asActorId}
              personId={personId}
              to={`/messages/${conversation.id}${queryOf(box)}`}
              current={conversation.id === currentId}
              heading={Below}
            />
          ))}
        </ul>
        {list?.pageInfo.hasNextPage && (
          <Button
            className="m-4"
            busy={busy}
            onClick={() => more({ ...variables, after: list.pageInfo.endCursor })}
          >
            {t('common.more')}
          </Button>
        )}
        {list?.nodes.length === 0 && !isSearching && (
          <EmptyState
            icon={<MessagesSquare aria-hidden size={40} />}
            title={t(`messages.empty.${box}`)}
            level={currentId ? 3 : 2}
            action={
              (box === 'inbox' || box === 'all') && (
                <Link to="/actors" className="text-link">
                  {t('messages.empty.find')}
                </Link>
              )
            }
          >
            {(box === 'inbox' || box === 'all') && <p>{t('messages.empty.text')}</p>}
          </EmptyState>
        )}
        {isSearching && <SearchHits key={text} asActorId={asActorId} text={text} heading={Below} />}
      </div>
    </section>
  );
};
