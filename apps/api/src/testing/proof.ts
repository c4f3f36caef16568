import type { TestClient } from '@kvart/testing';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Does the work that a browser without an account is asked for. */
export async function solvedNoticeChallenge(visitor: TestClient): Promise<string> {
  const { noticeChallenge } = await visitor.data<{ noticeChallenge: string }>('{ noticeChallenge }');
  const challenge = JSON.parse(noticeChallenge) as Parameters<typeof solveChallenge>[0]['challenge'];
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
