import { useMemo } from 'react';
import { projectsFromUrl, projectsToUrl } from '@kvart/domain/projects';
import { Sprout } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { ListPage } from '../../lib/page/ListPage.tsx';
import { OwnProjects } from './OwnProjects.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { ProjectFilters } from './ProjectFilters.tsx';
import { MoreProjectsDocument, ProjectsPageDocument } from './Projects.gql.ts';
import type { ProjectsPageQueryVariables } from './Projects.gql.ts';

/** Cooperation projects of the network, and whom they look for. */
const ProjectsPage = () => {
  const t = useT();
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
    <ListPage
      texts={{
        title: t('projects.title'),
        lead: t('projects.lead'),
        all: t('projects.all'),
        count: list && (
          <>
            <p>{t('projects.count', { count: list.totalCount })}</p>
            {!viewer && <p className="text-sm">{t('projects.onlyPublic')}</p>}
          </>
        ),
      }}
      begin={{ to: '/projects/new', label: t('projects.new') }}
      own={actingAs && <OwnProjects key={actingAs.actor.id} actor={actingAs.actor.name} />}
      filters={
        <ProjectFilters
          filter={filter}
          fields={data?.creative ?? []}
          onChange={(next) => {
            const to = projectsToUrl({ ...next }).toString();
            void navigate({ search: to && `?${to}` }, { state: keepScroll });
          }}
        />
      }
      list={list}
      failed={error !== undefined}
      retry={refetch}
      none={{
        icon: <Sprout aria-hidden size={44} />,
        title: t(isFiltered ? 'projects.none.filtered' : 'projects.none.title'),
        text: t(isFiltered ? 'projects.none.filteredText' : 'projects.none.text'),
      }}
      row={(project) => <ProjectCard project={project} />}
      busy={busy}
      onMore={(after) => more({ ...variables, after })}
    />
  );
};

export default ProjectsPage;
