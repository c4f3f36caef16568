import { useState } from 'react';
import { Badge, Button } from '@kvart/ui';
import { BadgeCheck, Pencil, Replace } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ConfirmDecisionDocument } from './Decisions.gql.ts';
import type { RoomDecisionFragment, ProjectDecisionsQuery } from './Decisions.gql.ts';

type Decisions = NonNullable<ProjectDecisionsQuery['projectDecisions']>;

const Confirming = ({ decision, onDone }: { decision: RoomDecisionFragment; onDone: () => unknown }) => {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [send, busy] = useAction(ConfirmDecisionDocument);
  const confirm = async () => {
    const outcome = await send({ id: decision.id, version: decision.version });
    if (!outcome.ok) {
      setFailure(
        outcome.error.__typename === 'InvalidInput'
          ? t('roomLife.decision.incomplete')
          : outcome.error.message,
      );
      return;
    }
    setAsks(false);
    await onDone();
  };
  return (
    <>
      <Button
        size="sm"
        variant="primary"
        icon={<BadgeCheck aria-hidden size={17} />}
        onClick={() => setAsks(true)}
      >
        {t('roomLife.decision.confirm')}
      </Button>
      <ConfirmDialog
        open={asks}
        title={t('roomLife.decision.confirmAsk')}
        action={t('roomLife.decision.confirm')}
        {...{ busy, failure }}
        onConfirm={() => void confirm()}
        onClose={() => setAsks(false)}
      >
        <p>{t('roomLife.decision.confirmText', { title: decision.title })}</p>
      </ConfirmDialog>
    </>
  );
};

/** A decision: what, why, who and when; and what took its place. */
export const DecisionCard = ({
  all,
  decision,
  onEdit,
  onReplace,
  onChanged,
}: {
  all: Decisions;
  decision: RoomDecisionFragment;
  onEdit: () => void;
  onReplace: () => void;
  onChanged: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { viewerCan } = all;
  const { id, number, title, why, state, decidedOn, partnerIds, people, replacesId, replacedById } = decision;
  const names = [
    ...all.partners.filter((one) => partnerIds.includes(one.id)).map(({ name }) => name),
    ...people.map(({ name }) => name),
  ];
  const link = (
    other: string | null,
    key: 'roomLife.decision.linkReplaces' | 'roomLife.decision.linkReplaced',
  ) => {
    const found = all.decisions.find((one) => one.id === other);
    return (
      found && (
        <p className="mt-2 text-sm">
          <a href={`#decision-${found.id}`} className="text-link">
            {t(key, { number: found.number, title: found.title })}
          </a>
        </p>
      )
    );
  };
  const isDraft = state === 'DRAFT';
  return (
    <li id={`decision-${id}`} className="scroll-mt-24 border-t border-rule py-5 break-inside-avoid">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-soft tabular-nums">{t('roomLife.decision.number', { number })}</span>
        <Badge tone={isDraft ? undefined : 'good'}>
          {t(isDraft ? 'domain.decisionState.draft' : 'domain.decisionState.confirmed')}
        </Badge>
        {replacedById && <Badge>{t('roomLife.decision.replaced')}</Badge>}
      </div>
      <h2 className="mt-1.5 text-xl hyphens-auto" lang={all.project.locale}>
        {title}
      </h2>
      {(decidedOn !== null || names.length > 0) && (
        <p className="mt-1 text-sm text-soft">
          {[decidedOn && format.day(decidedOn), names.length > 0 && format.list(names)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {why && (
        <p className="mt-3 max-w-text whitespace-pre-line" lang={all.project.locale}>
          {why}
        </p>
      )}
      {link(replacesId, 'roomLife.decision.linkReplaces')}
      {link(replacedById, 'roomLife.decision.linkReplaced')}
      {viewerCan.write && (
        <div className="no-print mt-3 flex flex-wrap gap-2">
          {isDraft && (
            <Button size="sm" icon={<Pencil aria-hidden size={17} />} onClick={onEdit}>
              {t('roomLife.edit')}
            </Button>
          )}
          {isDraft && viewerCan.lead && <Confirming decision={decision} onDone={onChanged} />}
          {!isDraft && !replacedById && (
            <Button size="sm" icon={<Replace aria-hidden size={17} />} onClick={onReplace}>
              {t('roomLife.decision.replace')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
