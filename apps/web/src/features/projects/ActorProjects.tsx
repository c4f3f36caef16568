import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ActorProjectsDocument } from './ActorProjects.gql.ts';
import { ProjectCard } from './ProjectCard.tsx';

/** The projects an actor takes part in, on its profile. */
export const ActorProjects = ({ actorId }: { actorId: string }) => {
  const t = useT();
  const { data } = usePageQuery(ActorProjectsDocument, { actorId });
  const projects = data?.projects.nodes ?? [];
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="actor-projects">
      <h2 id="actor-projects" className="text-2xl">
        {t('projects.title')}
      </h2>
      <ul>
        {projects.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </ul>
    </section>
  );
};
