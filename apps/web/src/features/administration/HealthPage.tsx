import { Button, Notice, SectionHeading, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { RetryJobsDocument, SystemHealthDocument, type SystemHealthQuery } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { ClockTable, QueueTable } from './HealthTables.tsx';

type Health = SystemHealthQuery['systemHealth'];

/** Bytes as people say them. */
const useBytes = () => {
  const format = useFormat();
  return (bytes: number) => {
    const units = ['megabyte', 'gigabyte', 'terabyte'] as const;
    const at = bytes >= 1e12 ? 2 : bytes >= 1e9 ? 1 : 0;
    const value = bytes / 10 ** (6 + 3 * at);
    return format.number(value, {
      style: 'unit',
      unit: units[at],
      maximumFractionDigits: value < 10 ? 1 : 0,
    });
  };
};

const FailedJobs = ({ failed, refetch }: { failed: Health['failed']; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [retry, busy] = useAction(RetryJobsDocument);
  const again = async (ids: string[]) => {
    const outcome = await retry({ ids });
    if (outcome.ok) show({ text: t('admin.health.retried', { count: outcome.value.count }), tone: 'good' });
    else show({ text: outcome.error.message, tone: 'bad' });
    void refetch();
  };
  return (
    <section aria-labelledby="health-failed">
      <SectionHeading
        id="health-failed"
        action={
          failed.length > 1 && (
            <Button size="sm" busy={busy} onClick={() => void again(failed.map(({ id }) => id))}>
              {t('admin.health.againAll')}
            </Button>
          )
        }
      >
        {t('admin.health.failed')}
      </SectionHeading>
      <p className="mt-1 text-sm text-soft">{t('admin.health.failedText')}</p>
      <ul className="mt-3">
        {failed.map(({ id, task, attempts, reason, failedAt }) => (
          <li key={id} className="flex flex-wrap items-start gap-3 border-t border-rule py-3">
            <span className="min-w-0 flex-1 basis-60">
              <code className="font-semibold break-all">{task}</code>
              <span className="block text-sm text-soft">
                {t('admin.health.tries', { when: format.relative(failedAt), count: attempts })}
              </span>
              <span className="mt-1 block break-words">{reason || t('admin.health.noReason')}</span>
            </span>
            <Button
              size="sm"
              busy={busy}
              aria-label={t('admin.health.againOne', { task })}
              onClick={() => void again([id])}
            >
              {t('admin.health.again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Facts = ({ health }: { health: Health }) => {
  const t = useT();
  const format = useFormat();
  const bytes = useBytes();
  const { diskFreeBytes, diskBytes } = health;
  const facts = [
    [t('admin.health.workers'), format.number(health.workers)],
    [t('admin.health.database'), bytes(health.databaseBytes)],
    [t('admin.health.files'), bytes(health.fileBytes)],
    ...(diskFreeBytes !== null && diskBytes !== null
      ? [
          [
            t('admin.health.disk'),
            t('admin.health.diskOf', { free: bytes(diskFreeBytes), all: bytes(diskBytes) }),
          ],
        ]
      : []),
    [t('admin.health.versions'), `Kvart ${health.kvart}, Node ${health.node}, PostgreSQL ${health.postgres}`],
  ];
  return (
    <section aria-labelledby="health-storage">
      <SectionHeading id="health-storage">{t('admin.health.storage')}</SectionHeading>
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="break-words max-sm:mb-2">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        <Link to="/desk/log" className="text-link">
          {t('admin.health.log')}
        </Link>
      </p>
    </section>
  );
};

const State = ({ health, refetch }: { health: Health; refetch: () => unknown }) => {
  const t = useT();
  const failed = health.queue.reduce((sum, line) => sum + line.failed, 0);
  return (
    <div className="flex max-w-3xl flex-col gap-10">
      <div className="flex flex-col gap-3">
        {health.workers === 0 && <Notice tone="bad">{t('admin.health.noWorkers')}</Notice>}
        {failed > 0 && <Notice tone="warn">{t('admin.health.someFailed', { count: failed })}</Notice>}
        {health.workers > 0 && failed === 0 && health.brokenMailTexts.length === 0 && (
          <Notice tone="good">{t('admin.health.good')}</Notice>
        )}
        {health.brokenMailTexts.length > 0 && (
          <Notice tone="warn" action={<Link to="/admin/mails">{t('admin.health.seeTexts')}</Link>}>
            {t('admin.health.brokenTexts', { count: health.brokenMailTexts.length })}
          </Notice>
        )}
        {!health.sendsMail && <Notice>{t('admin.health.mailbox')}</Notice>}
      </div>
      {health.failed.length > 0 && <FailedJobs failed={health.failed} refetch={refetch} />}
      <QueueTable queue={health.queue} />
      <Facts health={health} />
      <ClockTable clock={health.clock} />
    </div>
  );
};

/** How jobs, mails and storage are doing. */
const HealthPage = () => (
  <AdminFrame part="health">
    <AdminQuery document={SystemHealthDocument}>
      {({ systemHealth }, refetch) => <State health={systemHealth} refetch={refetch} />}
    </AdminQuery>
  </AdminFrame>
);

export default HealthPage;
