import type { ClaimState } from '@kvart/domain/claims';

/** What the event `claim.turned` carries. */
export interface ClaimTurned {
  claimId: string;
  state: ClaimState;
}
