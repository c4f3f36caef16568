import { useState } from 'react';
import type { Outcome } from '../apollo/types.ts';
import { useProof } from './useProof.ts';

/**
 * Sends what somebody without an account writes, with the work that goes along. A form that stood open for hours has a
 * proof that ran out: a new one is made without asking.
 * @param fetchChallenge stable between renders.
 * @param failed what is said where the work could not be done.
 */
export const useProven = (fetchChallenge: () => Promise<string | undefined>, failed: string) => {
  const proof = useProof(fetchChallenge);
  const [working, setWorking] = useState(false);
  const send = async <Value>(submit: (proof: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    const attempt = async () => {
      setWorking(true);
      const given = await proof.take();
      setWorking(false);
      return given ? submit(given) : null;
    };
    const first = await attempt();
    const isOld = first && !first.ok && first.error.code === 'proof_invalid';
    const outcome = isOld ? await attempt() : first;
    return outcome ?? { ok: false, error: { __typename: 'Unreachable', code: 'offline', message: failed } };
  };
  return { working, send };
};
