import { useMemo, useState } from 'react';
import { foldWords } from '@kvart/domain/imports';
import { Button, Notice } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { ImportConceptsDocument } from './ImportPage.gql.ts';
import type { ImportPartsFragment } from './ImportPage.gql.ts';
import { OptionsPanel } from './OptionsPanel.tsx';
import { planInput, usePlan } from './usePlan.ts';
import type { ImportStepper } from './useImportStep.ts';
import { ValuesPanel } from './ValuesPanel.tsx';

/** Columns, words and what holds for all rows: everything that is settled before the rows are checked. */
export const MappingPanel = ({
  data,
  step,
  onBack,
}: {
  data: ImportPartsFragment;
  step: ImportStepper;
  onBack?: () => void;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const kind = lower(data.kind);
  const [problem, setProblem] = useState<string>();
  const scheme = kind === 'spaces' ? 'SPACE_USE' : 'CREATIVE_SECTOR';
  const first = usePageQuery(ImportConceptsDocument, { scheme });
  const second = usePageQuery(ImportConceptsDocument, { scheme: 'TRADE' }, { skip: kind === 'spaces' });
  const concepts = useMemo(
    () =>
      [...(first.data?.concepts ?? []), ...(second.data?.concepts ?? [])].map(({ id, label }) => ({
        value: id,
        label,
      })),
    [first.data, second.data],
  );
  const conceptOf = (_field: string, folded: string) =>
    concepts.find(({ label }) => foldWords(label) === folded)?.value ?? null;
  const { plan, set, setColumn, setValue } = usePlan(data, locale, conceptOf);
  const check = async () => {
    const name = kind === 'spaces' ? 'title' : 'name';
    if (!plan.columns.includes(name)) {
      setProblem(t(`imports.check.${name}`));
      document.getElementById('columns')?.scrollIntoView();
      return;
    }
    setProblem(undefined);
    if (await step.check(planInput(plan))) onBack?.();
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-9"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      {(data.renamed || data.swapped) && (
        <Notice tone="warn">
          {data.renamed && <p>{t('imports.reading.renamed')}</p>}
          {data.swapped && <p>{t('imports.reading.swapped')}</p>}
        </Notice>
      )}
      <ColumnsPanel
        kind={kind}
        columns={data.columns}
        chosen={plan.columns}
        error={problem}
        onChange={setColumn}
      />
      <ValuesPanel
        kind={kind}
        columns={plan.columns}
        values={plan.values}
        concepts={concepts}
        onChange={setValue}
      />
      <OptionsPanel kind={kind} columns={data.columns} plan={plan} onChange={set} />
      <div className="flex flex-col gap-3 border-t-2 border-ink pt-5">
        <p className="text-soft">{t('imports.check.note')}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={step.busy}>
            {t('imports.check.button')}
          </Button>
          {onBack && <Button onClick={onBack}>{t('imports.edit.back')}</Button>}
        </div>
      </div>
    </form>
  );
};
