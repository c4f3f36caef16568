import { Button, useToast } from '@kvart/ui';
import { isNotificationType } from '@kvart/domain/notifications';
import { BellOff } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { UnmuteNotificationsDocument } from '../Settings.gql.ts';
import type { NotificationSettingsPartsFragment } from '../Settings.gql.ts';

/** What one does not want to hear of, each with the way back. */
export const Mutes = ({ settings: { mutes } }: { settings: NotificationSettingsPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [unmute, busy] = useAction(UnmuteNotificationsDocument);
  const back = async (id: string) => {
    const outcome = await unmute({ id });
    if (!outcome.ok) show({ text: outcome.error.message, tone: 'bad' });
  };
  return (
    <section aria-labelledby="notification-mutes" className="border-t border-rule pt-6">
      <h3 id="notification-mutes" className="text-lg">
        {t('notifications.mutes.title')}
      </h3>
      {mutes.length === 0 && <p className="mt-1 max-w-text text-soft">{t('notifications.mutes.none')}</p>}
      <ul className="mt-2 max-w-2xl divide-y divide-rule">
        {mutes.map(({ id, kind, label, until }) => {
          const name =
            kind === 'TYPE' && isNotificationType(label) ? t(`domain.notificationType.${label}`) : label;
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 py-2.5">
              <BellOff aria-hidden size={20} className="shrink-0 text-faint" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold wrap-anywhere">{name}</span>
                <span className="block text-sm text-soft">
                  {t(`domain.muteKind.${lower(kind)}`)} ·{' '}
                  {until
                    ? t('notifications.mutes.until', { when: format.dateTime(until) })
                    : t('notifications.mutes.forever')}
                </span>
              </span>
              <Button
                size="sm"
                busy={busy}
                aria-label={`${t('notifications.mutes.back')}: ${name}`}
                onClick={() => void back(id)}
              >
                {t('notifications.mutes.back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
