import { Timeline } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { reasonWords } from '../../../lib/interests/reason-words.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** What has happened to the space so far, the latest first: when, by whom, and why. */
export const SpaceTimeline = ({ entries }: { entries: SpacePagePartsFragment['timeline'] }) => {
  const t = useT();
  const format = useFormat();
  const latestFirst = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Timeline
      items={latestFirst.map(({ at, state, personName, actorName, reason }) => ({
        id: `${at}-${state}`,
        title: t(`domain.spaceState.${lower(state)}`),
        dateTime: at,
        time: <span title={format.relative(at)}>{format.dateTime(at)}</span>,
        by: [personName, actorName].filter(Boolean).join(', ') || undefined,
        children: reason ? <p>{reasonWords(t, reason)}</p> : undefined,
      }))}
    />
  );
};
