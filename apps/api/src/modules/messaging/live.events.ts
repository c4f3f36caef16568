import { conversationKey, mayReadFor } from '@kvart/domain/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { id as idSchema } from '@kvart/domain/shared';
import { Access } from '../../platform/access/index.ts';
import { Database } from '../../platform/database/index.ts';
import {
  type ClientAnswer,
  type ClientCall,
  ClientEvent,
  Realtime,
  Watchables,
} from '../../platform/realtime/index.ts';

const standsSql = `SELECT EXISTS (SELECT FROM conversation_parties p WHERE p.conversation_id = $1::uuid
  AND p.actor_id = ANY ($2::uuid[]) AND p.left_at IS NULL AND p.shut_at IS NULL) AS stands`;

/** The name to tell and the rooms to tell; no row for somebody who does not stand there. $1 conversation, $2 actor, $3 person. */
const typingSql = `SELECT w.name, (SELECT array_agg('actor:' || r.actor_id) FROM conversation_parties r
    WHERE r.conversation_id = p.conversation_id AND r.left_at IS NULL AND r.shut_at IS NULL) AS rooms
  FROM conversation_parties p JOIN persons w ON w.id = $3::uuid
  WHERE p.conversation_id = $1::uuid AND p.actor_id = $2::uuid AND p.left_at IS NULL AND p.shut_at IS NULL`;

/** One of a socket in so many milliseconds is passed on; the others are answered and forgotten. */
const pause = 3_000;

/** What people in a conversation notice of each other without a word being sent. None of it is kept. */
@Injectable()
export class LiveEvents implements OnModuleInit {
  private readonly lastTyped = new WeakMap<object, number>();

  constructor(
    private readonly database: Database,
    private readonly realtime: Realtime,
    private readonly watchables: Watchables,
  ) {}

  onModuleInit(): void {
    this.watchables.register(
      'conversation',
      async (viewer, id) => {
        if (!viewer || viewer.suspended || !idSchema.safeParse(id).success) return false;
        const actors = Object.keys(viewer.memberships);
        const { stands } = await this.database.readOne<{ stands: boolean }>('messaging.stands', standsSql, [
          id,
          actors,
        ]);
        return stands;
      },
      { presence: true },
    );
  }

  @ClientEvent('typing')
  @Access('confirmed', 'members of the actor named, where it takes part and is not shut out')
  async typing({ socket, viewer, payload }: ClientCall): Promise<ClientAnswer> {
    const read = conversationKey.safeParse(payload);
    if (!read.success || !viewer) return { ok: false, code: 'invalid_input' };
    const { conversationId, asActorId } = read.data;
    if (!mayReadFor(viewer, asActorId)) return { ok: false, code: 'not_found' };
    if (Date.now() - (this.lastTyped.get(socket) ?? 0) < pause) return { ok: true };
    const values = [conversationId, asActorId, viewer.personId];
    const [row] = await this.database.read<{ name: string; rooms: string[] }>(
      'messaging.typing',
      typingSql,
      values,
    );
    if (!row) return { ok: false, code: 'not_found' };
    this.lastTyped.set(socket, Date.now());
    await this.realtime.publish(this.database.prisma, {
      rooms: row.rooms,
      event: 'typing',
      payload: { conversationId, actorId: asActorId, personId: viewer.personId, name: row.name },
    });
    return { ok: true };
  }
}
