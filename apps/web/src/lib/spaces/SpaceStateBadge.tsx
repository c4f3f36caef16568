import type { ReactNode } from 'react';
import { Archive, CircleCheck, CircleDashed, CircleSlash, DoorOpen } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';

export type SpaceStateName = 'ARCHIVED' | 'DRAFT' | 'LISTED' | 'READY' | 'WITHDRAWN';

const looks: Record<SpaceStateName, { tone: Tone; icon: ReactNode }> = {
  DRAFT: { tone: 'plain', icon: <CircleDashed aria-hidden size={15} /> },
  READY: { tone: 'note', icon: <CircleCheck aria-hidden size={15} /> },
  LISTED: { tone: 'good', icon: <DoorOpen aria-hidden size={15} /> },
  WITHDRAWN: { tone: 'warn', icon: <CircleSlash aria-hidden size={15} /> },
  ARCHIVED: { tone: 'plain', icon: <Archive aria-hidden size={15} /> },
};

/** Where a space stands, as icon and word. */
export const SpaceStateBadge = ({ state }: { state: SpaceStateName }) => {
  const t = useT();
  return <StateBadge {...looks[state]}>{t(`domain.spaceState.${lower(state)}`)}</StateBadge>;
};
