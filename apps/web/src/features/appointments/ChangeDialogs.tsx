import { useState } from 'react';
import { Button, Dialog, Notice, TextAreaField, useToast } from '@kvart/ui';
import { appointmentBounds as bounds } from '@kvart/domain/appointments';
import { useAction } from '../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../lib/dialogs/ConfirmDialog.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import {
  type AppointmentPartsFragment,
  CancelAppointmentDocument,
  MoveAppointmentDocument,
} from './Appointments.gql.ts';
import { SlotPicker } from './SlotPicker.tsx';
import { type SlotTaken, TakenNotice } from './TakenNotice.tsx';

interface DialogProps {
  appointment: AppointmentPartsFragment;
  onClose: () => void;
  /** It stands otherwise than it was shown. */
  onStale: () => void;
}

const Words = ({ value, onChange }: { value: string; onChange: (words: string) => void }) => {
  const t = useT();
  return (
    <TextAreaField
      id="appointment-words"
      label={t('appointments.words')}
      mark={t('common.optional')}
      rows={3}
      maxLength={bounds.words}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
};

/** Another time of the same adviser. */
export const MoveDialog = ({ appointment, onClose, onStale }: DialogProps) => {
  const t = useT();
  const { show } = useToast();
  const [slot, setSlot] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [taken, setTaken] = useState<SlotTaken | null>(null);
  const [move, busy] = useAction(MoveAppointmentDocument);
  const { id, version, service } = appointment;
  const send = async () => {
    setFailure(slot ? null : t('appointments.chooseTime'));
    if (!slot) return;
    const answer = await move({ id, version, startsAt: slot, words });
    if (answer.ok) {
      show({ text: t('appointments.moved'), tone: 'good' });
      onClose();
    } else if (answer.error.__typename === 'SlotTaken') setTaken(answer.error);
    else if (answer.error.__typename === 'StaleVersion') onStale();
    else setFailure(answer.error.message);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('appointments.moveTitle')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void send()}>
          {t('appointments.moveSend')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && (
          <Notice tone="bad" live>
            <p>{failure}</p>
          </Notice>
        )}
        {taken && (
          <TakenNotice
            taken={taken}
            onChoose={(startsAt) => {
              setTaken(null);
              setSlot(startsAt);
            }}
          />
        )}
        <SlotPicker
          serviceId={service.id}
          movingId={id}
          value={slot}
          adviserId={null}
          onAdviser={() => undefined}
          onChange={setSlot}
        />
        <Words value={words} onChange={setWords} />
      </div>
    </Dialog>
  );
};

export const CancelDialog = ({ appointment: { id, version }, onClose, onStale }: DialogProps) => {
  const t = useT();
  const { show } = useToast();
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [cancel, busy] = useAction(CancelAppointmentDocument);
  const send = async () => {
    const answer = await cancel({ id, version, words });
    if (answer.ok) {
      show({ text: t('appointments.cancelled'), tone: 'good' });
      onClose();
    } else if (answer.error.__typename === 'StaleVersion') onStale();
    else setFailure(answer.error.message);
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t('appointments.cancelTitle')}
      action={t('appointments.cancel')}
      busy={busy}
      failure={failure}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Words value={words} onChange={setWords} />
    </ConfirmDialog>
  );
};
