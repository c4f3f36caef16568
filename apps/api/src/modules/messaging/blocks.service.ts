import { blockActorInput, guardBlock, guardSpeakFor } from '@kvart/domain/messaging';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { BlocksRepository } from './blocks.repository.ts';
import { ConversationHints } from './conversation-hints.ts';
import { HeldConversations } from './held-conversation.repository.ts';

/**
 * Blocking: the other side loses what the two have said to each other, and nothing reaches it or comes from it any
 * more. Where others take part as well, they go on talking.
 */
@Injectable()
export class Blocks {
  constructor(
    private readonly database: Database,
    private readonly repository: BlocksRepository,
    private readonly held: HeldConversations,
    private readonly hints: ConversationHints,
    private readonly audit: Audit,
  ) {}

  async block(viewer: Viewer, raw: unknown): Promise<{ actorId: string; blocked: boolean }> {
    const { asActorId, actorId, reason } = validated(blockActorInput, raw);
    await this.change(viewer, asActorId, actorId, 'blocked', async (tx) => {
      if (!(await this.repository.exists(tx, actorId))) throw new Refused(refusals.notFound());
      const block = {
        actorId: asActorId,
        blockedId: actorId,
        personId: viewer.personId,
        reason: reason || null,
      };
      return this.repository.add(tx, block);
    });
    return { actorId, blocked: true };
  }

  async unblock(viewer: Viewer, raw: unknown): Promise<{ actorId: string; blocked: boolean }> {
    const { asActorId, actorId } = validated(blockActorInput, raw);
    await this.change(viewer, asActorId, actorId, 'unblocked', (tx) =>
      this.repository.remove(tx, asActorId, actorId),
    );
    return { actorId, blocked: false };
  }

  list(viewer: Viewer, rawActorId: string) {
    const read = idSchema.safeParse(rawActorId);
    if (!read.success) throw new Refused(refusals.notFound());
    orRefuse(guardSpeakFor(viewer, read.data));
    return this.repository.of(read.data);
  }

  private async change(
    viewer: Viewer,
    asActorId: string,
    actorId: string,
    done: 'blocked' | 'unblocked',
    write: (tx: Tx) => Promise<boolean>,
  ): Promise<void> {
    orRefuse(guardBlock(viewer, asActorId, actorId));
    await this.database.transaction(async (tx) => {
      const shared = await this.held.shared(tx, asActorId, actorId);
      if (!(await write(tx))) return;
      await this.held.shutOut(tx, shared);
      await this.audit.record(tx, {
        personId: viewer.personId,
        actorId: asActorId,
        action: `actor.${done}`,
        objectType: 'actor',
        objectId: actorId,
      });
      await this.hints.shut(tx, shared, [asActorId, actorId]);
    });
  }
}
