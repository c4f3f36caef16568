import type { Socket } from 'socket.io-client';

/** What the server tells. Each is a hint to ask again: the database is the truth. */
export interface LiveEvents {
  'space.changed': { spaceId: string; version: number; state: string };
  'interest.changed': { interestId: string; spaceId: string; version: number; state: string };
  'report.changed': { reportId: string; version: number; waiting: boolean };
  'import.changed': { importId: string; state: string; progress: number };
  'notification.changed': Record<string, never>;
  'session.ended': Record<string, never>;
}

type LiveName = keyof LiveEvents;
type Handler = (payload: never) => void;

let socket: Promise<Socket> | null = null;
const handlers = new Map<LiveName, Set<Handler>>();
const watched = new Map<string, number>();

const connect = (): Promise<Socket> =>
  (socket ??= import('socket.io-client').then(({ io }) => {
    const connection = io({ transports: ['websocket'], withCredentials: true, reconnectionDelayMax: 15_000 });
    for (const name of [
      'space.changed',
      'interest.changed',
      'report.changed',
      'import.changed',
      'notification.changed',
      'session.ended',
    ] as const)
      connection.on(name, (payload: unknown) =>
        handlers.get(name)?.forEach((handle) => handle(payload as never)),
      );
    // Rooms are lost with the line: what is open in the page is watched again.
    connection.on('connect', () => watched.forEach((_, spaceId) => connection.emit('watch', { spaceId })));
    return connection;
  }));

/** Listens to an event of the server; loads the socket only now. Returns the way to stop. */
export const listen = <N extends LiveName>(
  name: N,
  handle: (payload: LiveEvents[N]) => void,
): (() => void) => {
  const set = handlers.get(name) ?? new Set<Handler>();
  handlers.set(name, set.add(handle));
  connect().catch(() => (socket = null));
  return () => set.delete(handle);
};

/** Asks to be told about one space for as long as its page is open. */
export const watchSpace = (spaceId: string): (() => void) => {
  const count = watched.get(spaceId) ?? 0;
  watched.set(spaceId, count + 1);
  if (count === 0)
    connect().then(
      (connection) => connection.connected && connection.emit('watch', { spaceId }),
      () => (socket = null),
    );
  return () => {
    const left = (watched.get(spaceId) ?? 1) - 1;
    if (left > 0) watched.set(spaceId, left);
    else {
      watched.delete(spaceId);
      void socket?.then((connection) => connection.emit('unwatch', { spaceId }));
    }
  };
};

/** Another person, another set of rooms: the line is opened anew, or closed. */
export const restartConnection = async (open: boolean) => {
  const connection = await socket;
  connection?.disconnect();
  if (open) connection?.connect();
};
