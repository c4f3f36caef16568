import { Button, ErrorSummary, TextField } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ServiceLevelsDocument, type ServiceLevelsQuery, SetServiceLevelsDocument } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { daysWithin } from './days.ts';
import { useSaved } from './useSaved.ts';

const longest = 365;

const LevelsForm = ({
  levels,
  refetch,
}: {
  levels: ServiceLevelsQuery['serviceLevels'];
  refetch: () => unknown;
}) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [set] = useAction(SetServiceLevelsDocument);
  const kinds = levels.levels.map(({ kind }) => kind);
  const form = useForm<Partial<Record<string, string>>, unknown>({
    name: 'admin-levels',
    keep: false,
    initial: Object.fromEntries(levels.levels.map(({ kind, days }) => [kind, String(days)])),
    check: (values) =>
      kinds
        .filter((kind) => !daysWithin(values[kind], 1, longest))
        .map((kind) => ({ path: [kind], message: t('admin.days', { least: 1, most: longest }) })),
    submit: async (values) => {
      const changed = kinds.map((kind) => ({ kind, days: Number(values[kind]) }));
      return saved.told(await set({ version: levels.version, levels: changed }));
    },
    onDone: saved.done,
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-md flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {kinds.map((kind) => (
        <TextField
          key={kind}
          {...form.text(kind)}
          label={t(`domain.caseKind.${lower(kind)}`)}
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

/** How many days each kind of case may wait. */
const LevelsPage = () => (
  <AdminFrame part="levels">
    <AdminQuery document={ServiceLevelsDocument}>
      {({ serviceLevels }, refetch) => (
        <LevelsForm key={serviceLevels.version} levels={serviceLevels} refetch={refetch} />
      )}
    </AdminQuery>
  </AdminFrame>
);

export default LevelsPage;
