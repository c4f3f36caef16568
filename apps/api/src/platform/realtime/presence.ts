import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { Database } from '../database/index.ts';
import { Fanout } from './fanout.ts';
import { openedBy, socketsIn } from './seats.ts';
import { Watchables } from './watchables.ts';

/**
 * Who is looking at a thing just now, told only to those who look at it too, and only for kinds that want it. Nothing of
 * it is stored: whoever comes in has all nodes call their roll.
 */
@Injectable()
export class Presence {
  constructor(
    private readonly fanout: Fanout,
    private readonly database: Database,
    private readonly watchables: Watchables,
  ) {}

  /** A socket has begun to watch. */
  async came(socket: Socket, room: string): Promise<void> {
    const personId = this.personIn(socket, room);
    if (!personId) return;
    await this.fanout.send(this.database.prisma, { do: 'presence', room, personId, online: true });
    await this.fanout.send(this.database.prisma, { do: 'roll_call', room });
  }

  /** A socket watches no longer, or is about to close. */
  async went(socket: Socket, room: string): Promise<void> {
    const personId = this.personIn(socket, room);
    if (personId)
      await this.fanout.send(this.database.prisma, { do: 'presence', room, personId, online: false });
  }

  /** Tells this node's sockets; whoever is said to be gone but sits here on another device is announced again. */
  async hear(io: Server, room: string, personId: string, online: boolean): Promise<void> {
    io.to(room).emit('presence', { personId, online });
    if (!online && this.peopleIn(io, room).has(personId))
      await this.fanout.send(this.database.prisma, { do: 'presence', room, personId, online: true });
  }

  /** Tells of everybody who watches on this node; those of a crowd are not counted out. */
  async callRoll(io: Server, room: string): Promise<void> {
    for (const personId of [...this.peopleIn(io, room)].slice(0, 50))
      await this.fanout.send(this.database.prisma, {
        do: 'emit',
        rooms: [room],
        event: 'presence',
        payload: { personId, online: true },
      });
  }

  private personIn(socket: Socket, room: string): string | null {
    const [kind = ''] = room.split(':');
    return this.watchables.showsPresence(kind) ? (openedBy(socket)?.personId ?? null) : null;
  }

  private peopleIn(io: Server, room: string): Set<string> {
    return new Set(socketsIn(io, room).flatMap((socket) => openedBy(socket)?.personId ?? []));
  }
}
