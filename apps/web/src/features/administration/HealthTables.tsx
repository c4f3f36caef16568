import { SectionHeading } from '@kvart/ui';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { SystemHealthQuery } from './Admin.gql.ts';

type Health = SystemHealthQuery['systemHealth'];

const head = 'border-b border-ink py-2 pr-4 text-left text-sm font-semibold';
const cell = 'border-b border-rule py-2 pr-4 align-top';
const states = ['waiting', 'retrying', 'running', 'failed'] as const;
/** What the column is called: "failed" stands above a list as well. */
const columns = {
  waiting: 'waiting',
  retrying: 'retrying',
  running: 'running',
  failed: 'failedColumn',
} as const;

/** Mails first: they are what people wait for. */
const byImportance = (queue: Health['queue']) => [
  ...queue.filter(({ task }) => task === 'mail.send'),
  ...queue.filter(({ task }) => task !== 'mail.send'),
];

/** What waits, runs and has failed, by kind. */
export const QueueTable = ({ queue }: { queue: Health['queue'] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="health-queue">
      <SectionHeading id="health-queue">{t('admin.health.queue')}</SectionHeading>
      {queue.length === 0 ? (
        <p className="mt-2 text-soft">{t('admin.health.empty')}</p>
      ) : (
        <div className="mt-2 overflow-x-auto" tabIndex={0} role="group" aria-labelledby="health-queue">
          <table className="w-full border-collapse">
            <thead>
              <tr>
                <th scope="col" className={head}>
                  {t('admin.health.task')}
                </th>
                {states.map((state) => (
                  <th key={state} scope="col" className={head}>
                    {t(`admin.health.${columns[state]}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byImportance(queue).map((line) => (
                <tr key={line.task}>
                  <th scope="row" className={`${cell} text-left font-normal`}>
                    {line.task === 'mail.send' ? t('admin.health.mails') : <code>{line.task}</code>}
                  </th>
                  {states.map((state) => (
                    <td key={state} className={`${cell} tabular-nums`}>
                      {format.number(line[state])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

/** What runs by the clock, and when it last did. */
export const ClockTable = ({ clock }: { clock: Health['clock'] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="health-clock">
      <SectionHeading id="health-clock">{t('admin.health.clock')}</SectionHeading>
      <div className="mt-2 overflow-x-auto" tabIndex={0} role="group" aria-labelledby="health-clock">
        <table className="w-full border-collapse">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('admin.health.task')}
              </th>
              <th scope="col" className={head}>
                {t('admin.health.lastRun')}
              </th>
            </tr>
          </thead>
          <tbody>
            {clock.map(({ task, lastRun }) => (
              <tr key={task}>
                <th scope="row" className={`${cell} text-left font-normal`}>
                  <code>{task}</code>
                </th>
                <td className={cell}>{lastRun ? format.relative(lastRun) : t('admin.health.never')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
