import { useState } from 'react';
import { Badge, Button } from '@kvart/ui';
import { introductionOutcomes } from '@kvart/domain/brokerage';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { FollowUpPartsFragment } from './Introductions.gql.ts';

export type Outcome = NonNullable<FollowUpPartsFragment['outcome']>;
const upper = (name: (typeof introductionOutcomes)[number]) => name.toUpperCase() as Outcome;

/** One introduction: who, how far it has come, and the press that says what became of it. */
export const IntroductionRow = ({
  one,
  busy,
  onRecord,
}: {
  one: FollowUpPartsFragment;
  busy: boolean;
  onRecord: (outcome: Outcome) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const isOver = one.outcome === 'COOPERATION' || one.outcome === 'NOTHING';
  const [changes, setChanges] = useState(false);
  const pair = t('brokerage.introductions.pair', { first: one.first.name, second: one.second.name });
  return (
    <li className="border-t border-rule py-5">
      <div className="flex flex-wrap gap-2">
        <Badge tone={one.progress === 'COOPERATION' ? 'good' : undefined}>
          {t(`domain.introductionProgress.${lower(one.progress)}`)}
        </Badge>
        {one.dueSince && <Badge tone="warn">{t('brokerage.introductions.asked')}</Badge>}
      </div>
      <h2 className="mt-2 text-lg break-words">
        <Link to={`/actors/${one.first.slug}`} className="text-link">
          {one.first.name}
        </Link>
        <span aria-hidden> – </span>
        <Link to={`/actors/${one.second.slug}`} className="text-link">
          {one.second.name}
        </Link>
      </h2>
      <p className="mt-1 text-sm text-soft">
        {t('brokerage.introductions.proposed', {
          centre: one.centre.name,
          when: format.relative(one.proposedAt),
        })}
        {' · '}
        <Link to={`/messages/${one.id}`} className="text-link">
          {t('brokerage.introductions.conversation')}
        </Link>
      </p>
      {one.outcome && one.outcomeAt && (
        <p className="mt-1 text-sm">
          {t('brokerage.introductions.said', {
            actor: one.outcomeForName ?? one.centre.name,
            when: format.relative(one.outcomeAt),
            outcome: t(`domain.introductionOutcome.${lower(one.outcome)}`),
          })}
        </p>
      )}
      {one.viewerCan.record && (!isOver || changes) && (
        <div
          role="group"
          aria-label={t('brokerage.introductions.record', { pair })}
          className="mt-3 flex flex-wrap gap-2"
        >
          {introductionOutcomes.map((name) => (
            <Button
              key={name}
              size="sm"
              disabled={busy || one.outcome === upper(name)}
              onClick={() => {
                setChanges(false);
                onRecord(upper(name));
              }}
            >
              {t(`domain.introductionOutcome.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {one.viewerCan.record && isOver && !changes && (
        <Button size="sm" variant="quiet" className="mt-2" onClick={() => setChanges(true)}>
          {t('brokerage.introductions.change')}
        </Button>
      )}
    </li>
  );
};
