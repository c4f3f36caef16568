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

/** A message is new or different; the message itself where it is short enough, just as GraphQL answers it. */
export interface MessageChanged {
  conversationId: string;
  seq: number;
  change: number;
  message?: Record<string, unknown>;
}

/** Something about a conversation other than its messages: state, title, parties, who looks after it. */
export interface ConversationChanged {
  conversationId: string;
  version: number;
}

/** The reader's own place in a conversation moved, on another of their devices. */
export interface SeatChanged {
  conversationId: string;
  actorId: string;
  lastReadSeq: number;
  draftVersion: number;
}

/** Somebody who lets others know has read on. */
export interface ReceiptChanged {
  conversationId: string;
  personId: string;
  seq: number;
}

/** Somebody is writing just now. */
export interface Typing {
  conversationId: string;
  actorId: string;
  personId: string;
  name: string;
}

/** Somebody in a conversation one watches has come or gone. */
export interface PresenceChanged {
  personId: string;
  online: boolean;
}

/** Something in a project's room is new: its work, money, or what is written there. */
export interface RoomChanged {
  projectId: string;
  part: string;
}

/** Something in a desk's queue is new, or somebody took a case. */
export type DeskChanged = Record<string, never>;

/** From the server to the browser. */
export interface ServerEvents {
  'space.changed': (event: SpaceChanged) => void;
  'interest.changed': (event: InterestChanged) => void;
  'report.changed': (event: ReportChanged) => void;
  'import.changed': (event: ImportChanged) => void;
  'desk.changed': (event: DeskChanged) => void;
  'message.changed': (event: MessageChanged) => void;
  'room.changed': (event: RoomChanged) => void;
  'conversation.changed': (event: ConversationChanged) => void;
  'seat.changed': (event: SeatChanged) => void;
  'receipt.changed': (event: ReceiptChanged) => void;
  typing: (event: Typing) => void;
  presence: (event: PresenceChanged) => void;
  /** Hints may have been missed: look at what is shown anew. */
  'hints.missed': (event: Record<string, never>) => void;
  /** A person has something new, or read something: the bell asks how much is unread. */
  'notification.changed': (event: Record<string, never>) => void;
  /** The session was ended elsewhere; the socket is closed right after. */
  'session.ended': (event: Record<string, never>) => void;
}

/** One thing at a time. */
export type WatchRequest =
  { spaceId: string } | { conversationId: string } | { projectRoomId: string } | { deskId: string };

export interface TypingRequest {
  conversationId: string;
  asActorId: string;
}

/** `code` says why not, as in the error codes. */
export type Acknowledge = (answer: { ok: boolean; code?: string }) => void;

/** From the browser to the server. */
export interface ClientEvents {
  watch: (request: WatchRequest, acknowledge?: Acknowledge) => void;
  unwatch: (request: WatchRequest, acknowledge?: Acknowledge) => void;
  typing: (request: TypingRequest, acknowledge?: Acknowledge) => void;
}

export const serverEventNames = [
  'space.changed',
  'interest.changed',
  'report.changed',
  'import.changed',
  'desk.changed',
  'message.changed',
  'room.changed',
  'conversation.changed',
  'seat.changed',
  'receipt.changed',
  'typing',
  'presence',
  'hints.missed',
  'notification.changed',
  'session.ended',
] as const satisfies readonly (keyof ServerEvents)[];
export const clientEventNames = [
  'watch',
  'unwatch',
  'typing',
] as const satisfies readonly (keyof ClientEvents)[];
