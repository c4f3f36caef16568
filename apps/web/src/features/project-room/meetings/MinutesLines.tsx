import { useState } from 'react';
import { Gavel, ListChecks } from 'lucide-react';
import { Badge, Button, Notice } from '@kvart/ui';
import { linesOfMinutes } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { CreateDecisionDocument } from '../decisions/Decisions.gql.ts';
import { CreateTaskDocument } from '../work/Work.gql.ts';
import type { Meeting } from './meetings.ts';

/** The lines of minutes, each of which can become a task or the draft of a decision. */
const MinutesLines = ({ projectId, meeting }: { projectId: string; meeting: Meeting }) => {
  const t = useT();
  const [createTask, busyTask] = useAction(CreateTaskDocument, { every: true });
  const [createDecision, busyDecision] = useAction(CreateDecisionDocument, { every: true });
  const [made, setMade] = useState<Record<number, 'task' | 'decision'>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const become = async (at: number, text: string, what: 'task' | 'decision') => {
    const key = { projectId, id: crypto.randomUUID() };
    const outcome =
      what === 'task'
        ? await createTask({ ...key, input: { title: text.slice(0, 160) } })
        : await createDecision({
            ...key,
            input: { title: text.slice(0, 200), decidedOn: meeting.startsLocal.slice(0, 10) },
          });
    setFailure(outcome.ok ? null : outcome.error.message);
    if (outcome.ok) setMade((now) => ({ ...now, [at]: what }));
  };
  return (
    <>
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
      <ul className="flex flex-col">
        {linesOfMinutes(meeting.minutes).map((text, at) => (
          <li key={`${at}-${text}`} className="border-t border-rule py-3">
            <p>{text}</p>
            <div className="mt-2 flex flex-wrap gap-2" aria-live="polite">
              {made[at] ? (
                <Badge tone="good">
                  {t(made[at] === 'task' ? 'roomLife.meeting.madeTask' : 'roomLife.meeting.madeDecision')}
                </Badge>
              ) : (
                <>
                  <Button
                    size="sm"
                    busy={busyTask}
                    icon={<ListChecks aria-hidden size={17} />}
                    onClick={() => void become(at, text, 'task')}
                  >
                    {t('roomLife.meeting.asTask')}
                  </Button>
                  <Button
                    size="sm"
                    busy={busyDecision}
                    icon={<Gavel aria-hidden size={17} />}
                    onClick={() => void become(at, text, 'decision')}
                  >
                    {t('roomLife.meeting.asDecision')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

export default MinutesLines;
