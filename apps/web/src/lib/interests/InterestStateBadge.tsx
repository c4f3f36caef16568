import type { ReactNode } from 'react';
import { CircleSlash, CircleX, ListChecks, MessagesSquare, Send } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';

export type InterestStateName = 'DECLINED' | 'IN_TALKS' | 'SENT' | 'SHORTLISTED' | 'WITHDRAWN';

const looks: Record<InterestStateName, { tone: Tone; icon: ReactNode }> = {
  SENT: { tone: 'note', icon: <Send aria-hidden size={15} /> },
  SHORTLISTED: { tone: 'accent', icon: <ListChecks aria-hidden size={15} /> },
  IN_TALKS: { tone: 'good', icon: <MessagesSquare aria-hidden size={15} /> },
  DECLINED: { tone: 'bad', icon: <CircleX aria-hidden size={15} /> },
  WITHDRAWN: { tone: 'plain', icon: <CircleSlash aria-hidden size={15} /> },
};

/** Where an interest stands, as icon and word. */
export const InterestStateBadge = ({ state }: { state: InterestStateName }) => {
  const t = useT();
  return <StateBadge {...looks[state]}>{t(`domain.interestState.${lower(state)}`)}</StateBadge>;
};
