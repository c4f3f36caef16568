import { Timeline } from '@kvart/ui';
import { useFormat, useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';
import { reasonWords } from './reason-words.ts';
import type { InterestStateName } from './InterestStateBadge.tsx';

interface Event {
  at: string;
  state: InterestStateName;
  personName: string;
  actorName: string;
  reason: string | null;
}

/** What became of an interest, the latest first: when, by whom, and why. */
export const InterestEvents = ({ events }: { events: readonly Event[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Timeline
      items={[...events]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map(({ at, state, personName, actorName, reason }) => ({
          id: `${at}-${state}`,
          title: t(`domain.interestState.${lower(state)}`),
          dateTime: at,
          time: <span title={format.relative(at)}>{format.dateTime(at)}</span>,
          by: [personName, actorName].filter(Boolean).join(', '),
          children: reason ? <p>{reasonWords(t, reason)}</p> : undefined,
        }))}
    />
  );
};
