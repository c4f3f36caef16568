import { StateBadge } from '@kvart/ui';
import { CircleCheck, CircleX, Hourglass, Undo2 } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ClaimLineFragment } from './Claims.gql.ts';

const looks = {
  SUBMITTED: { tone: 'note', icon: <Hourglass aria-hidden size={15} /> },
  GRANTED: { tone: 'good', icon: <CircleCheck aria-hidden size={15} /> },
  REFUSED: { tone: 'bad', icon: <CircleX aria-hidden size={15} /> },
  WITHDRAWN: { tone: 'plain', icon: <Undo2 aria-hidden size={15} /> },
  SUPERSEDED: { tone: 'plain', icon: <CircleX aria-hidden size={15} /> },
  EXPIRED: { tone: 'warn', icon: <Hourglass aria-hidden size={15} /> },
} as const;

export const ClaimStateBadge = ({ state }: { state: ClaimLineFragment['state'] }) => {
  const t = useT();
  const { tone, icon } = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(`domain.claimState.${lower(state)}`)}
    </StateBadge>
  );
};
