import type { ImportState } from '@kvart/domain/imports';
import type { InterestState } from '@kvart/domain/interests';
import type { SpaceState } from '@kvart/domain/spaces';

/*
 * What travels over the socket. An event is a hint that something is new: the receiver asks the API
 * for it, so a lost or doubled event does no harm, and nothing is told that access would refuse.
 */

/** A space got a new version. */
export interface SpaceChanged {
  spaceId: string;
  version: number;
  state: SpaceState;
}

/** An interest got a new version. */
export interface InterestChanged {
  interestId: string;
  spaceId: string;
  version: number;
  state: InterestState;
}

/** A vacancy report came in, changed, or got a picture. */
export interface ReportChanged {
  reportId: string;
  version: number;
  /** Somebody has something to do with it. */
  waiting: boolean;
}

/** A step of an import has begun or ended, or some of its rows are done. */
export interface ImportChanged {
  importId: string;
  state: ImportState;
  progress: number;
}

/** From the server to the browser. */
export interface ServerEvents {
  'space.changed': (event: SpaceChanged) => void;
  'interest.changed': (event: InterestChanged) => void;
  'report.changed': (event: ReportChanged) => void;
  'import.changed': (event: ImportChanged) => void;
  /** The session was ended elsewhere; the socket is closed right after. */
  'session.ended': (event: Record<string, never>) => void;
}

export interface WatchRequest {
  spaceId: string;
}

/** `code` says why not, as in the error codes. */
export type Acknowledge = (answer: { ok: boolean; code?: string }) => void;

/** From the browser to the server. */
export interface ClientEvents {
  watch: (request: WatchRequest, acknowledge?: Acknowledge) => void;
  unwatch: (request: WatchRequest, acknowledge?: Acknowledge) => void;
}

export const serverEventNames = [
  'space.changed',
  'interest.changed',
  'report.changed',
  'import.changed',
  'session.ended',
] as const satisfies readonly (keyof ServerEvents)[];
export const clientEventNames = ['watch', 'unwatch'] as const satisfies readonly (keyof ClientEvents)[];
