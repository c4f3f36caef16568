import { useState } from 'react';
import { Button, ErrorSummary, Fieldset, RadioGroup, TextAreaField, TextField, useToast } from '@kvart/ui';
import { appointmentBounds as bounds } from '@kvart/domain/appointments';
import { useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { usePriceOf } from './ServiceFacts.tsx';
import type { ServicePartsFragment } from './Services.gql.ts';
import { SlotPicker } from './SlotPicker.tsx';
import { BookAppointmentDocument } from './Slots.gql.ts';
import { type SlotTaken, TakenNotice } from './TakenNotice.tsx';

/** Service, time, and what it is about. */
export const BookingForm = ({
  services,
  serviceId,
  actor,
  onService,
}: {
  services: readonly ServicePartsFragment[];
  serviceId: string | null;
  actor: { id: string; name: string };
  onService: (id: string) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const priceOf = usePriceOf();
  const navigate = useNavigate();
  const { show } = useToast();
  const [id] = useState(() => v7());
  const [book] = useAction(BookAppointmentDocument);
  const [taken, setTaken] = useState<SlotTaken | null>(null);
  const service = services.find((one) => one.id === serviceId);
  const ways = service?.ways ?? [];
  const form = useForm({
    name: `booking-${actor.id}`,
    // Confidential, and soon out of date.
    keep: false,
    initial: {
      service: serviceId ?? '',
      slot: '',
      adviser: null as string | null,
      way: '',
      place: '',
      topic: '',
      note: '',
    },
    check: (values) => {
      const wrong = (isWrong: boolean, field: string, message: string) =>
        isWrong ? [{ path: [field], message }] : [];
      return [
        ...wrong(!service, 'service', t('appointments.chooseService')),
        ...wrong(!values.slot, 'slot', t('appointments.chooseTime')),
        ...wrong(
          wayOf(values.way) === 'VISIT' && !values.place.trim(),
          'place',
          t('appointments.placeNeeded'),
        ),
        ...wrong(values.topic.trim().length < 3, 'topic', t('appointments.topicNeeded')),
      ];
    },
    submit: async ({ slot, adviser, way, place, topic, note }) => {
      const chosen = wayOf(way);
      const answer = await book({
        input: {
          ...{ id, serviceId: service?.id ?? '', asActorId: actor.id, adviserId: adviser },
          ...{ startsAt: slot, way: chosen, topic, note, place: chosen === 'VISIT' ? place : '' },
        },
      });
      setTaken(!answer.ok && answer.error.__typename === 'SlotTaken' ? answer.error : null);
      return answer;
    },
    onDone: () => {
      show({ text: t('appointments.booked'), tone: 'good' });
      void navigate(`/appointments/${id}`);
    },
  });
  function wayOf(chosen: string) {
    return ways.find((one) => one === chosen) ?? ways[0] ?? 'PLACE';
  }
  const { values } = form;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-9">
      {taken ? (
        <TakenNotice
          taken={taken}
          onChoose={(startsAt) => {
            setTaken(null);
            form.set('slot', startsAt);
          }}
        />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <RadioGroup
        id={form.idOf(['service'])}
        legend={<span className="font-serif text-xl">{t('appointments.service')}</span>}
        look="tiles"
        value={service?.id}
        error={form.error('service')}
        options={services.map((one) => ({
          value: one.id,
          label: <span lang={one.title.locale}>{one.title.text}</span>,
          hint: `${t('services.minutes', { minutes: format.number(one.minutes) })} · ${priceOf(one)}`,
        }))}
        onChange={(chosen) => {
          onService(chosen);
          form.setAll({ service: chosen, slot: '', adviser: null });
        }}
      />
      {service && (
        <Fieldset
          id={form.idOf(['slot'])}
          legend={<span className="font-serif text-xl">{t('appointments.time')}</span>}
          error={form.error('slot')}
        >
          <SlotPicker
            key={service.id}
            serviceId={service.id}
            value={values.slot || null}
            adviserId={values.adviser}
            onAdviser={(adviser) => form.setAll({ adviser, slot: '' })}
            onChange={(startsAt) => form.set('slot', startsAt)}
          />
        </Fieldset>
      )}
      {service && (
        <div className="flex max-w-2xl flex-col gap-5">
          {ways.length > 1 && (
            <RadioGroup
              legend={t('appointments.way')}
              value={wayOf(values.way)}
              options={ways.map((one) => ({ value: one, label: t(`domain.appointmentWay.${lower(one)}`) }))}
              onChange={(way) => form.set('way', way)}
            />
          )}
          {wayOf(values.way) === 'VISIT' && (
            <TextField
              {...form.text('place')}
              label={t('appointments.visitPlace')}
              required
              maxLength={bounds.place}
              autoComplete="street-address"
            />
          )}
          <TextField
            {...form.text('topic')}
            label={t('appointments.topic')}
            required
            maxLength={bounds.topic}
            autoComplete="off"
          />
          <TextAreaField
            {...form.text('note')}
            label={t('appointments.note')}
            hint={t('appointments.noteHint', { actor: actor.name })}
            mark={t('common.optional')}
            rows={4}
            maxLength={bounds.note}
          />
          <p className="text-soft">{t('appointments.as', { actor: actor.name })}</p>
          <Button type="submit" variant="primary" size="lg" busy={form.busy} className="self-start">
            {t('appointments.send')}
          </Button>
        </div>
      )}
    </form>
  );
};
