import { StateBadge } from '@kvart/ui';
import { BadgeCheck, CircleDashed, History } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';

const looks = {
  VERIFIED: { tone: 'good', icon: <BadgeCheck aria-hidden size={15} /> },
  EXPIRED: { tone: 'warn', icon: <History aria-hidden size={15} /> },
  UNVERIFIED: { tone: 'plain', icon: <CircleDashed aria-hidden size={15} /> },
} as const;

/** Whether somebody has checked who stands behind an actor. */
export const VerificationBadge = ({ state }: { state: keyof typeof looks }) => {
  const t = useT();
  const { tone, icon } = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(`domain.verificationState.${lower(state)}`)}
    </StateBadge>
  );
};
