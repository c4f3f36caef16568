import type { ReactNode } from 'react';
import { CircleCheck, CircleDashed, CircleSlash, Hourglass, Search } from 'lucide-react';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { RequestCardPartsFragment } from './SpaceRequests.gql.ts';

type State = RequestCardPartsFragment['state'];

const looks: Record<State, { tone: Tone; icon: ReactNode }> = {
  DRAFT: { tone: 'plain', icon: <CircleDashed aria-hidden size={15} /> },
  PUBLISHED: { tone: 'good', icon: <Search aria-hidden size={15} /> },
  FULFILLED: { tone: 'note', icon: <CircleCheck aria-hidden size={15} /> },
  EXPIRED: { tone: 'warn', icon: <Hourglass aria-hidden size={15} /> },
  WITHDRAWN: { tone: 'plain', icon: <CircleSlash aria-hidden size={15} /> },
};

/** Where a request stands, as icon and word. */
export const RequestStateBadge = ({ state }: { state: State }) => {
  const t = useT();
  return <StateBadge {...looks[state]}>{t(`domain.spaceRequestState.${lower(state)}`)}</StateBadge>;
};
