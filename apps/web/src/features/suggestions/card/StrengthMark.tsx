import { classes } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SuggestionPartsFragment } from './Suggestion.gql.ts';

const bars = { STRONG: 3, GOOD: 2, WORTH_A_LOOK: 1 } as const;
const heights = ['h-1.5', 'h-2.5', 'h-3.5'];

/** How well it suits: bars that are filled, and the word. */
export const StrengthMark = ({ strength }: { strength: SuggestionPartsFragment['strength'] }) => {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-2 text-sm font-semibold whitespace-nowrap text-accent-strong">
      <span aria-hidden className="inline-flex items-end gap-0.5">
        {heights.map((height, index) => (
          <span
            key={height}
            className={classes(
              'w-1.5 rounded-xs border border-accent',
              height,
              index < bars[strength] ? 'bg-accent' : 'bg-transparent',
            )}
          />
        ))}
      </span>
      {t(`domain.matchStrength.${lower(strength)}`)}
    </span>
  );
};
