import { useState } from 'react';
import { Button, Notice } from '@kvart/ui';
import { ConfirmDialog } from '../../lib/dialogs/ConfirmDialog.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { ImportPartsFragment } from './ImportPage.gql.ts';
import type { ImportStepper } from './useImportStep.ts';

/** What can be done with an import now. */
export const ImportActions = ({
  data,
  step,
  onEdit,
}: {
  data: ImportPartsFragment;
  step: ImportStepper;
  onEdit?: () => void;
}) => {
  const t = useT();
  const [asked, setAsked] = useState<'undo' | 'discard' | null>(null);
  const { viewerCan, counts, state } = data;
  const toWrite = counts.new + counts.changed;
  const confirm = async () => {
    if (asked && (await step[asked]())) setAsked(null);
  };
  return (
    <div className="flex flex-col gap-4">
      {step.failure && !asked && (
        <Notice tone="bad" live>
          <p>{step.failure}</p>
        </Notice>
      )}
      {viewerCan.start && toWrite === 0 && (
        <Notice>
          <p>{t('imports.start.nothing')}</p>
        </Notice>
      )}
      {state === 'DONE' && !viewerCan.undo && <p className="text-soft">{t('imports.undo.gone')}</p>}
      <div className="flex flex-wrap gap-3">
        {viewerCan.start && toWrite > 0 && (
          <Button variant="primary" busy={step.busy} onClick={() => void step.start()}>
            {t('imports.start.button', { n: toWrite })}
          </Button>
        )}
        {onEdit && viewerCan.check && <Button onClick={onEdit}>{t('imports.edit.button')}</Button>}
        {viewerCan.undo && <Button onClick={() => setAsked('undo')}>{t('imports.undo.button')}</Button>}
        {viewerCan.discard && (
          <Button onClick={() => setAsked('discard')}>{t('imports.discard.button')}</Button>
        )}
      </div>
      {asked && (
        <ConfirmDialog
          open
          danger
          title={t(`imports.${asked}.title`)}
          action={t(`imports.${asked}.button`)}
          busy={step.busy}
          failure={step.failure}
          onConfirm={() => void confirm()}
          onClose={() => setAsked(null)}
        >
          <p>{t(`imports.${asked}.text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
};
