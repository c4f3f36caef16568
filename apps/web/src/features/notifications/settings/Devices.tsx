import { useEffect, useState } from 'react';
import { Badge, Button, useToast } from '@kvart/ui';
import { Smartphone } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { readPushState, subscribe, unsubscribe } from '../../../lib/push/push.ts';
import type { PushState } from '../../../lib/push/push.ts';
import { AddPushDeviceDocument, RemovePushDeviceDocument } from '../Settings.gql.ts';
import type { NotificationSettingsPartsFragment } from '../Settings.gql.ts';

type Device = NotificationSettingsPartsFragment['devices'][number];

/** Browsers that are pushed to, and the one in hand. */
export const Devices = ({ settings }: { settings: NotificationSettingsPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [state, setState] = useState<PushState | null>(null);
  const [add, adding] = useAction(AddPushDeviceDocument);
  const [remove, removing] = useAction(RemovePushDeviceDocument);
  const { devices, pushKey } = settings;
  const isHere = devices.some(({ current }) => current);
  useEffect(() => {
    readPushState().then(setState, () => setState('unsupported'));
  }, []);
  const turnOn = async () => {
    const device = await subscribe(pushKey).catch(() => null);
    setState(await readPushState());
    if (!device) return show({ text: t('notifications.push.refused'), tone: 'bad' });
    const outcome = await add({ input: device });
    show(
      outcome.ok
        ? { text: t('notifications.push.added'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
  };
  const turnOff = async ({ id, current }: Device) => {
    const outcome = await remove({ id });
    if (!outcome.ok) return show({ text: outcome.error.message, tone: 'bad' });
    if (current) await unsubscribe().catch(() => undefined);
    setState(await readPushState());
  };
  return (
    <section aria-labelledby="notification-devices" className="border-t border-rule pt-6">
      <h3 id="notification-devices" className="text-lg">
        {t('notifications.push.title')}
      </h3>
      <p className="mt-1 max-w-text text-soft">{t('notifications.push.text')}</p>
      {devices.length > 0 && (
        <ul className="mt-3 max-w-2xl divide-y divide-rule">
          {devices.map((device) => (
            <li key={device.id} className="flex flex-wrap items-center gap-3 py-2.5">
              <Smartphone aria-hidden size={20} className="shrink-0 text-faint" />
              <span className="min-w-0 flex-1">
                <span className="font-semibold">{device.device || t('notifications.push.unknown')}</span>{' '}
                {device.current && <Badge tone="good">{t('notifications.push.this')}</Badge>}
                <span className="block text-sm text-soft">
                  {t('notifications.push.since', { date: format.date(device.createdAt) })}
                </span>
              </span>
              <Button
                size="sm"
                busy={removing}
                aria-label={`${t('notifications.push.off')}: ${device.device || t('notifications.push.unknown')}`}
                onClick={() => void turnOff(device)}
              >
                {t('notifications.push.off')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {state === 'unsupported' && (
        <p className="mt-3 text-sm text-soft">{t('notifications.push.unsupported')}</p>
      )}
      {state === 'blocked' && <p className="mt-3 text-sm text-soft">{t('notifications.push.blocked')}</p>}
      {(state === 'off' || state === 'on') && !isHere && (
        <Button className="mt-4" busy={adding} onClick={() => void turnOn()}>
          {t('notifications.push.on')}
        </Button>
      )}
    </section>
  );
};
