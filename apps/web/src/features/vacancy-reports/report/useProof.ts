import { useCallback, useEffect, useRef } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { ReportChallengeDocument } from './Report.gql.ts';

/**
 * The work asked of a browser without an account. It is begun while the form is filled in, so that nobody waits for
 * it at the end; `take` gives the proof, or null where it could not be done, and each proof once.
 */
export const useProof = (): { take: () => Promise<string | null> } => {
  const client = useApolloClient();
  const running = useRef<Promise<string | null> | null>(null);
  const start = useCallback((): Promise<string | null> => {
    const work = async () => {
      const [{ solveChallenge }, { deriveKey }, { data }] = await Promise.all([
        import('altcha-lib'),
        import('altcha-lib/algorithms/web/pbkdf2'),
        client.query({ query: ReportChallengeDocument, fetchPolicy: 'no-cache' }),
      ]);
      const challenge = JSON.parse(data?.reportChallenge ?? '') as Parameters<
        typeof solveChallenge
      >[0]['challenge'];
      const solution = await solveChallenge({ challenge, deriveKey });
      return solution && JSON.stringify({ challenge, solution });
    };
    return (running.current ??= work().catch(() => null));
  }, [client]);
  useEffect(() => void start(), [start]);
  const take = useCallback(async () => {
    const proof = await start();
    running.current = null;
    return proof;
  }, [start]);
  return { take };
};
