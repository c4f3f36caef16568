import { Button, EmptyState, LinkButton, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ServerSpace } from './file/values.ts';
import { ReopenSpaceDocument } from './SpaceEdit.gql.ts';

/** A file that cannot be changed as it stands: withdrawn, archived, or not this person's to change. */
export const ClosedFile = ({ space }: { space: ServerSpace }) => {
  const t = useT();
  const { show } = useToast();
  const [reopen, busy] = useAction(ReopenSpaceDocument);
  const why = space.state === 'WITHDRAWN' || space.state === 'ARCHIVED' ? lower(space.state) : 'others';
  const open = async () => {
    const outcome = await reopen({ id: space.id, version: space.version });
    if (!outcome.ok) show({ tone: 'bad', text: outcome.error.message });
  };
  return (
    <EmptyState
      level={1}
      title={t(`spaceForm.closed.${why}`)}
      action={
        <>
          {space.viewerCan.relist && (
            <Button variant="primary" busy={busy} onClick={() => void open()}>
              {t('domain.spaceAction.reopen')}
            </Button>
          )}
          <LinkButton as={Link} to={`/spaces/${space.slug}`}>
            {t('spaceForm.closed.back')}
          </LinkButton>
        </>
      }
    >
      <p>{t(`spaceForm.closed.${why}Text`)}</p>
    </EmptyState>
  );
};
