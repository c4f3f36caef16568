import { Badge, Button } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { CaseMenu, type CaseTurn } from './CaseMenu.tsx';
import type { CasePartsFragment } from './Desk.gql.ts';

/** Why it is where it is: put off until a day, or handed over with a note. */
const CaseNotes = ({ one }: { one: CasePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { putOffUntil, putOffReason, handedToName, handedFromName, handedNote } = one;
  return (
    <>
      {putOffUntil && (
        <p className="text-sm break-words">
          {t('deskQueue.comesBack', { date: format.date(putOffUntil), reason: putOffReason ?? '' })}
        </p>
      )}
      {handedToName && (
        <p className="text-sm break-words">
          {t('deskQueue.handedFrom', {
            ...{ centre: handedFromName ?? t('deskQueue.administration'), to: handedToName },
            note: handedNote ?? '',
          })}
        </p>
      )}
    </>
  );
};

/** One case of the queue: what, where, until when, and who has it. */
export const CaseRow = ({
  one,
  now,
  chosen,
  onChoose,
  onStep,
  onDone,
  onTurn,
}: {
  one: CasePartsFragment;
  now: number;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onStep: () => void;
  onDone: () => void;
  onTurn: (turn: CaseTurn) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const mayStep = one.canBeHandled;
  const late = Date.parse(one.dueAt) < now;
  return (
    <li
      data-case={one.id}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule py-4 focus-within:bg-raised"
    >
      {mayStep && (
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
          aria-label={t('desk.queue.choose', { thing: one.title })}
          className="size-6 shrink-0 accent-accent"
        />
      )}
      <div className="min-w-0 flex-1 basis-48">
        <div className="flex flex-wrap gap-2">
          <Badge>{t(`domain.caseKind.${lower(one.kind)}`)}</Badge>
          {late && <Badge tone="bad">{t('desk.queue.overdue')}</Badge>}
        </div>
        <Link to={one.pagePath} className="text-link mt-1 block break-words text-lg">
          {one.title}
        </Link>
        <p className="text-sm text-soft">
          {[
            one.placeName,
            t('desk.queue.due', { when: format.relative(one.dueAt) }),
            one.assigneeName && t('desk.queue.takenBy', { name: one.assigneeName }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Link
            to={`/desk/log?object=${one.sourceId}`}
            className="text-link"
            aria-label={t('desk.queue.historyOf', { thing: one.title })}
          >
            {t('desk.queue.history')}
          </Link>
        </p>
        <CaseNotes one={one} />
      </div>
      {one.canBeDone && mayStep && (
        <Button size="sm" onClick={onDone} aria-label={t('desk.queue.done', { thing: one.title })}>
          {t('domain.caseStep.done')}
        </Button>
      )}
      {mayStep && (
        <Button
          size="sm"
          onClick={onStep}
          aria-label={t(one.isMine ? 'desk.queue.giveBack' : 'desk.queue.take', { thing: one.title })}
        >
          {t(`domain.caseStep.${one.isMine ? 'give_back' : 'take'}`)}
        </Button>
      )}
      <CaseMenu one={one} onTurn={onTurn} />
    </li>
  );
};
