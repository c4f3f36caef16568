import { useState } from 'react';
import { Button, Notice, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { type MergePartsFragment, UndoMergeDocument } from './Duplicates.gql.ts';

/** A merge that was made lately, with the way back. */
export const MergeLine = ({ merge, onUndone }: { merge: MergePartsFragment; onUndone: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [undo, busy] = useAction(UndoMergeDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { kept, other, at, undoUntil, personName, canUndo } = merge;
  const untitled = t('spaces.untitled');
  const press = async () => {
    setFailure(null);
    const outcome = await undo({ id: merge.id });
    if (!outcome.ok) return setFailure(outcome.error.message);
    show({ text: t('duplicates.undone') });
    onUndone();
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="hyphens-auto">
          {t('duplicates.mergedInto', { other: other.title?.text ?? untitled })}{' '}
          <Link to={`/spaces/${kept.slug}`} lang={kept.title?.locale} className="text-link font-semibold">
            {kept.title?.text ?? untitled}
          </Link>
        </p>
        <p className="text-sm text-soft">
          {t('duplicates.mergedBy', {
            person: personName,
            when: format.relative(at),
            until: format.date(undoUntil),
          })}
        </p>
        {failure && (
          <Notice tone="bad" live className="mt-2">
            <p>{failure}</p>
          </Notice>
        )}
      </div>
      {canUndo && (
        <Button size="sm" busy={busy} onClick={() => void press()}>
          {t('duplicates.undo')}
        </Button>
      )}
    </li>
  );
};
