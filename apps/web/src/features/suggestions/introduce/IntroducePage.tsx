import { EmptyState, LinkButton, SkeletonText } from '@kvart/ui';
import { Handshake } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../../lib/page/NarrowPage.tsx';
import { IntroducedActorDocument } from './Introduce.gql.ts';
import { IntroduceForm } from './IntroduceForm.tsx';

/** For advisers of a support organisation: brings two actors together by hand. */
const IntroducePage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  const [params] = useSearchParams();
  const slug = params.get('actor');
  const { data, loading: looking } = usePageQuery(
    IntroducedActorDocument,
    { slug: slug ?? '' },
    { skip: !slug },
  );
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/introduce" replace />;
  const mayDo = actingAs?.actor.kind === 'SUPPORT_ORGANISATION' && actingAs.role !== 'MEMBER';
  return (
    <NarrowPage title={t('suggestions.introduceTwo.title')}>
      {loading || looking ? (
        <SkeletonText lines={6} />
      ) : mayDo ? (
        <IntroduceForm
          key={actingAs.actor.id}
          as={actingAs.actor}
          first={data?.actor ? { id: data.actor.id, label: data.actor.name } : null}
        />
      ) : (
        <EmptyState
          icon={<Handshake aria-hidden size={44} />}
          title={t('suggestions.introduceTwo.notYou')}
          action={
            <LinkButton as={Link} to="/for-you">
              {t('suggestions.backToYours')}
            </LinkButton>
          }
        >
          <p>{t('suggestions.introduceTwo.notYouText')}</p>
        </EmptyState>
      )}
    </NarrowPage>
  );
};

export default IntroducePage;
