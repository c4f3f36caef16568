import { Button, Notice } from '@kvart/ui';
import { useFormat, useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { useFileForm } from '../form/FormContext.ts';
import { useFieldLabel } from '../form/useFieldText.ts';

/** What the person should know about saving: trouble, and what others changed. */
export const SaveNotices = () => {
  const t = useT();
  const format = useFormat();
  const label = useFieldLabel();
  const { saving, goTo } = useFileForm();
  const { trouble, message, taken, conflicts, held } = saving.state;
  const asked = Object.keys(conflicts) as FormField[];
  return (
    <>
      {(trouble === 'signed_out' || trouble === 'blocked') && (
        <Notice
          tone="bad"
          live
          title={t(`spaceForm.save.${trouble}`)}
          action={
            <Button size="sm" onClick={() => void saving.send()}>
              {t(trouble === 'signed_out' ? 'shell.signIn' : 'common.tryAgain')}
            </Button>
          }
        >
          {trouble === 'blocked' && <p>{message}</p>}
        </Notice>
      )}
      {trouble === 'fault' && (
        <Notice
          tone="warn"
          live
          title={t('spaceForm.save.fault')}
          action={
            <Button size="sm" onClick={() => void saving.send()}>
              {t('common.tryAgain')}
            </Button>
          }
        />
      )}
      {held.length > 0 && message && (
        <Notice tone="bad" live title={format.list(held.map((field) => label(field)))}>
          <p>{message}</p>
        </Notice>
      )}
      {asked.length > 0 && (
        <Notice tone="warn" live title={t('spaceForm.conflict.some')}>
          <ul>
            {asked.map((field) => (
              <li key={field}>
                <button type="button" className="text-link" onClick={() => goTo(field as 'title')}>
                  {label(field)}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {taken.length > 0 && (
        <Notice
          live
          title={t('spaceForm.conflict.taken')}
          action={
            <Button size="sm" onClick={saving.noticed}>
              {t('spaceForm.conflict.noticed')}
            </Button>
          }
        >
          <p>{format.list(taken.map((field) => label(field)))}</p>
        </Notice>
      )}
    </>
  );
};
