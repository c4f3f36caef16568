import { useState } from 'react';
import { Button, LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ProposeDialog } from '../fit/ProposeDialog.tsx';
import { OwnListedSpacesDocument } from '../SpaceRequestPage.gql.ts';
import type { RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';

/** For those who may have the room that somebody looks for. */
export const ProposePanel = ({
  request,
  refetch,
}: {
  request: RequestPagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { viewer, actingAs } = useViewer();
  const [open, setOpen] = useState(false);
  const { data } = usePageQuery(
    OwnListedSpacesDocument,
    { actor: actingAs?.actor.slug ?? '' },
    { skip: !actingAs },
  );
  const spaces = (data?.actor?.spaces.nodes ?? []).map(({ id, title }) => ({
    id,
    title: title?.text ?? t('spaces.untitled'),
  }));
  const mayWrite = !!actingAs && actingAs.role !== 'MEMBER' && !!viewer?.emailConfirmed;
  return (
    <section aria-labelledby="propose" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="propose" className="text-lg">
        {t('requests.have.title')}
      </h2>
      <p className="mt-1 text-soft">
        {t(viewer ? 'requests.have.text' : 'requests.have.signIn', { actor: request.actor.name })}
      </p>
      <div className="mt-4">
        {!viewer && (
          <LinkButton
            as={Link}
            to={`/sign-in?next=${encodeURIComponent(`/space-requests/${request.slug}`)}`}
            variant="primary"
            wide
          >
            {t('shell.signIn')}
          </LinkButton>
        )}
        {viewer && mayWrite && spaces.length > 0 && (
          <Button variant="primary" wide onClick={() => setOpen(true)}>
            {t('requests.have.button')}
          </Button>
        )}
        {viewer && data && spaces.length === 0 && (
          <LinkButton as={Link} to="/spaces/new" wide>
            {t('requests.have.enter')}
          </LinkButton>
        )}
      </div>
      {open && (
        <ProposeDialog
          request={request}
          spaces={spaces}
          onDone={() => {
            setOpen(false);
            void refetch();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
};
