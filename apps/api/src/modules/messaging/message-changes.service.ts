import {
  canDeleteMessage,
  canEditMessage,
  editMessageInput,
  guardReadConversation,
  guardTouchMessage,
  messageBounds,
  messageKey,
  reactInput,
} from '@kvart/domain/messaging';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Files } from '../../platform/files/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import type { Message } from './message.model.ts';
import { MessageChangesRepository, type StoredMessage } from './message-changes.repository.ts';

interface Key {
  messageId: string;
  asActorId: string;
}

/** Editing, taking back and reacting. Each makes one change of the conversation that everybody catches up with. */
@Injectable()
export class MessageChangesService {
  constructor(
    private readonly database: Database,
    private readonly repository: MessageChangesRepository,
    private readonly files: Files,
    private readonly realtime: Realtime,
  ) {}

  edit(viewer: Viewer, raw: unknown): Promise<Message> {
    const { text, version, ...key } = validated(editMessageInput, raw);
    return this.change(viewer, key, async (tx, message) => {
      if (!canEditMessage(viewer, message)) throw new Refused(refusals.forbidden('not_author'));
      // Sent twice, for example because the first answer was lost: what is wanted is there already.
      if (message.version === version + 1 && message.text === text) return false;
      if (message.version !== version) throw new Refused(refusals.stale(message.version));
      if (message.text === text) return false;
      await this.repository.edit(tx, message, text);
      return true;
    });
  }

  remove(viewer: Viewer, raw: unknown): Promise<Message> {
    const key = validated(messageKey, raw);
    return this.change(viewer, key, async (tx, message) => {
      if (message.isDeleted && message.personId === viewer.personId) return false;
      if (!canDeleteMessage(viewer, message)) throw new Refused(refusals.forbidden('not_author'));
      await this.files.remove(tx, await this.repository.empty(tx, message));
      return true;
    });
  }

  react(viewer: Viewer, raw: unknown): Promise<Message> {
    const { emoji, on, ...key } = validated(reactInput, raw);
    return this.change(viewer, key, async (tx, message) => {
      if (message.isDeleted || message.kind === 'system') throw new Refused(refusals.conflict('wrong_state'));
      return this.repository.react(tx, message.id, viewer.personId, emoji, on);
    });
  }

  /** What a message said before, for those who may read it. */
  async versions(viewer: Viewer, raw: Key) {
    const { messageId, asActorId } = knownKey(raw);
    const message = await this.repository.find(messageId, asActorId, viewer.personId);
    this.checkSeen(viewer, asActorId, message);
    return this.repository.versions(messageId);
  }

  /** A message that the viewer may read in the actor's name. */
  checkSeen(
    viewer: Viewer,
    asActorId: string,
    message: StoredMessage | null,
  ): asserts message is StoredMessage {
    const own = message?.facts.parties.find(({ actorId }) => actorId === asActorId);
    if (!message || !own || message.seq <= own.sinceSeq) throw new Refused(refusals.notFound());
    orRefuse(guardReadConversation(viewer, asActorId, message.facts));
  }

  private async change(
    viewer: Viewer,
    { messageId, asActorId }: Key,
    work: (tx: Tx, message: StoredMessage) => Promise<boolean>,
  ): Promise<Message> {
    const { message, signal } = await this.database.transaction(async (tx) => {
      const { personId } = viewer;
      const stored = await this.repository.hold(tx, messageId, asActorId, personId);
      this.checkSeen(viewer, asActorId, stored);
      orRefuse(guardTouchMessage(viewer, asActorId, stored.facts));
      if (stored.floods) throw new Refused(refusals.rateLimited(messageBounds.flood.windowSeconds));
      const hasChanged = await work(tx, stored);
      if (hasChanged) await this.repository.mark(tx, messageId, asActorId, personId);
      const told = await this.repository.tell(tx, messageId, hasChanged && this.realtime.byStatement);
      return { message: told.message, signal: hasChanged ? [told.signal] : [] };
    });
    await this.realtime.forward(signal);
    return message;
  }
}

/** An id of the wrong form is an unknown one. */
function knownKey(raw: Key): Key {
  const read = messageKey.safeParse(raw);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}
