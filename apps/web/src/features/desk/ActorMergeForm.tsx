import { useState } from 'react';
import type { MergedActorField } from '@kvart/domain/desk';
import { Button, Checkbox, Notice, RadioGroup, TextAreaField, useToast } from '@kvart/ui';
import { ArrowLeftRight } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import {
  type ActorPairPartsFragment,
  KeepActorsApartDocument,
  MergeActorsDocument,
} from './ActorPair.gql.ts';
import { ActorSides } from './ActorSides.tsx';
import { differingFields, type Side, useFieldWords } from './pair-fields.ts';

const isVerified = ({ actor }: Side) => actor.verification.state === 'VERIFIED';

/** Which of the two stays at first: the one that people act for, that is verified, and on which more hangs. */
const weight = (side: Side) =>
  (side.actor.isUnclaimed ? 0 : 1_000_000) +
  (isVerified(side) ? 100_000 : 0) +
  side.spaceCount +
  side.projectCount;

/** Two actors side by side: what each says, which one stays, and why they are one. */
export const ActorMergeForm = ({
  pair,
  refetch,
}: {
  pair: ActorPairPartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const words = useFieldWords();
  const [swapped, setSwapped] = useState(weight(pair.second) > weight(pair.first));
  const [kept, other] = swapped ? [pair.second, pair.first] : [pair.first, pair.second];
  const differing = differingFields(words, kept, other);
  // Chosen by hand; whatever nobody chose is filled from the one that goes where the one that stays says nothing.
  const [chosen, setChosen] = useState<Partial<Record<MergedActorField, 'kept' | 'other'>>>({});
  const sideOf = (field: MergedActorField) =>
    chosen[field] ?? (words(field, kept) === '' && words(field, other) !== '' ? 'other' : 'kept');
  const [reason, setReason] = useState('');
  const [dropVerification, setDrop] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [merge, merging] = useAction(MergeActorsDocument);
  const [keepApart, parting] = useAction(KeepActorsApartDocument);
  const take = differing.filter((field) => sideOf(field) === 'other');
  const atStake = isVerified(other) && !isVerified(kept) && !take.includes('verification');
  const press = async () => {
    if (reason.trim().length < 5) return setFailure(t('actorMerges.reasonNeeded'));
    setFailure(null);
    const input = {
      pairId: pair.id,
      ...{ keptId: kept.actor.id, keptVersion: kept.actor.version },
      ...{ otherId: other.actor.id, otherVersion: other.actor.version },
      take: take.map((field) => field.toUpperCase() as Uppercase<MergedActorField>),
      ...{ dropVerification, reason },
    };
    const outcome = await merge({ input });
    if (outcome.ok) return show({ text: t('actorMerges.merged'), tone: 'good' });
    setFailure(outcome.error.message);
    if (outcome.error.__typename === 'StaleVersion') void refetch();
  };
  const apart = async () => {
    const outcome = await keepApart({ pairId: pair.id });
    show(outcome.ok ? { text: t('actorMerges.keptApart') } : { text: outcome.error.message, tone: 'bad' });
  };
  const swap = () => {
    setSwapped(!swapped);
    setChosen({});
    setDrop(false);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <ActorSides sides={[kept, other]} keptId={kept.actor.id} />
      <Button size="sm" icon={<ArrowLeftRight aria-hidden size={17} />} onClick={swap} className="self-start">
        {t('actorMerges.swap')}
      </Button>
      {differing.length === 0 ? (
        <p className="text-soft">{t('actorMerges.same')}</p>
      ) : (
        <div className="flex flex-col gap-6">
          <h2 className="text-xl">{t('actorMerges.differences', { count: differing.length })}</h2>
          {differing.map((field) => (
            <RadioGroup
              key={field}
              look="tiles"
              legend={t(`domain.mergedActorField.${field}`)}
              value={sideOf(field)}
              onChange={(side) => setChosen((now) => ({ ...now, [field]: side }))}
              options={(['kept', 'other'] as const).map((value) => ({
                value,
                label: words(field, value === 'kept' ? kept : other) || t('actorMerges.empty'),
                hint: t(value === 'kept' ? 'actorMerges.fromKept' : 'actorMerges.fromOther'),
              }))}
            />
          ))}
        </div>
      )}
      {atStake && (
        <Checkbox
          id="drop-verification"
          label={t('actorMerges.drop')}
          hint={t('actorMerges.dropHint')}
          checked={dropVerification}
          onChange={({ target }) => setDrop(target.checked)}
        />
      )}
      <Notice title={t('actorMerges.what.title')}>
        <p>{t('actorMerges.what.text')}</p>
      </Notice>
      <TextAreaField
        id="merge-reason"
        label={t('actorMerges.reason')}
        hint={t('actorMerges.reasonHint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        required
        rows={3}
        maxLength={1000}
      />
      {failure && (
        <Notice tone="bad" live>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="lg" busy={merging}>
          {t('actorMerges.merge')}
        </Button>
        <Button size="lg" busy={parting} onClick={() => void apart()}>
          {t('actorMerges.apart')}
        </Button>
      </div>
    </form>
  );
};
