import { Notice, SkeletonText } from '@kvart/ui';
import { Link, useLocation } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import type { TemplatePartsFragment } from './Templates.gql.ts';
import { ProjectTemplatesDocument } from './Templates.gql.ts';
import { useBrings, useSaid } from './words.ts';

/** The same page with another template, and with whatever else the project grows out of. */
const withTemplate = (search: string, id: string | null): string => {
  const params = new URLSearchParams(search);
  if (id === null) params.delete('template');
  else params.set('template', id);
  return `/projects/new?${params.toString()}`;
};

const Chosen = ({ template }: { template: TemplatePartsFragment }) => {
  const t = useT();
  const said = useSaid();
  const brings = useBrings();
  const { search, state } = useLocation();
  return (
    <Notice tone="note">
      <p>{t('templates.chosen', { title: said(template.title), brings: brings(template) })}</p>
      <Link to={withTemplate(search, null)} state={state} className="text-link">
        {t('templates.without')}
      </Link>
    </Notice>
  );
};

/** The templates to begin from, each with what it brings. */
const Offered = () => {
  const t = useT();
  const said = useSaid();
  const brings = useBrings();
  const { search, state } = useLocation();
  const { data, error, refetch } = usePageQuery(ProjectTemplatesDocument, {});
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={5} />;
  return (
    <>
      <ul>
        {data.projectTemplates.templates.map((template) => (
          <li key={template.id} className="border-t border-rule py-3 first:border-t-0 first:pt-0">
            <Link to={withTemplate(search, template.id)} state={state} className="text-link font-semibold">
              {said(template.title)}
            </Link>
            <p className="text-sm text-soft">{brings(template)}</p>
          </li>
        ))}
      </ul>
      <Link to="/projects/templates" className="text-link inline-flex min-h-9 items-center">
        {t('templates.all')}
      </Link>
    </>
  );
};

export { Chosen as ChosenTemplate, Offered as OfferedTemplates };
