import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { type Caller, Handshake } from './handshake.ts';
import { Presence } from './presence.ts';
import { rooms } from './rooms.ts';
import { endSocket, openedBy, socketsIn } from './seats.ts';
import type { Signal } from './signal.ts';
import { Watchables } from './watchables.ts';

/** Does on this node's sockets what a signal asks for. */
@Injectable()
export class SignalHandler {
  constructor(
    private readonly watchables: Watchables,
    private readonly handshake: Handshake,
    private readonly presence: Presence,
  ) {}

  async handle(io: Server, signal: Signal): Promise<void> {
    switch (signal.do) {
      case 'emit':
        if (signal.rooms.length > 0) io.to(signal.rooms).emit(signal.event, signal.payload);
        return;
      case 'end_session':
        return socketsIn(io, rooms.session(signal.sessionId)).forEach(endSocket);
      case 'end_person':
        return socketsIn(io, rooms.person(signal.personId))
          .filter((socket) => openedBy(socket)?.sessionId !== signal.except)
          .forEach(endSocket);
      case 'join_actor':
        return io.in(rooms.person(signal.personId)).socketsJoin(rooms.actor(signal.actorId));
      case 'leave_actor': {
        io.in(rooms.person(signal.personId)).socketsLeave(rooms.actor(signal.actorId));
        // What they watch, they may have watched as a member.
        for (const socket of socketsIn(io, rooms.person(signal.personId)))
          for (const room of socket.rooms) await this.recheck([socket], room);
        // What is open in their pages is asked for anew, and is not found.
        io.in(rooms.person(signal.personId)).emit('hints.missed', {});
        return;
      }
      case 'recheck':
        return this.recheck(socketsIn(io, signal.room), signal.room);
      case 'presence':
        return this.presence.hear(io, signal.room, signal.personId, signal.online);
      case 'roll_call':
        return this.presence.callRoll(io, signal.room);
    }
  }

  /** Asks about everything that is watched on this node, after signals may have been missed. */
  async recheckAll(io: Server): Promise<void> {
    for (const room of [...io.of('/').adapter.rooms.keys()]) await this.recheck(socketsIn(io, room), room);
  }

  private async recheck(sockets: Socket[], room: string): Promise<void> {
    const [kind = '', id = ''] = room.split(':');
    const mayWatch = this.watchables.of(kind);
    if (!mayWatch) return;
    // All visitors see the same, so they are asked about once.
    let visitors: Promise<boolean> | undefined;
    for (const socket of sockets) {
      const viewer =
        openedBy(socket) && (await this.handshake.viewerNow((socket.data as { caller: Caller }).caller));
      visitors ??= viewer ? undefined : Promise.resolve(mayWatch(null, id));
      const allowed = viewer ? await mayWatch(viewer, id) : await visitors;
      if (!allowed) await socket.leave(room);
    }
  }
}
