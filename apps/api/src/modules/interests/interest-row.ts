import type { InterestState } from '@kvart/domain/interests';
import type { ActorRow } from '../actors/index.ts';
import type { SpaceRow } from '../spaces/index.ts';

export interface InterestEventRow {
  at: string;
  state: InterestState;
  personName: string;
  actorName: string;
  reason: string | null;
}

/** An interest as its statement answers it: what nobody asked for is not there. */
export interface InterestRow {
  id: string;
  version: number;
  state: InterestState;
  message: string;
  intendedUseId: string | null;
  createdAt: string;
  updatedAt: string;
  spaceId: string;
  actorId: string;
  spaceActorId: string;
  space?: SpaceRow;
  actor?: ActorRow;
  person?: { id: string; name: string };
  events?: InterestEventRow[];
}
