import type { ReactNode } from 'react';
import { CircleCheck, CircleDashed, CircleMinus, Wrench } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { CheckPartsFragment, SpaceChecksFragment } from './Checks.gql.ts';

export type CheckStateName = CheckPartsFragment['state'];
type Readiness = SpaceChecksFragment['readiness'];

/** Each state has a shape of its own, so that it is told without its colour. */
const shapes = { FINE: CircleCheck, NEEDS_WORK: Wrench, NOT_NEEDED: CircleMinus, NOT_CHECKED: CircleDashed };
const colours: Record<CheckStateName, string> = {
  FINE: 'text-good',
  NEEDS_WORK: 'text-warn',
  NOT_NEEDED: 'text-soft',
  NOT_CHECKED: 'text-faint',
};

export const checkColour = (state: CheckStateName): string => colours[state];

export const CheckIcon = ({ state, size = 20 }: { state: CheckStateName; size?: number }): ReactNode => {
  const Shape = shapes[state];
  return <Shape aria-hidden size={size} className={`shrink-0 ${colours[state]}`} />;
};

const totals: Record<Readiness, { tone: Tone; state: CheckStateName }> = {
  FINE: { tone: 'good', state: 'FINE' },
  NEEDS_WORK: { tone: 'warn', state: 'NEEDS_WORK' },
  UNCHECKED: { tone: 'plain', state: 'NOT_CHECKED' },
};

/** The total of the technical check, as shape and words. */
export const ReadinessBadge = ({ readiness }: { readiness: Readiness }) => {
  const t = useT();
  const { tone, state } = totals[readiness];
  return (
    <StateBadge tone={tone} icon={<CheckIcon state={state} size={15} />}>
      {t(`domain.spaceReadiness.${lower(readiness)}`)}
    </StateBadge>
  );
};

/** The same on a card: only where there is something to say. */
export const ReadinessSign = ({ readiness }: { readiness: Readiness }) => {
  const t = useT();
  if (readiness === 'UNCHECKED') return null;
  return (
    <p className="mt-1 flex items-center gap-1.5 text-sm text-soft">
      <CheckIcon state={totals[readiness].state} size={16} />
      {t(`domain.spaceReadiness.${lower(readiness)}`)}
    </p>
  );
};
