import { Suspense, useState } from 'react';
import { Button } from '@kvart/ui';
import AppointmentPage, { type LogAdvice } from '../../features/appointments/AppointmentPage.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

const AdviceDialog = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/brokerage/AdviceDialog.tsx'),
    loadMessages(['brokerage', 'domain']),
  ]);
  return { default: part.AdviceDialog };
});

const kinds = { PLACE: 'meeting', ONLINE: 'call', VISIT: 'visit' } as const;

/** Opens the log with everything that the appointment already says. */
const LogPress = ({
  appointment: one,
  onDone,
}: {
  appointment: Parameters<LogAdvice>[0];
  onDone: () => void;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const start = {
    // The entry has the appointment's number: it cannot be written twice.
    id: one.id,
    kind: kinds[one.way],
    heldOn: new Intl.DateTimeFormat('en-CA', {
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: one.timeZone },
    }).format(new Date(one.startsAt)),
    minutes: Math.round((Date.parse(one.endsAt) - Date.parse(one.startsAt)) / 60_000),
    topic: one.topic || one.service.title.text,
    note: one.note,
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('appointments.log')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AdviceDialog
            centreId={one.centre.id}
            actor={{ id: one.actor.id, label: one.actor.name }}
            start={start}
            onClose={() => setOpen(false)}
            onDone={onDone}
          />
        </Suspense>
      )}
    </>
  );
};

const Appointment = () => (
  <AppointmentPage logAdvice={(one, onDone) => <LogPress appointment={one} onDone={onDone} />} />
);

export default Appointment;
