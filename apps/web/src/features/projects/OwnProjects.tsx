import { LoadMore } from '@kvart/ui';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { OwnProjectsDocument } from './Projects.gql.ts';

/** Projects of the actor one acts for, and those it is invited to. */
export const OwnProjects = ({ actor }: { actor: string }) => {
  const t = useT();
  const format = useFormat();
  const { data, fetchMore } = usePageQuery(OwnProjectsDocument, { first: 5 }, { fresh: true });
  const [more, busy] = useMore(fetchMore, OwnProjectsDocument);
  const list = data?.ownProjects;
  if (!list || list.nodes.length === 0) return null;
  return (
    <section
      aria-labelledby="own-projects"
      className="mt-8 rounded-lg border border-ink bg-raised px-5 pt-4 pb-1"
    >
      <h2 id="own-projects" className="text-xl">
        {t('projects.own', { actor })}
      </h2>
      <ul>
        {list.nodes.map((project) => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <LoadMore
          shown={t('common.shown', {
            shown: format.number(list.nodes.length),
            total: format.number(list.totalCount),
          })}
          label={t('common.more')}
          hasMore
          busy={busy}
          onMore={() => more({ first: 5, after: list.pageInfo.endCursor })}
        />
      )}
    </section>
  );
};
