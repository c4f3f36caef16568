import { LinkButton, SkeletonText } from '@kvart/ui';
import { Link, Navigate } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { BackLink } from '../../../lib/page/BackLink.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { ProjectTemplatesDocument } from './Templates.gql.ts';
import { useSaid } from './words.ts';

/** What projects may begin from; support centres change it here. */
const TemplatesPage = () => {
  const t = useT();
  const said = useSaid();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ProjectTemplatesDocument, {}, { skip: !viewer, fresh: true });
  usePageHead(t('templates.title'));
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent('/projects/templates')}`} replace />;
  return (
    <div className="page max-w-3xl! pt-5 md:pt-7">
      <BackLink to="/projects/new">{t('templates.back')}</BackLink>
      <h1 className="text-3xl">{t('templates.title')}</h1>
      <p className="mt-2 text-soft">{t('templates.lead')}</p>
      {!data && (
        <div className="mt-6">{error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />}</div>
      )}
      <ul className="mt-6 flex flex-col gap-5">
        {data?.projectTemplates.templates.map((template) => (
          <TemplateCard key={template.id} template={template}>
            <LinkButton as={Link} to={`/projects/new?template=${template.id}`} variant="primary">
              {t('templates.begin')}
              <span className="sr-only">: {said(template.title)}</span>
            </LinkButton>
            {data.projectTemplates.viewerCanEdit && (
              <LinkButton as={Link} to={`/projects/templates/${template.id}/edit`}>
                {t('templates.edit')}
                <span className="sr-only">: {said(template.title)}</span>
              </LinkButton>
            )}
          </TemplateCard>
        ))}
      </ul>
    </div>
  );
};

export default TemplatesPage;
