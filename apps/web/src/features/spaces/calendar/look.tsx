import type { DayState } from '@kvart/domain/spaces';
import { Ban, Hourglass, KeyRound } from 'lucide-react';
import type { useT } from '../../../lib/i18n/I18n.tsx';

/** Days differ by their ground and by a sign: nobody has to tell colours apart. */
export const dayLook: Record<DayState, string> = {
  free: 'bg-good-soft font-semibold',
  reserved: 'bg-warn-soft',
  occupied: 'bg-bad-soft',
  blocked: 'bg-sunk text-soft',
  not_yet: 'text-faint',
};

const signs = { reserved: Hourglass, occupied: KeyRound, blocked: Ban } as const;

export const DaySign = ({ state, size = 12 }: { state: DayState; size?: number }) => {
  const Sign = state in signs ? signs[state as keyof typeof signs] : null;
  return Sign && <Sign aria-hidden size={size} className="shrink-0" />;
};

export const dayWord = (state: DayState, t: ReturnType<typeof useT>): string => {
  if (state === 'free') return t('calendar.free');
  return state === 'not_yet' ? t('calendar.notYet') : t(`domain.periodState.${state}`);
};
