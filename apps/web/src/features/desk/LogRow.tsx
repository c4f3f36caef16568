import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { LogPartsFragment } from './Log.gql.ts';
import { sayAction, sayPerson, sayReason } from './log-words.ts';

/** One act: what, to what, by whom, in whose name, when, why. */
export const LogRow = ({
  entry,
  search,
}: {
  entry: LogPartsFragment;
  search: (object: string) => string;
}) => {
  const t = useT();
  const format = useFormat();
  const { actorName, actorSlug, title, path, objectId } = entry;
  const act = sayAction(t, entry.action);
  const reason = sayReason(t, entry);
  return (
    <li className="border-t border-rule py-3 sm:grid sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-4">
      <time dateTime={entry.at} className="text-sm text-soft tabular-nums">
        {format.dateTime(entry.at)}
      </time>
      <div className="min-w-0 break-words">
        <p className="font-semibold">
          {act}
          {title && ' · '}
          {title && path ? (
            <Link to={path} className="text-link">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-sm text-soft">
          {sayPerson(t, entry)}
          {actorName && ' '}
          {actorName && actorSlug ? (
            <Link to={`/actors/${actorSlug}`} className="text-link">
              {t('log.for', { actor: actorName })}
            </Link>
          ) : null}
          {objectId && (
            <>
              {' · '}
              <Link
                to={search(objectId)}
                className="text-link"
                aria-label={t('log.historyOf', { thing: title ?? act })}
              >
                {t('log.history')}
              </Link>
            </>
          )}
        </p>
        {reason && <p className="mt-1 whitespace-pre-line text-sm">{reason}</p>}
      </div>
    </li>
  );
};
