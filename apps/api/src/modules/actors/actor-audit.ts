import type { LogAction } from '@kvart/domain/desk';
import type { Viewer } from '@kvart/domain/shared';
import type { Act } from '../../platform/audit/index.ts';

/** An act upon an actor, for the log: the person, and the actor in whose name they did it. */
export const auditOf = (viewer: Viewer, action: LogAction, actorId: string, reason?: string | null): Act => ({
  personId: viewer.personId,
  actorId: viewer.actingAs,
  action,
  objectType: 'actor',
  objectId: actorId,
  reason,
});
