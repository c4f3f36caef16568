import { SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { BackLink } from '../../../lib/page/BackLink.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { ProjectTemplatesDocument } from './Templates.gql.ts';
import { useSaid } from './words.ts';

/** Changing a template, for support centres, advisers and administrators. */
const EditTemplatePage = () => {
  const t = useT();
  const said = useSaid();
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ProjectTemplatesDocument, {}, { skip: !viewer, fresh: true });
  usePageHead(t('templates.edit'));
  if (!loading && !viewer) {
    const here = `/projects/templates/${id}/edit`;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  const template = data?.projectTemplates.templates.find((one) => one.id === id);
  if (data && !template) throw new PageNotFound();
  if (data && !data.projectTemplates.viewerCanEdit) return <Navigate to="/projects/templates" replace />;
  return (
    <div className="page max-w-2xl! pt-5 md:pt-7">
      <BackLink to="/projects/templates">{t('templates.title')}</BackLink>
      <h1 className="text-3xl">{template ? said(template.title) : t('templates.edit')}</h1>
      <p className="mt-2 text-soft">{t('templates.form.lead')}</p>
      {template ? (
        <TemplateForm
          key={template.version}
          template={template}
          categories={data?.projectTemplates.categories ?? []}
          refetch={refetch}
        />
      ) : (
        <div className="mt-6">{error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />}</div>
      )}
    </div>
  );
};

export default EditTemplatePage;
