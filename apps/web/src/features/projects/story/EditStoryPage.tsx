import { SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { BackLink } from '../../../lib/page/BackLink.tsx';
import { NarrowPage } from '../../../lib/page/NarrowPage.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { ProjectPageDocument } from '../ProjectPage.gql.ts';
import { StoryForm } from './StoryForm.tsx';
import { StoryPictures } from './StoryPictures.tsx';
import { TellStory } from './TellStory.tsx';

/** Telling what became of a project, for those who work in its room. */
const EditStoryPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ProjectPageDocument,
    { slug },
    { skip: !viewer, fresh: true },
  );
  usePageHead(t('story.form.title'));
  if (!loading && !viewer) {
    const here = `/projects/${slug}/story`;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  const project = data?.project;
  if (data && !project) throw new PageNotFound();
  if (!project)
    return (
      <NarrowPage title={t('story.form.title')}>
        {error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />}
      </NarrowPage>
    );
  const { id, story, viewerCan } = project;
  const mayWrite = viewerCan.edit.includes('UPDATES') && (story?.state !== 'PUBLISHED' || viewerCan.lead);
  if (!mayWrite && !story?.viewerCanTell) return <Navigate to={`/projects/${slug}`} replace />;
  return (
    <div className="page max-w-2xl! pt-5 md:pt-7">
      <BackLink to={`/projects/${slug}`}>{project.title}</BackLink>
      <h1 className="text-3xl">{t('story.form.title')}</h1>
      <p className="mt-2 text-soft">{t('story.form.lead')}</p>
      <TellStory projectId={id} story={story} />
      <StoryForm key={story?.version ?? 0} projectId={id} story={story} />
      <StoryPictures projectId={id} pictures={story?.pictures ?? []} refetch={refetch} />
    </div>
  );
};

export default EditStoryPage;
