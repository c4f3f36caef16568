import { resultUnion } from '../../platform/errors/index.ts';
import { Claim } from './claim.model.ts';

const claim = () => Claim;

export const ClaimActorResult = resultUnion('ClaimActorResult', claim);
export const ProveClaimResult = resultUnion('ProveClaimResult', claim);
export const DecideClaimResult = resultUnion('DecideClaimResult', claim);
export const WithdrawClaimResult = resultUnion('WithdrawClaimResult', claim);
