import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { WaitingProposalsDocument } from './WaitingProposals.gql.ts';

/** For those who look for a room: how many proposed spaces wait for their answer. */
export const WaitingProposals = () => {
  const t = useT();
  const { data } = usePageQuery(WaitingProposalsDocument, {}, { fresh: true });
  const waiting = (data?.ownSpaceRequests.nodes ?? []).filter((request) => !!request.waitingProposals);
  const [first] = waiting;
  if (!first) return null;
  const count = waiting.reduce((sum, request) => sum + (request.waitingProposals ?? 0), 0);
  return (
    <Notice
      action={
        <LinkButton
          as={Link}
          to={waiting.length === 1 ? `/space-requests/${first.slug}` : '/space-requests'}
          size="sm"
        >
          {t('home.my.proposals.see')}
        </LinkButton>
      }
    >
      <p>{t('home.my.proposals', { count })}</p>
    </Notice>
  );
};
