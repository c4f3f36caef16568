import { useMemo } from 'react';
import { EmptyState, LinkButton, LoadMore, Skeleton } from '@kvart/ui';
import { projectsFromUrl, projectsToUrl } from '@kvart/domain/projects';
import { Plus, Sprout } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { OwnProjects } from './OwnProjects.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { ProjectFilters } from './ProjectFilters.tsx';
import { MoreProjectsDocument, ProjectsPageDocument } from './Projects.gql.ts';
import type { ProjectsPageQueryVariables } from './Projects.gql.ts';

const Waiting = () => {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="flex flex-col gap-5">
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
    </div>
  );
};

/** Cooperation projects of the network, and whom they look for. */
const ProjectsPage = () => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { viewer, actingAs } = useViewer();
  const [params] = useSearchParams();
  const query = params.toString();
  const variables = useMemo(
    () => projectsFromUrl(new URLSearchParams(query)) as ProjectsPageQueryVariables,
    [query],
  );
  const { data, error, refetch, fetchMore } = usePageQuery(ProjectsPageDocument, variables, {
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, MoreProjectsDocument);
  usePageHead(t('projects.title'));
  const filter = variables.filter ?? {};
  const isFiltered = Object.keys(filter).length > 0;
  const list = data?.projects;
  return (
    <div className="page max-w-5xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-text">
          <h1 className="text-3xl">{t('projects.title')}</h1>
          <p className="mt-2 text-soft">{t('projects.lead')}</p>
        </div>
        <LinkButton as={Link} to="/projects/new" variant="primary" icon={<Plus aria-hidden size={19} />}>
          {t('projects.new')}
        </LinkButton>
      </div>
      {actingAs && <OwnProjects key={actingAs.actor.id} actor={actingAs.actor.name} />}
      <section aria-labelledby="all-projects" className="mt-9">
        <h2 id="all-projects" className="sr-only">
          {t('projects.all')}
        </h2>
        <ProjectFilters
          filter={filter}
          onChange={(next) => {
            const to = projectsToUrl({ ...next }).toString();
            void navigate({ search: to && `?${to}` }, { state: keepScroll });
          }}
        />
        <div className="mt-6">
          {!list && (error ? <QueryFailed onRetry={refetch} /> : <Waiting />)}
          {list && (
            <p role="status" className="text-soft">
              {t('projects.count', { count: list.totalCount })}
              {!viewer && <span className="block text-sm">{t('projects.onlyPublic')}</span>}
            </p>
          )}
          {list?.nodes.length === 0 && (
            <EmptyState
              icon={<Sprout aria-hidden size={44} />}
              title={t(isFiltered ? 'projects.none.filtered' : 'projects.none.title')}
            >
              <p>{t(isFiltered ? 'projects.none.filteredText' : 'projects.none.text')}</p>
            </EmptyState>
          )}
          {list && list.nodes.length > 0 && (
            <>
              <ul>
                {list.nodes.map((project) => (
                  <ProjectCard key={project.id} project={project} />
                ))}
              </ul>
              <LoadMore
                shown={t('common.shown', {
                  shown: format.number(list.nodes.length),
                  total: format.number(list.totalCount),
                })}
                label={t('common.more')}
                hasMore={list.pageInfo.hasNextPage}
                busy={busy}
                onMore={() => more({ ...variables, after: list.pageInfo.endCursor })}
              />
            </>
          )}
        </div>
      </section>
    </div>
  );
};

export default ProjectsPage;
