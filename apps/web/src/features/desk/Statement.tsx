import type { ReactNode } from 'react';
import { measureRules } from '@kvart/domain/desk';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { DecisionPartsFragment } from './Desk.gql.ts';

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="border-t border-rule py-3 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
    <dt className="text-sm text-soft sm:pt-0.5">{name}</dt>
    <dd className="whitespace-pre-line break-words">{children}</dd>
  </div>
);

/** A statement of reasons in all its parts. */
export const Statement = ({ decision }: { decision: DecisionPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { measure, restricts, until, liftedAt, appeal, basis } = decision;
  const falls = measureRules[lower(measure)].falls;
  const functions = restricts.map((name) => t(`domain.restrictedFunction.${lower(name)}`)).join(', ');
  return (
    <section aria-labelledby="statement">
      <h2 id="statement" className="text-xl">
        {t('desk.statement.title')}
      </h2>
      <dl className="mt-3 border-b border-rule">
        <Part name={t('desk.statement.measure')}>
          <strong>{t(`domain.measure.${lower(measure)}`)}</strong>
          {functions && `: ${functions}`}
          {liftedAt && ` (${t('desk.statement.lifted', { date: format.date(liftedAt) })})`}
        </Part>
        <Part name={t('desk.statement.scope')}>
          {t('desk.statement.scopeText', { falls, thing: decision.title, actor: decision.actorName ?? '' })}
        </Part>
        {(falls !== 'nowhere' || until) && (
          <Part name={t('desk.statement.duration')}>
            {until ? t('desk.statement.until', { date: format.date(until) }) : t('desk.statement.noEnd')}
          </Part>
        )}
        <Part name={t('desk.statement.facts')}>{decision.facts}</Part>
        <Part name={t('desk.statement.basis')}>
          {[t(`domain.noticeGround.${lower(decision.ground)}`), basis].filter(Boolean).join('\n')}
          {decision.ground === 'RULES' && (
            <Link to={`/rules?on=${String(decision.decidedAt).slice(0, 10)}`} className="text-link block">
              {t('desk.statement.rulesThen')}
            </Link>
          )}
        </Part>
        <Part name={t('desk.statement.how')}>
          {t('desk.statement.byPerson', {
            centre: decision.centreName ?? 'Kvart',
            date: format.dateTime(decision.decidedAt),
          })}
        </Part>
        {measure !== 'NOTHING' && (
          <Part name={t('desk.statement.redress')}>
            {t('desk.statement.redressText', { date: format.date(decision.appealableUntil) })}
          </Part>
        )}
      </dl>
      {appeal && (
        <div className="mt-6">
          <h2 className="text-xl">{t('desk.appeal.heading')}</h2>
          <dl className="mt-3 border-b border-rule">
            <Part name={t('desk.appeal.state')}>
              <strong>{t(`domain.appealState.${lower(appeal.state)}`)}</strong>
            </Part>
            <Part name={t('desk.appeal.said', { date: format.date(appeal.createdAt) })}>{appeal.text}</Part>
            {appeal.answeredAt && (
              <Part name={t('desk.appeal.answered', { date: format.date(appeal.answeredAt) })}>
                {appeal.reason}
              </Part>
            )}
          </dl>
        </div>
      )}
    </section>
  );
};
