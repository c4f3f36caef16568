import { Button, ErrorSummary, TextField } from '@kvart/ui';
import type { RetentionName } from '@kvart/domain/administration';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { type RetentionPartsFragment, RetentionSettingsDocument, SetRetentionDocument } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { daysWithin } from './days.ts';
import { useSaved } from './useSaved.ts';

const RetentionForm = ({
  settings: { version, items },
  refetch,
}: {
  settings: RetentionPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [set] = useAction(SetRetentionDocument);
  const form = useForm<Partial<Record<string, string>>, unknown>({
    name: 'admin-retention',
    keep: false,
    initial: Object.fromEntries(items.map(({ name, days }) => [name, String(days)])),
    check: (values) =>
      items
        .filter(({ name, least, most }) => !daysWithin(values[name], least, most))
        .map(({ name, least, most }) => ({ path: [name], message: t('admin.days', { least, most }) })),
    submit: async (values) => {
      const of = (name: RetentionName) => Number(values[name]);
      return saved.told(
        await set({
          input: {
            ...{ version, endedSessions: of('ended_sessions'), readNotifications: of('read_notifications') },
            ...{ searchHits: of('search_hits'), failedJobs: of('failed_jobs') },
            ...{ verificationPapers: of('verification_papers'), adviceLog: of('advice_log') },
          },
        }),
      );
    },
    onDone: saved.done,
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-md flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {items.map(({ name, least, most }) => (
        <TextField
          key={name}
          {...form.text(name)}
          label={t(`admin.retention.${name as RetentionName}`)}
          hint={t('admin.retention.bounds', { least, most })}
          inputMode="numeric"
          unit={t('admin.levels.days')}
          autoComplete="off"
        />
      ))}
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        {t('common.save')}
      </Button>
    </form>
  );
};

/** After how many days what is kept is deleted. */
const RetentionPage = () => (
  <AdminFrame part="retention">
    <AdminQuery document={RetentionSettingsDocument}>
      {({ retentionSettings }, refetch) => (
        <RetentionForm key={retentionSettings.version} settings={retentionSettings} refetch={refetch} />
      )}
    </AdminQuery>
  </AdminFrame>
);

export default RetentionPage;
