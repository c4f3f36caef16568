import { useState } from 'react';
import { Button, Dialog, ErrorSummary, SelectField, TextAreaField, TextField, useToast } from '@kvart/ui';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { adviceBounds as bounds, adviceKinds } from '@kvart/domain/brokerage';
import { toIsoDate } from '@kvart/domain/shared';
import { v7 } from 'uuid';
import { useAction } from '../../lib/apollo/useAction.ts';
import { ActorField } from '../../lib/fields/ActorField.tsx';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import {
  type AdvicePartsFragment,
  EditAdviceDocument,
  LogAdviceDocument,
  RemoveAdviceDocument,
} from './Advice.gql.ts';

const wholeMinutes = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0);

export interface AdviceStart {
  id: string;
  kind: (typeof adviceKinds)[number];
  heldOn: string;
  minutes: number;
  topic: string;
  note: string;
}

/** Writes advice down, or changes what was written. */
export const AdviceDialog = ({
  centreId,
  entry,
  actor,
  start,
  onClose,
  onDone,
}: {
  centreId: string;
  /** None: a new one. */
  entry?: AdvicePartsFragment;
  actor: ComboboxOption | null;
  /** What is known of a new one already; with an id it is written once. */
  start?: AdviceStart;
  onClose: () => void;
  onDone: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [id] = useState(() => start?.id ?? v7());
  const [log] = useAction(LogAdviceDocument);
  const [edit] = useAction(EditAdviceDocument);
  const [remove, removing] = useAction(RemoveAdviceDocument);
  const finish = (text: string) => {
    show({ text, tone: 'good' });
    onDone();
    onClose();
  };
  const form = useForm({
    name: `advice-${entry?.id ?? 'new'}`,
    // What was said in confidence does not stay in the browser.
    keep: false,
    initial: {
      actor: entry ? { id: entry.actor.id, label: entry.actor.name } : actor,
      kind: entry ? lower(entry.kind) : (start?.kind ?? adviceKinds[0]),
      heldOn: entry?.heldOn ?? start?.heldOn ?? toIsoDate(new Date()),
      minutes: String(entry?.minutes ?? start?.minutes ?? 30),
      topic: entry?.topic ?? start?.topic ?? '',
      note: entry?.note ?? start?.note ?? '',
    },
    check: (values) => {
      const minutes = wholeMinutes(values.minutes);
      return [
        ...(values.actor ? [] : [{ path: ['actor'], message: t('brokerage.advice.chooseActor') }]),
        ...(values.heldOn ? [] : [{ path: ['heldOn'], message: t('brokerage.advice.dayNeeded') }]),
        ...(minutes >= 1 && minutes <= bounds.minutes
          ? []
          : [{ path: ['minutes'], message: t('brokerage.advice.minutesNeeded') }]),
        ...(values.topic.trim().length >= 3
          ? []
          : [{ path: ['topic'], message: t('brokerage.advice.topicNeeded') }]),
      ];
    },
    submit: ({ actor: chosen, kind, minutes, ...rest }) => {
      const advice = {
        ...rest,
        actorId: chosen?.id ?? '',
        kind: kind.toUpperCase() as AdvicePartsFragment['kind'],
        minutes: wholeMinutes(minutes),
      };
      return entry ? edit({ id: entry.id, version: entry.version, advice }) : log({ centreId, id, advice });
    },
    onDone: () => finish(t('brokerage.advice.saved')),
  });
  const drop = async () => {
    if (!entry) return;
    const answer = await remove({ id: entry.id, version: entry.version });
    if (answer.ok) finish(t('brokerage.advice.removed'));
    else form.setIssues([{ path: [], message: answer.error.message }]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(entry ? 'brokerage.advice.edit' : 'brokerage.advice.log')}
      closeLabel={t('common.close')}
      actions={
        <>
          {entry && (
            <Button variant="quiet" busy={removing} onClick={() => void drop()}>
              {t('brokerage.advice.remove')}
            </Button>
          )}
          <Button variant="primary" busy={form.busy} onClick={() => void form.send()}>
            {t('brokerage.advice.save')}
          </Button>
        </>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        {entry ? (
          <p className="font-semibold">{entry.actor.name}</p>
        ) : (
          <ActorField
            id={form.idOf(['actor'])}
            label={t('brokerage.advice.actor')}
            required
            value={form.values.actor}
            error={form.error('actor')}
            onChange={(chosen) => form.set('actor', chosen)}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectField {...form.text('kind')} label={t('brokerage.advice.kind')}>
            {adviceKinds.map((name) => (
              <option key={name} value={name}>
                {t(`domain.adviceKind.${name}`)}
              </option>
            ))}
          </SelectField>
          <TextField {...form.text('heldOn')} type="date" label={t('brokerage.advice.heldOn')} required />
          <TextField
            {...form.text('minutes')}
            label={t('brokerage.advice.minutes')}
            unit={t('brokerage.advice.minutesUnit')}
            inputMode="numeric"
            required
          />
        </div>
        <TextField
          {...form.text('topic')}
          label={t('brokerage.advice.topic')}
          required
          maxLength={bounds.topic}
          autoComplete="off"
        />
        <TextAreaField
          {...form.text('note')}
          label={t('brokerage.advice.note')}
          hint={t('brokerage.advice.noteHint')}
          rows={4}
          maxLength={bounds.note}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
