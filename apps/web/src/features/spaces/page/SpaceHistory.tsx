import { useState } from 'react';
import { Disclosure, LoadMore, SkeletonText, Timeline } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { SpaceHistoryDocument } from './SpaceHistory.gql.ts';

const perPage = 20;

const Changes = ({ slug }: { slug: string }) => {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch, fetchMore } = usePageQuery(
    SpaceHistoryDocument,
    { slug, first: perPage },
    { fresh: true },
  );
  const [busy, setBusy] = useState(false);
  const history = data?.space?.history;
  if (error && !history) return <QueryFailed onRetry={refetch} />;
  if (!history) return <SkeletonText lines={4} />;
  // Fields of the file and matters of the check; what has no word of its own is told by the action.
  const named = (fields: readonly string[]) =>
    fields.flatMap((field) => {
      const key = [`domain.field.${field}`, `domain.checkMatter.${field}`].find((one) => t.has(one));
      return key && t.has(key) ? [t(key)] : [];
    });
  const more = async () => {
    setBusy(true);
    await fetchMore({
      variables: { slug, first: perPage, after: history.pageInfo.endCursor },
    } as never).finally(() => setBusy(false));
  };
  return (
    <>
      <Timeline
        items={history.nodes.map(({ version, at, personName, actorName, action, fields }) => {
          const key = `domain.revisionAction.${action}`;
          return {
            id: `${version}-${at}`,
            title: t.has(key) ? t(key) : action,
            dateTime: at,
            time: <span title={format.dateTime(at)}>{format.relative(at)}</span>,
            by: [personName, actorName].filter(Boolean).join(', '),
            children:
              named(fields).length > 0 ? (
                <p className="text-sm text-soft">{format.list(named(fields))}</p>
              ) : undefined,
          };
        })}
      />
      <LoadMore
        shown={t('common.shown', {
          shown: format.number(history.nodes.length),
          total: format.number(history.totalCount),
        })}
        label={t('common.more')}
        hasMore={history.pageInfo.hasNextPage}
        busy={busy}
        onMore={() => void more()}
      />
    </>
  );
};

/** Every change of the file with who and when; asked for only when it is opened. */
export const SpaceHistory = ({ slug }: { slug: string }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t('spaces.history.title')} open={open} onToggle={setOpen} className="no-print">
      {open && <Changes slug={slug} />}
    </Disclosure>
  );
};
