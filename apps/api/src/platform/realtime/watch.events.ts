import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { Public } from '../access/access.decorator.ts';
import { type ClientAnswer, type ClientCall, ClientEvent } from './client-event.decorator.ts';
import { Presence } from './presence.ts';
import { rooms } from './rooms.ts';
import { Watchables } from './watchables.ts';

/** Things one connection may watch at a time: a long result list, not the whole database. */
const maxWatched = 60;
const reason = 'visitors watch public things; the rule of each kind decides';

/** Lets clients follow the things they look at: `watch {spaceId}` and `unwatch {spaceId}`. */
@Injectable()
export class WatchEvents {
  constructor(
    private readonly watchables: Watchables,
    private readonly presence: Presence,
  ) {}

  @ClientEvent('watch')
  @Public(reason)
  async watch({ socket, viewer, payload }: ClientCall): Promise<ClientAnswer> {
    const thing = this.thingIn(payload);
    if (!thing) return { ok: false, code: 'invalid_input' };
    if (this.watchedBy(socket) >= maxWatched) return { ok: false, code: 'too_many' };
    const allowed = await this.watchables.of(thing.kind)?.(viewer, thing.id);
    // What one may not see does not exist.
    if (!allowed) return { ok: false, code: 'not_found' };
    const room = rooms.watching(thing.kind, thing.id);
    if (!socket.connected || socket.rooms.has(room)) return { ok: true };
    await socket.join(room);
    await this.presence.came(socket, room);
    return { ok: true };
  }

  @ClientEvent('unwatch')
  @Public(reason)
  async unwatch({ socket, payload }: ClientCall): Promise<ClientAnswer> {
    const thing = this.thingIn(payload);
    if (!thing) return { ok: false, code: 'invalid_input' };
    const room = rooms.watching(thing.kind, thing.id);
    if (!socket.rooms.has(room)) return { ok: true };
    await socket.leave(room);
    await this.presence.went(socket, room);
    return { ok: true };
  }

  /** Reads `{spaceId: "..."}` as kind and id, for kinds that are registered. */
  private thingIn(payload: unknown): { kind: string; id: string } | null {
    if (typeof payload !== 'object' || payload === null) return null;
    const [entry, ...others] = Object.entries(payload);
    const [key, id] = entry ?? [];
    const kind = key?.endsWith('Id') ? key.slice(0, -'Id'.length) : '';
    if (others.length > 0 || typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return null;
    return this.watchables.of(kind) ? { kind, id } : null;
  }

  private watchedBy(socket: Socket): number {
    return [...socket.rooms].filter((room) => this.watchables.of(room.split(':')[0] ?? '')).length;
  }
}
