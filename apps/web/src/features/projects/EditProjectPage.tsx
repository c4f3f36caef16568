import { Button, LinkButton, Notice, SkeletonText, useToast } from '@kvart/ui';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { ProjectFormPage } from './form/ProjectFormPage.tsx';
import { useProjectForm } from './form/useProjectForm.ts';
import { valuesOfProject } from './form/values.ts';
import { ProjectPageDocument, SaveProjectDocument } from './ProjectPage.gql.ts';
import type { ProjectPagePartsFragment } from './ProjectPage.gql.ts';

const EditProject = ({ project }: { project: ProjectPagePartsFragment }) => {
  const t = useT();
  const navigate = useNavigate();
  const { show } = useToast();
  const [save] = useAction(SaveProjectDocument);
  const { id, version, slug, locale, state } = project;
  const form = useProjectForm({
    // What was typed belongs to the version it was typed into.
    name: `project-${id}-${version}`,
    initial: valuesOfProject(project),
    locale,
    submit: (input) => save({ id, version, input }),
    onDone: () => {
      show({ text: t('projects.form.saved'), tone: 'good' });
      void navigate(`/projects/${slug}`);
    },
  });
  return (
    <ProjectFormPage
      form={form}
      title={t('projects.form.edit')}
      lead={project.title}
      before={state === 'TEAM_FORMED' && <Notice tone="note">{t('projects.form.unconfirms')}</Notice>}
    >
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('projects.form.save')}
      </Button>
      <LinkButton as={Link} to={`/projects/${slug}`} wide>
        {t('common.cancel')}
      </LinkButton>
    </ProjectFormPage>
  );
};

/** Changing what a project is, for those who lead it. */
const EditProjectPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ProjectPageDocument,
    { slug },
    { skip: !viewer, fresh: true },
  );
  if (!loading && !viewer) {
    const here = `/projects/${slug}/edit`;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  const project = data?.project;
  if (data && !project) throw new PageNotFound();
  if (!project)
    return (
      <NarrowPage title={t('projects.form.edit')}>
        {error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />}
      </NarrowPage>
    );
  if (!project.viewerCan.edit.includes('ABOUT')) return <Navigate to={`/projects/${slug}`} replace />;
  return <EditProject key={`${project.id}-${project.version}`} project={project} />;
};

export default EditProjectPage;
