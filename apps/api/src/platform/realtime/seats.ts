import type { Viewer } from '@kvart/domain/shared';
import type { Server, Socket } from 'socket.io';
import type { Caller } from './handshake.ts';
import { rooms } from './rooms.ts';

/** What we keep with a socket. */
export interface SocketData {
  caller: Caller;
}

/** The viewer a socket was opened by; null for visitors. */
export const openedBy = (socket: Socket): Viewer | null => (socket.data as SocketData).caller.viewer;

/** Seats a new socket in the rooms of its person. Visitors sit nowhere until they watch something. */
export async function seat(socket: Socket): Promise<void> {
  const viewer = openedBy(socket);
  if (!viewer) return;
  await socket.join([
    rooms.session(viewer.sessionId),
    rooms.person(viewer.personId),
    ...(viewer.suspended ? [] : Object.keys(viewer.memberships).map(rooms.actor)),
  ]);
}

/** Tells the client that its session has ended, and hangs up. */
export function endSocket(socket: Socket): void {
  socket.emit('session.ended', {});
  socket.disconnect(true);
}

/** Lets a socket sit in exactly these actors' rooms. */
export async function seatAmongActors(socket: Socket, actorIds: string[]): Promise<void> {
  const wanted = new Set(actorIds.map(rooms.actor));
  for (const room of socket.rooms) {
    if (room.startsWith(rooms.actor('')) && !wanted.has(room)) await socket.leave(room);
  }
  // Asked of every socket every few seconds, and nearly always there is nothing to do.
  const missing = [...wanted].filter((room) => !socket.rooms.has(room));
  if (missing.length > 0) await socket.join(missing);
}

/** This node's sockets in a room. */
export function socketsIn(io: Server, room: string): Socket[] {
  const ids = io.of('/').adapter.rooms.get(room) ?? new Set<string>();
  return [...ids].map((id) => io.of('/').sockets.get(id)).filter((socket) => socket !== undefined);
}
