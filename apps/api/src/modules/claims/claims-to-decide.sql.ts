import type { DeskScope } from '@kvart/domain/desk';
import { requireConfirmed, type Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';
import { atDesk, handedTo } from '../desk/index.ts';

/** The centre that a claim `c` was handed to. */
export const claimHandedTo = handedTo('claim', 'c.id');

/** Where the actor `a` of a claim lies, as the row `g`. */
export const claimPlace = `CROSS JOIN LATERAL (SELECT a.country, a.place_id,
  (SELECT p.nuts FROM places p WHERE p.id = a.place_id) AS nuts) g`;

/**
 * The claims the viewer decides about: `isClaimToDecide` of the domain as a condition on claims `c` and their
 * places `g`. A test over generated rows holds both against each other.
 */
export function claimsToDecide(viewer: Viewer | null, scope: DeskScope, values: Values): string {
  const { everywhere, centres } = scope;
  if (!viewer || !requireConfirmed(viewer).ok || (!everywhere && centres.length === 0)) return 'false';
  const decidable = `c.way <> 'mail' AND c.person_id <> ${values.add(viewer.personId, 'uuid')}`;
  if (everywhere) return decidable;
  const mine = values.add(
    centres.map(({ actorId }) => actorId),
    'uuid[]',
  );
  return `${decidable} AND (${atDesk(scope, 'g', values)} OR ${claimHandedTo} = ANY (${mine}))`;
}
