import { useEffect, useRef } from 'react';
import { Undo2 } from 'lucide-react';
import { Button, FilterChip } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { DismissalReason } from '../ForYou.gql.ts';

const reasons: DismissalReason[] = ['NOT_RELEVANT', 'TOO_FAR', 'WRONG_KIND', 'KNOW_THEM', 'NOT_NOW', 'OTHER'];

/** Stands where a suggestion stood that was put aside: a word on why, or back with it. */
export const PutAside = ({
  name,
  reason,
  onReason,
  onUndo,
}: {
  name: string;
  reason: DismissalReason | null;
  onReason: (reason: DismissalReason) => void;
  onUndo: () => void;
}) => {
  const t = useT();
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: whoever reads on with the keyboard reads on here.
  useEffect(() => line.current?.focus(), []);
  return (
    <div className="border-t-2 border-rule bg-sunk px-4 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p ref={line} tabIndex={-1} className="min-w-0 font-semibold">
          {t('suggestions.putAside', { name })}
        </p>
        <Button size="sm" icon={<Undo2 aria-hidden size={16} />} onClick={onUndo}>
          {t('suggestions.undo')}
        </Button>
      </div>
      <div role="group" aria-label={t('suggestions.putAside.why')} className="mt-2">
        <p className="text-sm text-soft">
          {reason ? t('suggestions.putAside.thanks') : t('suggestions.putAside.why')}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          {reasons.map((code) => (
            <FilterChip key={code} pressed={code === reason} onPress={() => onReason(code)}>
              {t(`domain.dismissalReason.${lower(code)}`)}
            </FilterChip>
          ))}
        </div>
      </div>
    </div>
  );
};
