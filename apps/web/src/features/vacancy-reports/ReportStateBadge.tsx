import type { ReactNode } from 'react';
import { CircleCheck, CircleSlash, CircleX, Copy, DoorOpen, Hourglass, Inbox, Search } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import type { ReportState } from '@kvart/domain/vacancy-reports';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';

const looks: Record<ReportState, { tone: Tone; icon: ReactNode }> = {
  submitted: { tone: 'note', icon: <Inbox aria-hidden size={15} /> },
  triaged: { tone: 'accent', icon: <Search aria-hidden size={15} /> },
  verified: { tone: 'good', icon: <CircleCheck aria-hidden size={15} /> },
  linked: { tone: 'good', icon: <DoorOpen aria-hidden size={15} /> },
  duplicate: { tone: 'plain', icon: <Copy aria-hidden size={15} /> },
  not_vacant: { tone: 'plain', icon: <CircleSlash aria-hidden size={15} /> },
  rejected: { tone: 'bad', icon: <CircleX aria-hidden size={15} /> },
  stale: { tone: 'plain', icon: <Hourglass aria-hidden size={15} /> },
};

/** Where a report stands, as icon and word. */
export const ReportStateBadge = ({ state }: { state: Uppercase<ReportState> }) => {
  const t = useT();
  return <StateBadge {...looks[lower(state)]}>{t(`domain.reportState.${lower(state)}`)}</StateBadge>;
};
