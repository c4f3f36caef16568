import { Button, Notice } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { controlId, useFileForm } from './FormContext.ts';
import { useDescribe } from './useDescribe.ts';
import { useFieldLabel } from './useFieldText.ts';

/** Two people changed the same: both values side by side, and the person decides. */
export const ConflictNotice = ({ field }: { field: FormField }) => {
  const t = useT();
  const describe = useDescribe();
  const label = useFieldLabel()(field);
  const { saving, values } = useFileForm();
  const conflict = saving.state.conflicts[field];
  if (!conflict) return null;
  const settle = (keep: 'mine' | 'theirs') => {
    saving.resolve(field, keep);
    document.getElementById(controlId(field))?.focus();
  };
  return (
    <Notice
      tone="warn"
      live
      title={t('spaceForm.conflict.title', { field: label })}
      action={
        <>
          <Button size="sm" onClick={() => settle('mine')}>
            {t('spaceForm.conflict.mine')}
          </Button>
          <Button size="sm" onClick={() => settle('theirs')}>
            {t('spaceForm.conflict.theirs')}
          </Button>
        </>
      }
    >
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <dt className="font-semibold">{t('spaceForm.conflict.yours')}</dt>
        <dd className="min-w-0">{describe(field, values[field])}</dd>
        <dt className="font-semibold">{t('spaceForm.conflict.other')}</dt>
        <dd className="min-w-0">{describe(field, conflict.theirs)}</dd>
      </dl>
    </Notice>
  );
};
