import type { ClaimState, ClaimWay } from '@kvart/domain/claims';
import { sharedContext, type BuilderContext } from './context.ts';

/** A row of `claims`. */
export interface ClaimRow {
  id: string;
  version: number;
  actorId: string;
  personId: string;
  way: ClaimWay;
  state: ClaimState;
  workEmail: string | null;
  linkHash: Uint8Array | null;
  linkExpiresAt: Date | null;
  registerNumber: string | null;
  documentId: string | null;
  deskId: string | null;
  message: string | null;
  createdAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  decidedById: string | null;
  decidedForId: string | null;
  reason: string | null;
}

const DAY = 86_400_000;

/** A claim that waits, by the word of a support organisation unless said otherwise. */
export function buildClaim(
  overrides: Partial<ClaimRow> & Pick<ClaimRow, 'actorId' | 'personId'>,
  context: BuilderContext = sharedContext,
): ClaimRow {
  const { way = 'word', state = 'submitted' } = overrides;
  const number = context.count();
  const isDecided = state === 'granted' || state === 'refused';
  return {
    id: context.ids.next(),
    version: state === 'submitted' ? 1 : 2,
    way,
    state,
    workEmail: way === 'mail' ? `claimant${number}@example.org` : null,
    linkHash: way === 'mail' ? Uint8Array.from({ length: 32 }, (_, at) => (number * 31 + at) % 256) : null,
    linkExpiresAt: way === 'mail' ? new Date(context.now.getTime() + 2 * DAY) : null,
    registerNumber: way === 'document' ? '1234567000' : null,
    documentId: null,
    deskId: null,
    message: null,
    createdAt: context.now,
    expiresAt: new Date(context.now.getTime() + 60 * DAY),
    closedAt: state === 'submitted' ? null : context.now,
    decidedById: null,
    decidedForId: null,
    reason: isDecided ? 'So it is.' : null,
    ...overrides,
  };
}
