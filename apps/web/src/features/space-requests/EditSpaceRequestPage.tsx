import { Button, LinkButton, Notice, SkeletonText, useToast } from '@kvart/ui';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { RequestFormPage } from './form/RequestFormPage.tsx';
import { useRequestForm } from './form/useRequestForm.ts';
import { valuesOfRequest } from './form/values.ts';
import { SaveSpaceRequestDocument, SpaceRequestPageDocument } from './SpaceRequestPage.gql.ts';
import type { RequestPagePartsFragment } from './SpaceRequestPage.gql.ts';

const EditRequest = ({ request }: { request: RequestPagePartsFragment }) => {
  const t = useT();
  const navigate = useNavigate();
  const { show } = useToast();
  const [save] = useAction(SaveSpaceRequestDocument);
  const { id, version, slug, locale, state } = request;
  const form = useRequestForm({
    // What was typed belongs to the version it was typed into.
    name: `request-${id}-${version}`,
    initial: valuesOfRequest(request, t('requests.place.point')),
    locale,
    whole: () => state === 'PUBLISHED',
    submit: (input) => save({ id, version, input }),
    onDone: () => {
      show({ text: t('requests.form.saved'), tone: 'good' });
      void navigate(`/space-requests/${slug}`);
    },
  });
  return (
    <RequestFormPage
      form={form}
      title={t('requests.form.edit')}
      lead={request.title}
      onSubmit={form.onSubmit}
    >
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('requests.form.save')}
      </Button>
      <LinkButton as={Link} to={`/space-requests/${slug}`} wide>
        {t('common.cancel')}
      </LinkButton>
    </RequestFormPage>
  );
};

/** Changing what is looked for; others see the new words at once. */
const EditSpaceRequestPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    SpaceRequestPageDocument,
    { slug },
    { skip: !viewer, fresh: true },
  );
  if (!loading && !viewer) {
    const here = `/space-requests/${slug}/edit`;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  const request = data?.spaceRequest;
  if (data && !request) throw new PageNotFound();
  if (!request)
    return (
      <NarrowPage title={t('requests.form.edit')}>
        {error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />}
      </NarrowPage>
    );
  if (!request.viewerCan.edit)
    return (
      <NarrowPage title={t('requests.form.edit')}>
        <Notice
          tone="warn"
          action={
            <LinkButton as={Link} to={`/space-requests/${slug}`} size="sm">
              {t('requests.renewal.see')}
            </LinkButton>
          }
        >
          {t('requests.form.closed')}
        </Notice>
      </NarrowPage>
    );
  return <EditRequest key={`${request.id}-${request.version}`} request={request} />;
};

export default EditSpaceRequestPage;
