import { Dialog } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';

const keys = [
  ['send', 'Enter'],
  ['newLine', 'Shift + Enter'],
  ['editLast', '↑'],
  ['mention', '@'],
  ['previous', 'Alt + ↑'],
  ['next', 'Alt + ↓'],
  ['search', 'Ctrl + Shift + F'],
  ['help', 'Ctrl + /'],
] as const;

/** What the keyboard can do here. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  return (
    <Dialog open onClose={onClose} title={t('messages.keys.title')} closeLabel={t('common.close')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {keys.map(([name, combination]) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="rounded-sm border border-edge bg-sunk px-2 py-0.5 font-mono text-sm whitespace-nowrap">
                {combination}
              </kbd>
            </dt>
            <dd>{t(`messages.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-6 mb-2 text-lg">{t('messages.keys.signs')}</h3>
      <p className="text-soft">{t('messages.keys.signsText')}</p>
    </Dialog>
  );
};
