import { useState } from 'react';
import { Button, ErrorSummary, SelectField, TextAreaField, TextField } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { PickField } from '../../../lib/fields/PickField.tsx';
import { idsOf } from '../parts/told.ts';
import { RemoveWork } from '../work/RemoveWork.tsx';
import { CreateDecisionDocument, EditDecisionDocument, RemoveDecisionDocument } from './Decisions.gql.ts';
import type { RoomDecisionFragment, ProjectDecisionsQuery } from './Decisions.gql.ts';

type Decisions = NonNullable<ProjectDecisionsQuery['projectDecisions']>;

interface Values {
  title: string;
  why: string;
  decidedOn: string;
  replacesId: string;
  partnerIds: string[];
  personIds: string[];
}

const labels = {
  title: 'roomLife.decision.title',
  why: 'roomLife.decision.why',
  decidedOn: 'roomLife.decision.decidedOn',
  replacesId: 'roomLife.decision.replaces',
  partnerIds: 'roomLife.decision.partners',
  personIds: 'roomLife.decision.people',
} as const;

const inputOf = ({ decidedOn, replacesId, ...values }: Partial<Values>) => ({
  ...values,
  ...(decidedOn === undefined ? {} : { decidedOn: decidedOn || null }),
  ...(replacesId === undefined ? {} : { replacesId: replacesId || null }),
});

/** A draft of a decision: written anew, or changed beside others. */
const DecisionForm = ({
  all,
  decision,
  replaces = '',
  onDone,
}: {
  all: Decisions;
  decision: RoomDecisionFragment | null;
  /** The decision that a new one is to take the place of. */
  replaces?: string;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateDecisionDocument);
  const [edit] = useAction(EditDecisionDocument);
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `decision-${decision?.id ?? 'new'}`,
    initial: {
      title: decision?.title ?? '',
      why: decision?.why ?? '',
      decidedOn: decision?.decidedOn ?? '',
      replacesId: decision?.replacesId ?? '',
      partnerIds: decision?.partnerIds ?? [],
      personIds: decision?.people.map(({ id }) => id) ?? [],
    },
    read: (field, told) => (field === 'partnerIds' || field === 'personIds' ? idsOf(told) : (told ?? '')),
    check: ({ title }) =>
      title.trim().length < 2 ? [{ path: ['title'], message: t('common.required') }] : [],
    send: (base, mine) => {
      if (decision) return edit({ id: decision.id, base: inputOf(base), mine: inputOf(mine) });
      const input = inputOf({ ...(replaces && { replacesId: replaces }), ...mine });
      return create({ projectId: all.project.id, id: newId, input });
    },
    onDone,
  });
  const nameOf = (id: string) =>
    [...all.partners, ...all.people].find((one) => one.id === id)?.name ?? t('room.conflict.nobody');
  const titleOf = (id: string | null) => all.decisions.find((one) => one.id === id)?.title ?? '';
  const describe = (field: string, told: string | null) => {
    if (field === 'partnerIds' || field === 'personIds') return format.list(idsOf(told).map(nameOf));
    if (field === 'replacesId') return titleOf(told);
    return field === 'decidedOn' && told ? format.day(told) : (told ?? '');
  };
  const label = (field: string) => (field in labels ? t(labels[field as keyof Values]) : field);
  const standing = all.decisions.filter(
    ({ id, state, replacedById }) =>
      state === 'CONFIRMED' && (!replacedById || id === decision?.replacesId) && id !== decision?.id,
  );
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, describe, label }} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <TextField
        {...form.text('title')}
        label={t(labels.title)}
        required
        autoComplete="off"
        maxLength={roomBounds.decisionTitle}
      />
      <TextAreaField
        {...form.text('why')}
        label={t(labels.why)}
        rows={4}
        maxLength={roomBounds.decisionWhy}
      />
      <TextField {...form.text('decidedOn')} type="date" label={t(labels.decidedOn)} />
      <PickField
        legend={t(labels.partnerIds)}
        addLabel={t('roomLife.decision.addPartner')}
        options={all.partners}
        chosen={form.values.partnerIds}
        most={roomBounds.deciders}
        onChange={(ids) => form.set('partnerIds', ids)}
      />
      <PickField
        legend={t(labels.personIds)}
        addLabel={t('roomLife.decision.addPerson')}
        options={[...(decision?.people ?? []), ...all.people].filter(
          (one, at, every) => every.findIndex(({ id }) => id === one.id) === at,
        )}
        chosen={form.values.personIds}
        most={roomBounds.deciders}
        onChange={(ids) => form.set('personIds', ids)}
      />
      {standing.length > 0 && !replaces && (
        <SelectField
          {...form.text('replacesId')}
          label={t(labels.replacesId)}
          hint={t('roomLife.decision.replacesHint')}
        >
          <option value="">{t('roomLife.decision.replacesNone')}</option>
          {standing.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {`${number}. ${title}`}
            </option>
          ))}
        </SelectField>
      )}
      {replaces && (
        <p className="text-soft">{t('roomLife.decision.inPlaceOf', { title: titleOf(replaces) })}</p>
      )}
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('roomLife.decision.saveDraft')}
        </Button>
        {decision && (
          <RemoveWork
            document={RemoveDecisionDocument}
            item={decision}
            title={t('roomLife.decision.remove')}
            text={t('roomLife.decision.removeText', { title: decision.title })}
            onDone={onDone}
          />
        )}
      </div>
    </form>
  );
};

export default DecisionForm;
