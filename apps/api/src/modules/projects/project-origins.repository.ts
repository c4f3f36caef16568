import { canSeePart, type CreateProjectInput, type ProjectFacts } from '@kvart/domain/projects';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { spaceStates } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { type Tx, Values } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { visibleTo } from '../spaces/index.ts';
import { factsStatement } from './projects.sql.ts';
import type { Origin } from './projects.repository.ts';

/** Where a project began, and who belongs to it from there. */
@Injectable()
export class ProjectOrigins {
  /** Whatever somebody names as the beginning has to be there for them. */
  async of(
    tx: Tx,
    viewer: Viewer,
    actorId: string,
    input: Pick<
      CreateProjectInput,
      'fromSpaceId' | 'fromConversationId' | 'suggestedActorId' | 'copiedFromId'
    >,
  ): Promise<{ origin: Origin; actorIds: string[] }> {
    const { fromSpaceId, fromConversationId, suggestedActorId, copiedFromId } = input;
    if (fromSpaceId) await this.checkSpace(tx, viewer, fromSpaceId);
    if (copiedFromId) await this.checkProject(tx, viewer, copiedFromId);
    const actorIds = fromConversationId ? await this.othersIn(tx, fromConversationId, actorId) : [];
    // Whoever was suggested is invited, and refused like anybody else who cannot be reached.
    if (suggestedActorId) {
      if ((await tx.actor.count({ where: { id: suggestedActorId } })) === 0)
        throw new Refused(refusals.notFound());
      actorIds.push(suggestedActorId);
    }
    return { origin: { fromSpaceId, fromConversationId, suggestedActorId, copiedFromId }, actorIds };
  }

  private async checkSpace(tx: Tx, viewer: Viewer, id: string): Promise<void> {
    const values = new Values();
    const text = `SELECT s.id FROM spaces s WHERE s.id = ${values.add(id, 'uuid')} AND ${visibleTo(viewer, spaceStates, values)}`;
    const rows = await tx.$queryRawUnsafe<object[]>(text, ...values.list);
    if (rows.length === 0) throw new Refused(refusals.notFound());
  }

  private async checkProject(tx: Tx, viewer: Viewer, id: string): Promise<void> {
    const { text, values } = factsStatement(viewer, id);
    const [row] = await tx.$queryRawUnsafe<ProjectFacts[]>(text, ...values);
    if (!row || !canSeePart(viewer, row, 'about')) throw new Refused(refusals.notFound());
  }

  /** The other actors of a conversation in which the actor takes part; who was asked and said no is not among them. */
  private async othersIn(tx: Tx, conversationId: string, actorId: string): Promise<string[]> {
    const parties = await tx.conversationParty.findMany({
      where: { conversationId, leftAt: null, shutAt: null, conversation: { state: 'open' } },
      select: { actorId: true },
      take: 60,
    });
    const ids = parties.map((party) => party.actorId);
    if (!ids.includes(actorId)) throw new Refused(refusals.notFound());
    return ids.filter((id) => id !== actorId);
  }
}
