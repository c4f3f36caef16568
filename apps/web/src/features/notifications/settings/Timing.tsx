import { useState } from 'react';
import { Button, Checkbox, ErrorSummary, RadioGroup, TextField } from '@kvart/ui';
import { mailRhythms } from '@kvart/domain/notifications';
import type { MailRhythm } from '@kvart/domain/notifications';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { NotificationSettingsPartsFragment } from '../Settings.gql.ts';
import { useChange } from './useChange.ts';

const night = { from: '22:00', to: '07:00' };

/** How often mails come, and the hours in which nothing leaves Kvart. */
export const Timing = ({ settings }: { settings: NotificationSettingsPartsFragment }) => {
  const t = useT();
  const [change, busy] = useChange();
  const [rhythm, setRhythm] = useState<MailRhythm>(lower(settings.rhythm));
  const [isQuiet, setIsQuiet] = useState(settings.quietHours !== null);
  const [hours, setHours] = useState<{ from: string; to: string }>(settings.quietHours ?? night);
  const isWrong = isQuiet && (!hours.from || !hours.to || hours.from === hours.to);
  const [told, setTold] = useState(false);
  const save = async () => {
    setTold(isWrong);
    if (isWrong) return;
    await change({
      rhythm: rhythm.toUpperCase() as Uppercase<MailRhythm>,
      quietHours: isQuiet ? { from: hours.from, to: hours.to } : null,
    });
  };
  const problems = told && isWrong ? [{ text: t('notifications.quiet.wrong'), href: '#quiet-to' }] : [];
  return (
    <section aria-labelledby="notification-timing" className="border-t border-rule pt-6">
      <h3 id="notification-timing" className="text-lg">
        {t('notifications.settings.timing')}
      </h3>
      <form
        noValidate
        className="mt-4 flex max-w-md flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary title={t('common.checkForm')} items={problems} />
        <RadioGroup<MailRhythm>
          legend={t('notifications.settings.rhythm')}
          value={rhythm}
          onChange={setRhythm}
          options={mailRhythms.map((value) => ({ value, label: t(`domain.mailRhythm.${value}`) }))}
        />
        <div className="flex flex-col gap-4">
          <Checkbox
            label={t('notifications.quiet.label')}
            hint={t('notifications.quiet.hint', { zone: settings.timeZone.replaceAll('_', ' ') })}
            checked={isQuiet}
            onChange={(event) => setIsQuiet(event.target.checked)}
          />
          {isQuiet && (
            <div className="grid grid-cols-2 gap-4">
              <TextField
                type="time"
                label={t('notifications.quiet.from')}
                value={hours.from}
                onChange={(event) => setHours({ ...hours, from: event.target.value })}
              />
              <TextField
                id="quiet-to"
                type="time"
                label={t('notifications.quiet.to')}
                value={hours.to}
                error={problems[0]?.text}
                onChange={(event) => setHours({ ...hours, to: event.target.value })}
              />
            </div>
          )}
          <p className="text-sm">
            <Link to="/settings/language" className="text-link">
              {t('notifications.quiet.zone')}
            </Link>
          </p>
        </div>
        <Button type="submit" busy={busy} className="self-start">
          {t('common.save')}
        </Button>
      </form>
    </section>
  );
};
