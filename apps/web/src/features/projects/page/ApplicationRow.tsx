import { useState } from 'react';
import { Badge, Button, Notice, SectorMark, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { RoleApplicationPartsFragment } from '../ProjectPage.gql.ts';
import { AnswerApplicationDocument, WithdrawApplicationDocument } from './Roles.gql.ts';

/** An application, with its answer or the ways to give one. */
export const ApplicationRow = ({
  application,
  others,
}: {
  application: RoleApplicationPartsFragment;
  /** Others who wait for an answer about the same role. */
  others: number;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [answer, answering] = useAction(AnswerApplicationDocument);
  const [withdraw, withdrawing] = useAction(WithdrawApplicationDocument);
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, actor, person, text, state, reason, createdAt, viewerCan } = application;
  const send = async (given: 'accept' | 'decline') => {
    setFailure(null);
    const isAccepted = given === 'accept';
    const outcome = await answer({
      ...{ id, version, answer: isAccepted ? 'ACCEPT' : 'DECLINE' },
      ...{ reason: isAccepted ? null : said, othersReason: isAccepted ? said : null },
    });
    if (outcome.ok) {
      setAsking(null);
      show({ text: t(isAccepted ? 'projects.answer.accepted' : 'projects.answer.declined') });
    } else
      setFailure(
        outcome.error.__typename === 'InvalidInput' ? t('projects.step.reason') : outcome.error.message,
      );
  };
  const takeBack = async () => {
    const outcome = await withdraw({ id, version });
    if (!outcome.ok) setFailure(outcome.error.message);
  };
  return (
    <li className="border-b border-rule py-3 last:border-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <SectorMark sector={lower(actor.sector)} size={12} />
        <Link to={`/actors/${actor.slug}`} className="font-semibold">
          {actor.name}
        </Link>
        <Badge tone={state === 'ACCEPTED' ? 'good' : 'plain'}>
          {t(`domain.roleApplicationState.${lower(state)}`)}
        </Badge>
      </p>
      <p className="text-sm text-soft">
        {person && <>{person.name} · </>}
        <time dateTime={createdAt} title={format.dateTime(createdAt)}>
          {format.relative(createdAt)}
        </time>
      </p>
      <p className="mt-1.5 max-w-text whitespace-pre-line">{text}</p>
      {reason && <p className="mt-1.5 border-l-3 border-rule pl-3 text-sm">{reason}</p>}
      {failure && asking === null && (
        <Notice tone="bad" live className="mt-2">
          {failure}
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {viewerCan.answer &&
          (['accept', 'decline'] as const).map((given) => (
            <Button
              key={given}
              size="sm"
              variant={given === 'accept' ? 'primary' : undefined}
              onClick={() => {
                setSaid('');
                setFailure(null);
                setAsking(given);
              }}
            >
              {t(`domain.applicationAnswer.${given}`)}
              <span className="sr-only">: {actor.name}</span>
            </Button>
          ))}
        {viewerCan.withdraw && (
          <Button size="sm" busy={withdrawing} onClick={() => void takeBack()}>
            {t('projects.apply.withdraw')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking !== null}
        title={asking ? t(`projects.answer.${asking}`, { actor: actor.name }) : ''}
        action={asking ? t(`domain.applicationAnswer.${asking}`) : ''}
        busy={answering}
        failure={failure}
        onConfirm={() => void (asking && send(asking))}
        onClose={() => setAsking(null)}
      >
        {asking === 'accept' && <p className="mb-4">{t('projects.answer.acceptText', { count: others })}</p>}
        {(asking === 'decline' || others > 0) && (
          <ReasonField
            id={`answer-${id}`}
            label={t(asking === 'decline' ? 'projects.answer.reason' : 'projects.answer.others')}
            helpers={[]}
            value={said}
            onChange={setSaid}
          />
        )}
      </ConfirmDialog>
    </li>
  );
};
