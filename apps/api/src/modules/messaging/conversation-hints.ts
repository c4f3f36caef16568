import { isPresent } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import type { StoredConversation } from './messages.repository.ts';

type Known = Pick<StoredConversation, 'id' | 'version' | 'parties'>;

/** Tells sockets that something about a conversation is different. */
@Injectable()
export class ConversationHints {
  constructor(private readonly realtime: Realtime) {}

  /** The actor's own people: what concerns their desk alone. */
  own(tx: Tx, { id, version }: Known, actorId: string): Promise<void> {
    return this.changed(tx, [actorId], id, version);
  }

  /** Everybody who was there before or is now, after the version has moved on; with a new message of the system. */
  async all(
    tx: Tx,
    { id, version, parties }: Known,
    note: { seq: number; change: number } | null = null,
    more: string[] = [],
  ): Promise<void> {
    const actors = [...parties.filter(isPresent).map(({ actorId }) => actorId), ...more];
    await this.changed(tx, actors, id, version + 1);
    await this.realtime.recheckRoom(tx, rooms.watching('conversation', id));
    if (!note) return;
    const payload = { conversationId: id, ...note };
    await this.realtime.publish(tx, { rooms: actors.map(rooms.actor), event: 'message.changed', payload });
  }

  /** Two actors' conversations were closed to one of them, or opened again: both look anew. */
  async shut(tx: Tx, conversationIds: readonly string[], actors: string[]): Promise<void> {
    for (const id of conversationIds.slice(0, 100)) {
      await this.changed(tx, actors, id, 0);
      await this.realtime.recheckRoom(tx, rooms.watching('conversation', id));
    }
  }

  private changed(tx: Tx, actors: string[], conversationId: string, version: number): Promise<void> {
    const payload = { conversationId, version };
    return this.realtime.publish(tx, {
      rooms: actors.map(rooms.actor),
      event: 'conversation.changed',
      payload,
    });
  }
}
