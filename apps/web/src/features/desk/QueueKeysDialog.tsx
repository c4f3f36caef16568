import { Checkbox, Dialog } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { queueKeys } from './useQueueKeys.ts';

/** What the keyboard can do in the queue, and whether it does. */
const QueueKeysDialog = ({
  on,
  onSwitch,
  onClose,
}: {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <Dialog open onClose={onClose} title={t('deskQueue.keys')} closeLabel={t('common.close')}>
      <Checkbox
        label={t('deskQueue.keysOn')}
        hint={t('deskQueue.keysOnHint')}
        checked={on}
        onChange={({ target }) => onSwitch(target.checked)}
      />
      <dl className="mt-5 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2">
        {queueKeys.map(([name, key]) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="inline-block min-w-8 rounded-sm border border-edge bg-sunk px-2 py-0.5 text-center font-mono text-sm">
                {key}
              </kbd>
            </dt>
            <dd>{t(`deskQueue.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};

export default QueueKeysDialog;
