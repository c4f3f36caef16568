import type { ProposalFacts } from '@kvart/domain/space-requests';
import type { ActorRow } from '../actors/index.ts';
import type { SpaceRow } from '../spaces/index.ts';

/** A proposal as its statement answers it: what nobody asked for is not there. */
export interface ProposalRow extends ProposalFacts {
  id: string;
  spaceId: string;
  message: string;
  reason: string | null;
  createdAt: string;
  answeredAt: string | null;
  person: { id: string; name: string };
  actor?: ActorRow | null;
  space?: SpaceRow;
}
