import type { ReactNode } from 'react';
import { Check, CircleAlert, CloudOff, CloudUpload } from 'lucide-react';
import { useLocale, useT } from '../../../../lib/i18n/I18n.tsx';
import { intlLocale } from '@kvart/i18n/client';
import { useFileForm } from '../form/FormContext.ts';

const size = 18;
const icons: Record<string, ReactNode> = {
  saved: <Check aria-hidden size={size} className="text-good" />,
  saving: <CloudUpload aria-hidden size={size} className="text-note" />,
  kept: <CloudOff aria-hidden size={size} className="text-warn" />,
  attention: <CircleAlert aria-hidden size={size} className="text-bad" />,
};

/** One line that says whether what was typed is safe, and where. */
export const SaveState = ({ live = false }: { live?: boolean }) => {
  const t = useT();
  const { locale } = useLocale();
  const { saving } = useFileForm();
  const { state, sendable, waiting, keeps } = saving;
  const { trouble, savedAt } = state;
  const stuck = Object.keys(state.edits).length > 0 && sendable.fields.length === 0 && !state.sending;
  const time = (at: number) =>
    new Intl.DateTimeFormat(intlLocale[locale], { hour: '2-digit', minute: '2-digit' }).format(at);
  const [icon, text] = ((): [string, string] => {
    if (trouble && !state.sending)
      return [
        keeps ? 'kept' : 'attention',
        t(keeps ? `spaceForm.save.${trouble}` : 'spaceForm.save.nowhere'),
      ];
    if (stuck) return ['attention', t('spaceForm.save.attention')];
    if (state.sending || waiting) return ['saving', t('spaceForm.save.saving')];
    return [
      'saved',
      savedAt ? t('spaceForm.save.savedAt', { time: time(savedAt) }) : t('spaceForm.save.saved'),
    ];
  })();
  return (
    <p
      role={live ? 'status' : undefined}
      className="flex min-w-0 items-center gap-2 text-sm leading-tight text-soft"
    >
      <span className="shrink-0">{icons[icon]}</span>
      {text}
    </p>
  );
};
