import { Button, ErrorSummary, SkeletonText, TextField, useToast } from '@kvart/ui';
import type { CaseKind } from '@kvart/domain/desk';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ServiceLevelsDocument, type ServiceLevelsQuery, SetServiceLevelsDocument } from './Admin.gql.ts';
import { AdminFrame } from './AdminFrame.tsx';

type Levels = ServiceLevelsQuery['serviceLevels'];

const longest = 365;
const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && +text >= 1 && +text <= longest;

const LevelsForm = ({ levels, refetch }: { levels: Levels; refetch: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const [set] = useAction(SetServiceLevelsDocument);
  const kinds = levels.levels.map(({ kind }) => kind);
  const form = useForm<Partial<Record<string, string>>, unknown>({
    name: 'admin-levels',
    keep: false,
    initial: Object.fromEntries(levels.levels.map(({ kind, days }) => [kind, String(days)])),
    check: (values) =>
      kinds
        .filter((kind) => !isDays(values[kind] ?? ''))
        .map((kind) => ({ path: [kind], message: t('admin.levels.range', { max: longest }) })),
    submit: (values) =>
      set({ version: levels.version, levels: kinds.map((kind) => ({ kind, days: Number(values[kind]) })) }),
    onDone: () => {
      show({ text: t('common.saved'), tone: 'good' });
      void refetch();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-md flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {kinds.map((kind) => (
        <TextField
          key={kind}
          {...form.text(kind)}
          label={t(`domain.caseKind.${lower(kind) as CaseKind}`)}
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
const LevelsPage = () => {
  const { data, error, refetch } = usePageQuery(ServiceLevelsDocument, {}, { fresh: true });
  const levels = data?.serviceLevels;
  return (
    <AdminFrame part="levels">
      {levels ? (
        <LevelsForm key={levels.version} levels={levels} refetch={refetch} />
      ) : error ? (
        <QueryFailed onRetry={refetch} />
      ) : (
        <SkeletonText lines={8} />
      )}
    </AdminFrame>
  );
};

export default LevelsPage;
