import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Badge, LinkButton } from '@kvart/ui';
import { Copy } from 'lucide-react';
import { Link, useNavigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { ReportThing } from '../../lib/page/ReportThing.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { RoomNav } from '../../lib/rooms/RoomFrame.tsx';
import { History, InvitationPanel, StepsPanel } from './page/dialogs.ts';
import { Indicators } from './page/Indicators.tsx';
import { News } from './page/News.tsx';
import { Partners } from './page/Partners.tsx';
import { Roles } from './page/Roles.tsx';
import { ProjectPageDocument } from './ProjectPage.gql.ts';
import type { ProjectPagePartsFragment } from './ProjectPage.gql.ts';
import { ProjectStateBadge } from './ProjectStateBadge.tsx';
import { Story } from './story/Story.tsx';

/** Where it came from and where it went on. */
const Kin = ({ project }: { project: ProjectPagePartsFragment }) => {
  const t = useT();
  const { copiedFrom, copies, fromSpace, origin } = project;
  const { conversationId = null, suggested = null } = origin ?? {};
  if (!copiedFrom && !fromSpace && !origin?.isFromConversation && !suggested && copies.length === 0)
    return null;
  return (
    <ul className="flex flex-col gap-1 text-soft">
      {fromSpace && (
        <li>
          {t('projects.kin.space')}{' '}
          <Link to={`/spaces/${fromSpace.slug}`} className="text-link">
            {fromSpace.title}
          </Link>
        </li>
      )}
      {suggested && (
        <li>
          {t('projects.kin.suggested')}{' '}
          <Link to={`/actors/${suggested.slug}`} className="text-link">
            {suggested.title}
          </Link>
        </li>
      )}
      {origin?.isFromConversation && (
        <li>
          {conversationId ? (
            <Link to={`/messages/${conversationId}`} className="text-link">
              {t('projects.kin.conversation')}
            </Link>
          ) : (
            t('projects.kin.conversation')
          )}
        </li>
      )}
      {copiedFrom && (
        <li>
          {t('projects.kin.from')}{' '}
          <Link to={`/projects/${copiedFrom.slug}`} className="text-link">
            {copiedFrom.title}
          </Link>
        </li>
      )}
      {copies.map(({ slug, title }) => (
        <li key={slug}>
          {t('projects.kin.to')}{' '}
          <Link to={`/projects/${slug}`} className="text-link">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
};

export interface ProjectPageProps {
  /** At the foot of an open role, for those signed in; another feature puts it there. `leads`: it is theirs to fill. */
  forRole?: (role: { id: string; slug: string; leads: boolean }) => ReactNode;
  /** Below the partners, for those who lead, while the team comes together. */
  forTeam?: (slug: string) => ReactNode;
}

const Project = ({
  project,
  refetch,
  forRole,
  forTeam,
}: ProjectPageProps & { project: ProjectPagePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { title, summary, description, locale, state, place, concepts, isDemo, startsOn, endsOn } = project;
  const invited = project.partners.find(({ viewerCan }) => viewerCan.answer);
  const goneFrom = () =>
    void (project.visibility === 'PRIVATE' ? navigate('/projects', { replace: true }) : refetch());
  usePageHead(title);
  const days = [startsOn && format.day(startsOn), endsOn && format.day(endsOn)].filter(Boolean).join(' – ');
  return (
    <article>
      <BackLink to="/projects">{t('projects.title')}</BackLink>
      <header className="masthead-rule pb-6">
        <div className="flex flex-wrap items-center gap-2">
          <ProjectStateBadge state={state} />
          {project.visibility !== 'PUBLIC' && (
            <Badge>
              {t('projects.seenBy', { who: t(`domain.projectVisibility.${lower(project.visibility)}`) })}
            </Badge>
          )}
          {isDemo && <Badge>{t('common.demo')}</Badge>}
        </div>
        <h1 className="mt-2 text-3xl hyphens-auto" lang={locale}>
          {title}
        </h1>
        {summary && (
          <p lang={locale} className="mt-3 max-w-text font-serif text-xl leading-relaxed">
            {summary}
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
          {place && (
            <span>{t('projects.placed', { place: place.name, country: format.country(place.country) })}</span>
          )}
          {days && <span>{days}</span>}
          {project.source && <span>{t('projects.source', { source: project.source })}</span>}
        </p>
        {concepts.length > 0 && (
          <p className="mt-3 flex flex-wrap gap-2">
            {concepts.map(({ id, label }) => (
              <Badge key={id}>{label}</Badge>
            ))}
          </p>
        )}
      </header>
      {(project.rights !== null ||
        project.viewerCan.see.some((part) => ['WORK', 'MONEY', 'EFFECT'].includes(part))) && (
        <div className="mt-3">
          <RoomNav slug={project.slug} see={project.viewerCan.see} inside={project.rights !== null} />
        </div>
      )}
      {project.story && <Story story={project.story} project={project} />}
      <div className="mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,21rem)] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-10 lg:row-span-2">
          {description && (
            <div lang={locale} className="prose-text max-w-text whitespace-pre-line">
              {description}
            </div>
          )}
          <News project={project} />
          <Kin project={project} />
          {project.viewerCan.see.includes('PARTNERS') && (
            <Partners project={project} refetch={refetch} onLeft={goneFrom} />
          )}
          {project.rights === 'LEAD' && ['IDEA', 'TEAM_FORMED'].includes(state) && forTeam?.(project.slug)}
          <Roles project={project} forRole={forRole} />
          <Indicators project={project} />
        </div>
        <aside className="no-print flex min-w-0 flex-col gap-7 max-lg:order-first empty:hidden">
          <Suspense>
            {invited && (
              <InvitationPanel
                partner={invited}
                lead={project.lead?.name ?? title}
                refetch={refetch}
                onDeclined={goneFrom}
              />
            )}
            {project.rights && <StepsPanel project={project} refetch={refetch} />}
          </Suspense>
          {!project.rights && !invited && project.visibility !== 'PRIVATE' && (
            <div className="rounded-lg bg-sunk p-5">
              <p className="text-soft">{t('projects.copy.text')}</p>
              <LinkButton
                as={Link}
                to={`/projects/new?from=${project.slug}`}
                icon={<Copy aria-hidden size={17} />}
                className="mt-3"
                wide
              >
                {t('projects.copy')}
              </LinkButton>
            </div>
          )}
          {!project.rights && project.visibility !== 'PRIVATE' && (
            <ReportThing type="project" id={project.id} />
          )}
        </aside>
        {project.events.length > 0 && (
          <Suspense>
            <History events={project.events} />
          </Suspense>
        )}
      </div>
    </article>
  );
};

/** One project: for everybody what it is and whom it looks for, for those in it where it stands and what is next. */
const ProjectPage = ({ forRole, forTeam }: ProjectPageProps) => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectPageDocument, { slug });
  const project = data?.project;
  if (data && !project) throw new PageNotFound();
  return (
    <div className="page pt-5 md:pt-7">
      {project ? (
        <Project key={project.id} project={project} refetch={refetch} forRole={forRole} forTeam={forTeam} />
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default ProjectPage;
