import { decidesEverywhere } from '@kvart/domain/claims';
import { mayEditFor, requireConfirmed, type Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';

/** The actors a person writes for. */
export const writtenFor = (viewer: Viewer): string[] =>
  Object.keys(viewer.memberships).filter((actorId) => mayEditFor(viewer, actorId));

/** `isDesk` of the domain as a condition on `actors`, under this alias. */
export const isDesk = (alias: string): string =>
  `${alias}.kind = 'support_organisation' AND ${alias}.archived_at IS NULL
    AND ${alias}.verified_at IS NOT NULL AND ${alias}.verified_until >= current_date`;

/**
 * The claims the viewer decides about: `isClaimToDecide` of the domain as a condition on claims `c` and their
 * actors `a`. A test over generated rows holds both against each other.
 */
export function claimsToDecide(viewer: Viewer | null, values: Values): string {
  if (!viewer || !requireConfirmed(viewer).ok) return 'false';
  const everywhere = decidesEverywhere(viewer);
  const written = writtenFor(viewer);
  if (!everywhere && written.length === 0) return 'false';
  const decidable = `c.way <> 'mail' AND c.person_id <> ${values.add(viewer.personId, 'uuid')}`;
  if (everywhere) return decidable;
  return `${decidable} AND a.country IN (
    SELECT d.country FROM actors d WHERE d.id = ANY (${values.add(written, 'uuid[]')}) AND ${isDesk('d')})`;
}
