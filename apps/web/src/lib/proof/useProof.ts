import { useCallback, useEffect, useRef } from 'react';

/**
 * The work asked of a browser without an account. It is begun while the form is filled in, so that nobody waits for
 * it at the end; `take` gives the proof, or null where it could not be done, and each proof once.
 * @param fetchChallenge stable between renders.
 */
export const useProof = (
  fetchChallenge: () => Promise<string | undefined>,
): { take: () => Promise<string | null> } => {
  const running = useRef<Promise<string | null> | null>(null);
  const start = useCallback((): Promise<string | null> => {
    const work = async () => {
      const [{ solveChallenge }, { deriveKey }, fetched] = await Promise.all([
        import('altcha-lib'),
        import('altcha-lib/algorithms/web/pbkdf2'),
        fetchChallenge(),
      ]);
      const challenge = JSON.parse(fetched ?? '') as Parameters<typeof solveChallenge>[0]['challenge'];
      const solution = await solveChallenge({ challenge, deriveKey });
      return solution && JSON.stringify({ challenge, solution });
    };
    return (running.current ??= work().catch(() => null));
  }, [fetchChallenge]);
  useEffect(() => void start(), [start]);
  const take = useCallback(async () => {
    const proof = await start();
    running.current = null;
    return proof;
  }, [start]);
  return { take };
};
