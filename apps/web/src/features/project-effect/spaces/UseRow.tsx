import { useState } from 'react';
import { Badge, Button, Notice, useToast } from '@kvart/ui';
import { CircleCheck, Hourglass } from 'lucide-react';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { RemoveSpaceUseDocument } from '../Effect.gql.ts';
import type { SpaceUsePartsFragment } from '../Effect.gql.ts';
import { AnswerUse } from './AnswerUse.tsx';

/** One space: where, when, how much, and whether the owner's side agrees. */
export const UseRow = ({ use, onChange }: { use: SpaceUsePartsFragment; onChange: () => void }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [remove, removing] = useAction(RemoveSpaceUseDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, state, title, slug, startsOn, endsOn, areaM2, days, viewerCan } = use;
  const name = title ?? t('effect.use.hidden');
  const takeOut = async () => {
    const outcome = await remove({ id, version });
    if (outcome.ok) show({ text: t('effect.use.removed'), tone: 'good' });
    else setFailure(outcome.error.message);
  };
  const facts = [
    format.area(areaM2),
    endsOn
      ? t('effect.use.span', { from: format.day(startsOn), until: format.day(endsOn) })
      : t('effect.use.since', { from: format.day(startsOn) }),
    days > 0 && t('effect.use.days', { count: days }),
  ].filter(Boolean);
  return (
    <li className="border-b border-rule py-4 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            {slug ? (
              <Link to={`/spaces/${slug}`} className="font-semibold">
                {name}
              </Link>
            ) : (
              <span className="font-semibold">{name}</span>
            )}
            {state !== 'AGREED' && (
              <Badge tone="note" icon={state === 'ASKED' && <Hourglass aria-hidden size={14} />}>
                {t(`domain.spaceUseState.${lower(state)}`)}
              </Badge>
            )}
          </p>
          <p className="mt-1 tabular-nums">{facts.join(' · ')}</p>
          <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-sm text-soft">
            {state === 'AGREED' && <CircleCheck aria-hidden size={15} className="text-good" />}
            {[use.placeName, t('effect.use.owner', { owner: use.ownerName })].filter(Boolean).join(' · ')}
          </p>
          {use.reason && <p className="mt-1 text-sm">{use.reason}</p>}
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {viewerCan.answer && <AnswerUse id={id} version={version} name={name} onFailed={setFailure} />}
          {viewerCan.change && (
            <Button size="sm" onClick={onChange}>
              {t('effect.use.change')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
          {viewerCan.remove && (
            <Button size="sm" variant="quiet" busy={removing} onClick={() => void takeOut()}>
              {t('effect.use.remove')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </div>
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </li>
  );
};
