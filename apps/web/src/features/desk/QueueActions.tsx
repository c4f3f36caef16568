import { Button } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { CasePartsFragment } from './Desk.gql.ts';

/** What can be done with all chosen cases at once. */
export const QueueActions = ({
  chosen,
  onStep,
}: {
  chosen: readonly CasePartsFragment[];
  onStep: (cases: readonly CasePartsFragment[], step: 'TAKE' | 'GIVE_BACK') => void;
}) => {
  const t = useT();
  if (chosen.length === 0) return null;
  const mine = chosen.filter(({ isMine }) => isMine);
  const free = chosen.filter(({ isMine }) => !isMine);
  return (
    <div
      role="group"
      aria-label={t('desk.queue.chosen', { count: chosen.length })}
      className="flex flex-wrap items-center gap-3 rounded-lg border border-ink bg-raised p-3"
    >
      <p role="status" className="font-semibold">
        {t('desk.queue.chosen', { count: chosen.length })}
      </p>
      {free.length > 0 && (
        <Button size="sm" variant="primary" onClick={() => onStep(free, 'TAKE')}>
          {t('domain.caseStep.take')}
        </Button>
      )}
      {mine.length > 0 && (
        <Button size="sm" onClick={() => onStep(mine, 'GIVE_BACK')}>
          {t('domain.caseStep.give_back')}
        </Button>
      )}
    </div>
  );
};
