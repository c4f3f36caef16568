import { useState } from 'react';
import { Button } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { NotificationSettingsPartsFragment } from '../Settings.gql.ts';
import { useChange } from './useChange.ts';

type Choice = NotificationSettingsPartsFragment['choices'][number];

const channels = ['inApp', 'mail', 'push'] as const;

/** Which types reach one where: a table, with a box in each cell. */
export const Choices = ({ settings }: { settings: NotificationSettingsPartsFragment }) => {
  const t = useT();
  const [change, busy] = useChange();
  const [choices, setChoices] = useState<readonly Choice[]>(settings.choices);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const turn = (type: Choice['type'], channel: (typeof channels)[number], on: boolean) => {
    setChoices(choices.map((choice) => (choice.type === type ? { ...choice, [channel]: on } : choice)));
    setChanged(new Set([...changed, type]));
  };
  const save = async () => {
    const input = choices
      .filter(({ type }) => changed.has(type))
      .map(({ type, inApp, mail, push }) => ({ type, inApp, mail, push }));
    if (await change({ choices: input })) setChanged(new Set());
  };
  return (
    <section aria-labelledby="notification-choices">
      <h3 id="notification-choices" className="text-lg">
        {t('notifications.settings.choices')}
      </h3>
      <table className="mt-2 w-full max-w-2xl border-collapse">
        <thead>
          <tr className="border-b border-ink text-sm">
            <th scope="col" className="py-2 pr-2 text-left font-semibold">
              {t('notifications.settings.what')}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col" className="w-14 px-1 py-2 text-center font-semibold sm:w-24">
                {t(`notifications.channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => {
            const name = t(`domain.notificationType.${lower(choice.type)}`);
            return (
              <tr key={choice.type} className="border-b border-rule">
                <th scope="row" className="py-1.5 pr-2 text-left font-normal">
                  {name}
                </th>
                {channels.map((channel) => (
                  <td key={channel} className="p-0 text-center">
                    {/* The label is the whole cell: large enough for a thumb. */}
                    <label className="inline-flex size-11 cursor-pointer items-center justify-center">
                      <span className="sr-only">
                        {name}: {t(`notifications.channel.${channel}`)}
                      </span>
                      <input
                        type="checkbox"
                        className="size-6"
                        checked={choice[channel]}
                        onChange={(event) => turn(choice.type, channel, event.target.checked)}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button className="mt-4" busy={busy} disabled={changed.size === 0} onClick={() => void save()}>
        {t('common.save')}
      </Button>
    </section>
  );
};
