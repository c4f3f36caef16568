import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { ProjectConversations } from '../messaging/index.ts';
import type { ProjectTurned } from '../projects/index.ts';

/** The conversation begins with the second partner; who comes and goes later is said in it. */
@Injectable()
export class TalkEvents {
  constructor(private readonly conversations: ProjectConversations) {}

  @OnEvent('project.turned', { name: 'project_talk.follow' })
  async follow({ payload }: DomainEvent<ProjectTurned>, tx: Tx): Promise<void> {
    const { projectId, kind, personId, aboutActorId } = payload;
    const hasCome = kind === 'partner_joined';
    if (!personId || !aboutActorId) return;
    if (!hasCome && kind !== 'partner_left' && kind !== 'partner_removed') return;
    if (hasCome && !(await this.conversations.of(tx, projectId)))
      return this.conversations.begin(tx, projectId, personId);
    await this.conversations.turned(tx, { projectId, personId, actorId: aboutActorId, hasCome });
  }
}
