import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useProof as useWork } from '../../../lib/proof/useProof.ts';
import { ReportChallengeDocument } from './Report.gql.ts';

/** The work that goes with a report. */
export const useProof = () => {
  const client = useApolloClient();
  const fetchChallenge = useCallback(
    () =>
      client
        .query({ query: ReportChallengeDocument, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.reportChallenge),
    [client],
  );
  return useWork(fetchChallenge);
};
