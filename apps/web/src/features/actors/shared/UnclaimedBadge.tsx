import { StateBadge } from '@kvart/ui';
import { UserRoundX } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** Entered from a register, and nobody acts for it yet. */
export const UnclaimedBadge = () => {
  const t = useT();
  return (
    <StateBadge tone="plain" icon={<UserRoundX aria-hidden size={15} />}>
      {t('actors.unclaimed')}
    </StateBadge>
  );
};
