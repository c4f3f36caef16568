import type { ClaimState, ClaimWay } from '@kvart/domain/claims';
import type { DeskPlace } from '@kvart/domain/desk';
import type { ActorRow } from '../actors/index.ts';

/** A claim as its statement answers it. */
export interface ClaimRow extends DeskPlace {
  id: string;
  version: number;
  state: ClaimState;
  way: ClaimWay;
  workEmail: string | null;
  registerNumber: string | null;
  note: string | null;
  createdAt: string;
  expiresAt: string;
  closedAt: string | null;
  reason: string | null;
  personId: string;
  actor: ActorRow;
  person: { id: string; name: string };
  deskName: string | null;
  document: { id: string; mime: string; bytes: number; variants: number[] } | null;
  decidedBy: { personName: string | null; actorName: string | null } | null;
}
