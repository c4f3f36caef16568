import { Suspense, useState } from 'react';
import { Pencil } from 'lucide-react';
import { IconButton, classes } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { CheckRow } from './CheckRow.tsx';
import type { SpaceChecksFragment } from './Checks.gql.ts';
import { ReadinessBadge } from './look.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';

// Only for those who check.
const CheckDialog = lazyPart(async () => ({ default: (await import('./CheckDialog.tsx')).CheckDialog }));

interface CheckListProps {
  space: SpaceChecksFragment;
  documents: readonly { id: string; title: string }[];
  mayCheck: boolean;
  refresh: () => unknown;
}

const editId = (matter: string) => `check-${matter}-edit`;

/** The technical check: its total, and the nine matters with the way to write into them. */
export const CheckList = ({ space, documents, mayCheck, refresh }: CheckListProps) => {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  const looked = space.checks.filter(({ state }) => state !== 'NOT_CHECKED').length;
  const edited = space.checks.find(({ matter }) => matter === open);
  const close = () => {
    setOpen(null);
    // The focus goes back to the key that opened the dialog.
    if (open) requestAnimationFrame(() => document.getElementById(editId(open))?.focus());
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ReadinessBadge readiness={space.readiness} />
        <span className="text-sm text-soft tabular-nums">
          {t('checks.looked', { looked, total: space.checks.length })}
        </span>
      </p>
      {/* Nine times "not checked" is a waste of paper. */}
      <ul
        className={classes('mt-2 border-t border-rule', looked === 0 && 'no-print')}
        aria-label={t('checks.title')}
      >
        {space.checks.map((check) => (
          <CheckRow
            key={check.matter}
            check={check}
            action={
              mayCheck && (
                <IconButton
                  id={editId(check.matter)}
                  label={t('checks.edit', { matter: t(`domain.checkMatter.${lower(check.matter)}`) })}
                  icon={<Pencil aria-hidden size={18} />}
                  className="no-print -my-1.5"
                  onClick={() => setOpen(check.matter)}
                />
              )
            }
          />
        ))}
      </ul>
      {edited && (
        <Suspense>
          <CheckDialog
            key={edited.matter}
            spaceId={space.id}
            check={edited}
            documents={documents}
            refresh={refresh}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
};
