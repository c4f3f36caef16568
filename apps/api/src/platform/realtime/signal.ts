/** What goes from node to node through Postgres. */
export type Signal =
  | { do: 'emit'; rooms: string[]; event: string; payload: object }
  | { do: 'end_session'; sessionId: string }
  | { do: 'end_person'; personId: string; except?: string }
  | { do: 'join_actor'; personId: string; actorId: string }
  | { do: 'leave_actor'; personId: string; actorId: string }
  | { do: 'recheck'; room: string }
  /** A person has come into a room, or gone from it on one of their devices. */
  | { do: 'presence'; room: string; personId: string; online: boolean }
  /** Somebody has come in and wants to know who is there: every node tells of its own. */
  | { do: 'roll_call'; room: string };

/** A hint for those who sit in a room. */
export interface Hint {
  room?: string;
  rooms?: string[];
  /** Noun and past participle: `space.changed`. */
  event: string;
  /** Ids and versions; the client fetches the rest. Below 7,500 bytes as JSON. */
  payload: object;
}
