import { Fragment, type ReactNode } from 'react';
import { EmptyState, LinkButton, LoadMore, Skeleton } from '@kvart/ui';
import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../i18n/I18n.tsx';
import { QueryFailed } from './QueryFailed.tsx';

interface Connection<Row> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

const Waiting = () => {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="flex flex-col gap-5">
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
    </div>
  );
};

/**
 * A page whose heart is one list with filters: what it is, what one can begin, one's own things, then
 * everybody's, page by page. Without rows it says whether the filters or the network are the reason.
 */
export const ListPage = <Row extends { id: string }>({
  texts,
  begin,
  own,
  filters,
  list,
  failed,
  retry,
  none,
  row,
  busy,
  onMore,
}: {
  /** `all` names the list for screen readers; `count` is said above it. */
  texts: { title: string; lead: string; all: string; count: ReactNode };
  begin: { to: string; label: string };
  own?: ReactNode;
  filters: ReactNode;
  /** Undefined until it is there. */
  list: Connection<Row> | undefined;
  failed: boolean;
  retry: () => void;
  none: { icon: ReactNode; title: string; text: string };
  row: (row: Row) => ReactNode;
  busy: boolean;
  /** Asks for what follows this cursor. */
  onMore: (after: string | null | undefined) => void;
}) => {
  const t = useT();
  const format = useFormat();
  return (
    <div className="page max-w-5xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-text">
          <h1 className="text-3xl">{texts.title}</h1>
          <p className="mt-2 text-soft">{texts.lead}</p>
        </div>
        <LinkButton as={Link} to={begin.to} variant="primary" icon={<Plus aria-hidden size={19} />}>
          {begin.label}
        </LinkButton>
      </div>
      {own}
      <section aria-labelledby="everybodys" className="mt-9">
        <h2 id="everybodys" className="sr-only">
          {texts.all}
        </h2>
        {filters}
        <div className="mt-6">
          {!list && (failed ? <QueryFailed onRetry={retry} /> : <Waiting />)}
          {list && (
            <div role="status" className="text-soft">
              {texts.count}
            </div>
          )}
          {list?.nodes.length === 0 && (
            <EmptyState icon={none.icon} title={none.title}>
              <p>{none.text}</p>
            </EmptyState>
          )}
          {list && list.nodes.length > 0 && (
            <>
              <ul>
                {list.nodes.map((node) => (
                  <Fragment key={node.id}>{row(node)}</Fragment>
                ))}
              </ul>
              <LoadMore
                shown={t('common.shown', {
                  shown: format.number(list.nodes.length),
                  total: format.number(list.totalCount),
                })}
                label={t('common.more')}
                hasMore={list.pageInfo.hasNextPage}
                busy={busy}
                onMore={() => onMore(list.pageInfo.endCursor)}
              />
            </>
          )}
        </div>
      </section>
    </div>
  );
};
