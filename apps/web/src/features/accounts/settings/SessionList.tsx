import { MonitorSmartphone } from 'lucide-react';
import { Badge, Button, SkeletonText, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { RevokeOtherSessionsDocument, RevokeSessionDocument, SessionsDocument } from './Settings.gql.ts';

/** Every place the person is signed in at, each of which can be ended. */
export const SessionList = () => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const { data, loading, error, refetch } = usePageQuery(SessionsDocument, {}, { fresh: true });
  const [revoke, revoking] = useAction(RevokeSessionDocument);
  const [revokeOthers, revokingOthers] = useAction(RevokeOtherSessionsDocument);
  const sessions = data?.sessions ?? [];
  const after = async (outcome: Awaited<ReturnType<typeof revoke>>, done: string) => {
    show(outcome.ok ? { text: done, tone: 'good' } : { text: outcome.error.message, tone: 'bad' });
    await refetch();
  };
  return (
    <section aria-labelledby="settings-sessions" className="border-t border-rule pt-6">
      <h3 id="settings-sessions" className="text-lg">
        {t('settings.security.sessions')}
      </h3>
      <p className="mt-1 text-soft">{t('settings.security.sessionsText')}</p>
      {loading && <SkeletonText lines={3} />}
      {error && !data && <QueryFailed onRetry={refetch} />}
      <ul className="mt-3 divide-y divide-rule">
        {sessions.map(({ id, current, device, lastSeenAt, createdAt }) => {
          const name = device || t('settings.security.unknownDevice');
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <MonitorSmartphone aria-hidden className="shrink-0 text-faint" />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">
                  {name} {current && <Badge tone="good">{t('settings.security.this')}</Badge>}
                </p>
                <p className="text-sm text-soft">
                  <time dateTime={lastSeenAt} title={format.dateTime(lastSeenAt)}>
                    {t('settings.security.lastSeen', { when: format.relative(lastSeenAt) })}
                  </time>
                  , {t('settings.security.since', { date: format.date(createdAt) })}
                </p>
              </div>
              {!current && (
                <Button
                  size="sm"
                  variant="danger"
                  busy={revoking}
                  aria-label={t('settings.security.endLabel', { device: name })}
                  onClick={() =>
                    void revoke({ id }).then((outcome) => after(outcome, t('settings.security.ended')))
                  }
                >
                  {t('settings.security.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <Button
          variant="danger"
          busy={revokingOthers}
          className="mt-3"
          onClick={() =>
            void revokeOthers({}).then((outcome) => after(outcome, t('settings.security.othersEnded')))
          }
        >
          {t('settings.security.endOthers')}
        </Button>
      )}
    </section>
  );
};
