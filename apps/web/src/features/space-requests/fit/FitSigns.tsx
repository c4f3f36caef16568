import type { ReactNode } from 'react';
import { Check, CircleHelp, Equal, X } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { FitPartsFragment } from '../SpaceRequestPage.gql.ts';

const signs: Record<FitPartsFragment['verdict'], { tone: string; icon: ReactNode }> = {
  MET: { tone: 'text-good', icon: <Check aria-hidden size={15} /> },
  NEAR: { tone: 'text-warn', icon: <Equal aria-hidden size={15} /> },
  UNKNOWN: { tone: 'text-soft', icon: <CircleHelp aria-hidden size={15} /> },
  MISSING: { tone: 'text-bad', icon: <X aria-hidden size={15} /> },
};

const levels = {
  FULL: { tone: 'good', icon: <Check aria-hidden size={15} /> },
  NEAR: { tone: 'warn', icon: <Equal aria-hidden size={15} /> },
  NONE: { tone: 'plain', icon: <X aria-hidden size={15} /> },
} as const satisfies Record<string, { tone: Tone; icon: ReactNode }>;

/** How a space suits a request: as a whole, and wish by wish. */
export const FitSigns = ({
  level,
  criteria,
}: {
  level: keyof typeof levels;
  criteria: readonly FitPartsFragment[];
}) => {
  const t = useT();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <StateBadge {...levels[level]}>{t(`domain.fitLevel.${lower(level)}`)}</StateBadge>
      <ul className="flex flex-wrap gap-x-3 gap-y-1" aria-label={t('requests.fit.criteria')}>
        {criteria.map(({ criterion, verdict }) => (
          <li key={criterion} className={`inline-flex items-center gap-1 ${signs[verdict].tone}`}>
            {signs[verdict].icon}
            {t(`domain.fitCriterion.${lower(criterion)}`)}
            <span className="sr-only">: {t(`domain.fitVerdict.${lower(verdict)}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
