import { useState } from 'react';
import { CalendarPlus, ExternalLink, ListPlus, MapPin, NotebookPen, Pencil } from 'lucide-react';
import { Badge, Button, FilterChip, LinkButton, useToast } from '@kvart/ui';
import { intlLocale } from '@kvart/i18n/client';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { spanIn } from './meetings.ts';
import type { Meeting, Meetings } from './meetings.ts';
import { AnswerMeetingDocument, CancelMeetingDocument } from './Meetings.gql.ts';

const answers = ['YES', 'MAYBE', 'NO'] as const;

const Answering = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const { show } = useToast();
  const [send] = useAction(AnswerMeetingDocument);
  const answer = async (word: (typeof answers)[number]) => {
    const outcome = await send({ id: meeting.id, answer: word });
    if (!outcome.ok) show({ text: outcome.error.message, tone: 'bad' });
  };
  return (
    <div
      role="group"
      aria-label={t('roomLife.meeting.ownAnswer')}
      className="no-print mt-3 flex flex-wrap gap-2"
    >
      {answers.map((word) => (
        <FilterChip key={word} pressed={meeting.ownAnswer === word} onPress={() => void answer(word)}>
          {t(`domain.meetingAnswer.${lower(word)}`)}
        </FilterChip>
      ))}
    </div>
  );
};

const Cancelling = ({ meeting, onDone }: { meeting: Meeting; onDone: () => unknown }) => {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [send, busy] = useAction(CancelMeetingDocument);
  const cancel = async () => {
    const outcome = await send({ id: meeting.id, version: meeting.version });
    if (!outcome.ok) {
      setFailure(outcome.error.message);
      return;
    }
    setAsks(false);
    await onDone();
  };
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setAsks(true)}>
        {t('roomLife.meeting.cancel')}
      </Button>
      <ConfirmDialog
        open={asks}
        danger
        title={t('roomLife.meeting.cancelAsk')}
        action={t('roomLife.meeting.cancel')}
        {...{ busy, failure }}
        onConfirm={() => void cancel()}
        onClose={() => setAsks(false)}
      >
        <p>{t('roomLife.meeting.cancelText', { title: meeting.title })}</p>
      </ConfirmDialog>
    </>
  );
};

const Guests = ({ meeting }: { meeting: Meeting }) => {
  const t = useT();
  const format = useFormat();
  const said = [...answers, null].map((word) => ({
    word,
    names: meeting.guests.filter(({ answer }) => answer === word).map(({ name }) => name),
  }));
  return (
    <dl className="mt-3 text-sm">
      {said
        .filter(({ names }) => names.length > 0)
        .map(({ word, names }) => (
          <div key={word ?? 'open'} className="flex flex-wrap gap-x-2">
            <dt className="text-soft">
              {word ? t(`domain.meetingAnswer.${lower(word)}`) : t('roomLife.meeting.unanswered')}
            </dt>
            <dd>{format.list(names)}</dd>
          </div>
        ))}
    </dl>
  );
};

/** A meeting: when, where, about what, who comes; and afterwards what was said. */
export const MeetingCard = ({
  all,
  meeting,
  now,
  open,
  onChanged,
}: {
  all: Meetings;
  meeting: Meeting;
  now: number;
  open: (what: 'edit' | 'minutes' | 'lines') => void;
  onChanged: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { title, timeZone, place, link, agenda, minutes, attended, cancelledAt, isAsked } = meeting;
  const { write } = all.viewerCan;
  const isOver = Date.parse(meeting.endsAt) <= now;
  const hasBegun = Date.parse(meeting.startsAt) <= now;
  return (
    <li id={`meeting-${meeting.id}`} className="scroll-mt-24 break-inside-avoid border-t border-rule py-5">
      {cancelledAt && <Badge tone="warn">{t('roomLife.meeting.cancelled')}</Badge>}
      <h3 className="text-xl hyphens-auto" lang={all.project.locale}>
        {title}
      </h3>
      <p className="mt-1">
        {spanIn(meeting, timeZone, intlLocale[locale])}{' '}
        <span className="text-soft">({timeZone.replaceAll('_', ' ')})</span>
      </p>
      {place && (
        <p className="mt-1 flex items-start gap-1.5">
          <MapPin aria-hidden size={18} className="mt-0.5 shrink-0" />
          {place}
        </p>
      )}
      {link && (
        <p className="mt-1">
          <a href={link} rel="noreferrer" className="text-link inline-flex items-center gap-1.5 break-all">
            <ExternalLink aria-hidden size={17} className="shrink-0" />
            {link}
          </a>
        </p>
      )}
      {agenda.length > 0 && (
        <ol className="mt-3 list-decimal pl-6" lang={all.project.locale}>
          {agenda.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
      {attended.length > 0 ? (
        <p className="mt-3 text-sm">
          {t('roomLife.meeting.wereThere', { names: format.list(attended.map(({ name }) => name)) })}
        </p>
      ) : (
        <Guests meeting={meeting} />
      )}
      {minutes && (
        <p
          className="mt-3 max-w-text border-l-3 border-rule pl-4 whitespace-pre-line"
          lang={all.project.locale}
        >
          {minutes}
        </p>
      )}
      {isAsked && !isOver && !cancelledAt && <Answering meeting={meeting} />}
      <div className="no-print mt-3 flex flex-wrap gap-2">
        {!isOver && (
          <LinkButton
            href={`/export/meetings/${meeting.id}/kvart.ics`}
            download
            size="sm"
            icon={<CalendarPlus aria-hidden size={17} />}
          >
            {t('roomLife.meeting.file')}
          </LinkButton>
        )}
        {write && !cancelledAt && hasBegun && (
          <Button size="sm" icon={<NotebookPen aria-hidden size={17} />} onClick={() => open('minutes')}>
            {t(minutes ? 'roomLife.meeting.editMinutes' : 'roomLife.meeting.writeMinutes')}
          </Button>
        )}
        {write && minutes && (
          <Button size="sm" icon={<ListPlus aria-hidden size={17} />} onClick={() => open('lines')}>
            {t('roomLife.meeting.lines')}
          </Button>
        )}
        {write && !cancelledAt && !isOver && (
          <>
            <Button size="sm" icon={<Pencil aria-hidden size={17} />} onClick={() => open('edit')}>
              {t('roomLife.edit')}
            </Button>
            <Cancelling meeting={meeting} onDone={onChanged} />
          </>
        )}
      </div>
    </li>
  );
};
