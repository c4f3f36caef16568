import { type ReactNode, useState } from 'react';
import { Button, Notice, useToast } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { useReadThing } from '../../lib/notifications/useReadThing.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { AppointmentBadge } from './AppointmentRow.tsx';
import {
  AppointmentPageDocument,
  type AppointmentPartsFragment,
  CloseAppointmentDocument,
} from './Appointments.gql.ts';
import { CancelDialog, MoveDialog } from './ChangeDialogs.tsx';
import { ownZone, spanOf } from './slot-days.ts';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-4 border-t border-rule py-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
    <dt className="text-soft">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const Facts = ({ one }: { one: AppointmentPartsFragment }) => {
  const t = useT();
  const { locale } = useLocale();
  const somebody = t('appointments.somebody');
  return (
    <dl className="mt-6 max-w-2xl">
      <Fact name={t('appointments.when')}>
        <time dateTime={one.startsAt}>{spanOf(one, locale)}</time>{' '}
        <span className="text-soft">({ownZone().replaceAll('_', ' ')})</span>
      </Fact>
      <Fact name={t('appointments.where')}>
        {[t(`domain.appointmentWay.${lower(one.way)}`), one.place].filter(Boolean).join(': ')}
        {one.link && one.state === 'BOOKED' && (
          <a href={one.link} rel="noreferrer" target="_blank" className="text-link mt-1 block font-semibold">
            {t('appointments.join')}
          </a>
        )}
      </Fact>
      <Fact name={t('appointments.adviserSide')}>
        {one.adviserName ?? somebody},{' '}
        <Link to={`/actors/${one.centre.slug}`} className="text-link">
          {one.centre.name}
        </Link>
      </Fact>
      <Fact name={t('appointments.guestSide')}>
        {one.personName ?? somebody},{' '}
        <Link to={`/actors/${one.actor.slug}`} className="text-link">
          {one.actor.name}
        </Link>
      </Fact>
      {one.topic && <Fact name={t('appointments.about')}>{one.topic}</Fact>}
      {one.note && (
        <Fact name={t('appointments.noteTitle')}>
          <span className="whitespace-pre-line">{one.note}</span>
        </Fact>
      )}
    </dl>
  );
};

export type LogAdvice = (appointment: AppointmentPartsFragment, onDone: () => void) => ReactNode;

const Appointment = ({
  one,
  refetch,
  logAdvice,
}: {
  one: AppointmentPartsFragment;
  refetch: () => unknown;
  logAdvice: LogAdvice;
}) => {
  const t = useT();
  const { show } = useToast();
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const [close, closing] = useAction(CloseAppointmentDocument);
  useReadThing('appointment', one.id);
  usePageHead(one.service.title.text);
  const stale = () => {
    setOpen(null);
    show({ text: t('appointments.stale'), tone: 'bad' });
    void refetch();
  };
  const say = async (came: boolean) => {
    const answer = await close({ id: one.id, version: one.version, came });
    if (answer.ok) show({ text: t('appointments.closed'), tone: 'good' });
    else if (answer.error.__typename === 'StaleVersion') stale();
    else show({ text: answer.error.message, tone: 'bad' });
  };
  return (
    <article>
      <BackLink to={one.isAdviser ? '/desk/appointments' : '/appointments'}>
        {t(one.isAdviser ? 'appointments.desk.title' : 'appointments.title')}
      </BackLink>
      <div>
        <AppointmentBadge state={one.state} />
      </div>
      <h1 className="mt-2 text-3xl break-words" lang={one.service.title.locale}>
        {one.service.title.text}
      </h1>
      {one.words && (
        <Notice tone="note">
          <p className="whitespace-pre-line">
            {t('appointments.said', {
              person: one.changedByName ?? t('appointments.somebody'),
              words: one.words,
            })}
          </p>
        </Notice>
      )}
      <Facts one={one} />
      <div className="mt-6 flex flex-wrap items-center gap-3">
        {one.viewerCan.change && (
          <>
            <Button variant="primary" onClick={() => setOpen('move')}>
              {t('appointments.move')}
            </Button>
            <Button variant="danger" onClick={() => setOpen('cancel')}>
              {t('appointments.cancel')}
            </Button>
          </>
        )}
        {one.viewerCan.close && (
          <div role="group" aria-label={t('appointments.ask')} className="flex flex-wrap items-center gap-3">
            <Button variant="primary" busy={closing} onClick={() => void say(true)}>
              {t('appointments.came')}
            </Button>
            <Button busy={closing} onClick={() => void say(false)}>
              {t('appointments.noShow')}
            </Button>
          </div>
        )}
        {one.state === 'BOOKED' && (
          <a href={`/export/appointments/${one.id}/kvart.ics`} download className="text-link font-semibold">
            {t('appointments.file')}
          </a>
        )}
        {one.isAdviser && one.state === 'DONE' && !one.isLogged && logAdvice(one, () => void refetch())}
        {one.isLogged && <p className="text-soft">{t('appointments.logged')}</p>}
      </div>
      {open === 'move' && <MoveDialog appointment={one} onClose={() => setOpen(null)} onStale={stale} />}
      {open === 'cancel' && <CancelDialog appointment={one} onClose={() => setOpen(null)} onStale={stale} />}
    </article>
  );
};

/** An appointment, for both sides of it. `logAdvice` is the press that leads to the log; another feature puts it there. */
const AppointmentPage = ({ logAdvice }: { logAdvice: LogAdvice }) => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    AppointmentPageDocument,
    { id },
    { fresh: true, skip: !viewer },
  );
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(`/appointments/${id}`)}`} replace />;
  if (data && !data.appointment) throw new PageNotFound();
  return (
    <div className="page max-w-4xl! pt-5 md:pt-7">
      {data?.appointment ? (
        <Appointment key={id} one={data.appointment} refetch={refetch} logAdvice={logAdvice} />
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default AppointmentPage;
