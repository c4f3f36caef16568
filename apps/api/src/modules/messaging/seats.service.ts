import { mayReadFor, markReadInput, saveDraftInput } from '@kvart/domain/messaging';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import type { Standing } from './messages.repository.ts';

/** The person's own place in a conversation: how far they have read, and their draft. */
@Injectable()
export class Seats {
  constructor(
    private readonly repository: ConversationsRepository,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  async markRead(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { seq, ...key } = validated(markReadInput, raw);
    const at = standingOf(viewer, key);
    const { conversationId } = at;
    const payload = { conversationId, personId: viewer.personId, seq };
    const { jobs } = this.events.jobsOf({ type: 'conversation.read', payload });
    const { byStatement } = this.realtime;
    const { found, signals } = await this.repository.markRead(at, seq, JSON.stringify(jobs), byStatement);
    if (!found) throw new Refused(refusals.notFound());
    await this.realtime.forward(signals);
    return at;
  }

  async saveDraft(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { text, version, ...key } = validated(saveDraftInput, raw);
    const at = standingOf(viewer, key);
    const kept = await this.repository.saveDraft(at, text, version, this.realtime.byStatement);
    if (!kept.found) throw new Refused(refusals.notFound());
    if (!kept.saved) throw new Refused(refusals.stale(kept.version));
    await this.realtime.forward(kept.signals);
    return at;
  }
}

/** Whose eyes look; those of strangers see nothing. */
export function standingOf(viewer: Viewer, key: { conversationId: string; asActorId: string }): Standing {
  if (!mayReadFor(viewer, key.asActorId)) throw new Refused(refusals.notFound());
  return { conversationId: key.conversationId, actorId: key.asActorId, personId: viewer.personId };
}
