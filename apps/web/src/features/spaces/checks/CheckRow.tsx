import type { ReactNode } from 'react';
import { FileText } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { CheckPartsFragment } from './Checks.gql.ts';
import { checkColour, CheckIcon } from './look.tsx';

const Paper = ({ check }: { check: CheckPartsFragment }) => {
  const t = useT();
  if (check.document)
    return (
      <a href={check.document.url} className="text-link inline-flex min-h-6 items-start gap-1.5">
        <FileText aria-hidden size={16} className="mt-0.5 shrink-0" />
        {check.document.title}
      </a>
    );
  if (check.hasEvidence) return <span>{t('checks.paper.closed')}</span>;
  return check.lacksEvidence ? <span>{t('checks.paper.none')}</span> : null;
};

/** One matter of the check: what was found, by whom, when, and the paper behind it. */
export const CheckRow = ({ check, action }: { check: CheckPartsFragment; action?: ReactNode }) => {
  const t = useT();
  const format = useFormat();
  const { matter, state, note, checkedAt } = check;
  const by = [check.personName, check.actorName].filter(Boolean).join(', ');
  return (
    <li className="flex break-inside-avoid gap-3 border-b border-rule py-2.5">
      <span className="mt-0.5">
        <CheckIcon state={state} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">{t(`domain.checkMatter.${lower(matter)}`)}</span>
          <span className={`text-sm ${checkColour(state)}`}>{t(`domain.checkState.${lower(state)}`)}</span>
        </p>
        {note && <p className="max-w-text whitespace-pre-line">{note}</p>}
        {checkedAt && (
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <span>
              {by && `${by}, `}
              <time dateTime={checkedAt} title={format.dateTime(checkedAt)}>
                {format.relative(checkedAt)}
              </time>
            </span>
            <Paper check={check} />
          </p>
        )}
      </div>
      {action}
    </li>
  );
};
