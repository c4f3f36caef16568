import { Timeline } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

/** What happened, with date, person and actor; for those in the room. */
export const History = ({ events }: { events: ProjectPagePartsFragment['events'] }) => {
  const t = useT();
  const format = useFormat();
  if (events.length === 0) return null;
  const titleOf = ({ kind, state, aboutName }: (typeof events)[number]): string => {
    if (kind === 'MOVED') return t(`domain.projectState.${lower(state)}`);
    const said = t(`domain.projectEventKind.${lower(kind)}`);
    return aboutName ? t('projects.history.about', { what: said, actor: aboutName }) : said;
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-4 text-xl">
        {t('projects.history')}
      </h2>
      <Timeline
        items={events.map((event) => ({
          id: event.id,
          title: titleOf(event),
          time: format.dateTime(event.at),
          dateTime: event.at,
          by: [event.person?.name, event.actorName].filter(Boolean).join(', ') || t('projects.history.rule'),
          children: event.reason && <p>{event.reason}</p>,
        }))}
      />
    </section>
  );
};
