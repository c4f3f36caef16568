import { Menu, MenuButton, useToast } from '@kvart/ui';
import { BellOff, Ellipsis } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { MuteNotificationsDocument } from './Notifications.gql.ts';
import type { NotificationLineFragment } from './Notifications.gql.ts';

type What = 'THING' | 'ACTOR' | 'TYPE';

/** Silences what a line is about, who caused it, or everything like it. */
export const MuteMenu = ({ line }: { line: NotificationLineFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [mute] = useAction(MuteNotificationsDocument);
  const { thing, actorName, type, text } = line;
  const typeName = t(`domain.notificationType.${lower(type)}`);
  const choices: { what: What; span: 'DAY' | 'FOREVER'; label: string }[] = [
    { what: 'THING', span: 'DAY', label: t('notifications.mute.day', { name: thing }) },
    { what: 'THING', span: 'FOREVER', label: t('notifications.mute.forever', { name: thing }) },
    ...(actorName
      ? [
          {
            what: 'ACTOR',
            span: 'FOREVER',
            label: t('notifications.mute.forever', { name: actorName }),
          } as const,
        ]
      : []),
    { what: 'TYPE', span: 'FOREVER', label: t('notifications.mute.forever', { name: typeName }) },
  ];
  const press = async (what: What, span: 'DAY' | 'FOREVER') => {
    const outcome = await mute({ input: { notificationId: line.id, what, span } });
    show(
      outcome.ok
        ? { text: t('notifications.mute.done'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
  };
  return (
    <Menu
      label={t('notifications.mute.label', { text })}
      arrow={false}
      className="size-11 justify-center"
      trigger={<Ellipsis aria-hidden size={20} />}
    >
      {(close) => (
        <ul>
          {choices.map(({ what, span, label }) => (
            <li key={`${what}-${span}`}>
              <MenuButton
                icon={<BellOff aria-hidden size={18} className="shrink-0" />}
                onClick={() => {
                  close();
                  void press(what, span);
                }}
              >
                {label}
              </MenuButton>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  );
};
