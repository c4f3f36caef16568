import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import { ConversationHints } from './conversation-hints.ts';
import { HeldConversations } from './held-conversation.repository.ts';

/** $1 project, $2 conversation, $3 who begins it. One actor alone has nobody to talk to. */
const beginSql = `WITH active AS (
    SELECT o.actor_id, o.role FROM project_partners o WHERE o.project_id = $1::uuid AND o.state = 'active'),
  made AS (
    INSERT INTO conversations (id, kind, state, title, project_id, started_by_id, is_demo)
    SELECT $2::uuid, 'group', 'open', p.title, p.id, $3::uuid, p.is_demo FROM projects p
    WHERE p.id = $1::uuid AND (SELECT count(*) FROM active) >= 2
    ON CONFLICT (project_id) DO NOTHING RETURNING id)
  INSERT INTO conversation_parties (conversation_id, actor_id, part, answer)
  SELECT m.id, a.actor_id, CASE WHEN a.role = 'lead' THEN 'asker' ELSE 'asked' END::introduction_part,
    CASE WHEN a.role <> 'lead' THEN 'accepted' END::introduction_answer FROM made m, active a`;

/** A partner that has come or gone. */
export interface Turn {
  projectId: string;
  personId: string;
  actorId: string;
  hasCome: boolean;
}

/** The conversation of a project. Who is in it is kept by the database; here it is begun, and those in it are told. */
@Injectable()
export class ProjectConversations {
  constructor(
    private readonly held: HeldConversations,
    private readonly hints: ConversationHints,
  ) {}

  /** Begins it, unless it is there or nobody else is in the project. */
  async begin(tx: Tx, projectId: string, personId: string): Promise<void> {
    // Whoever joins or leaves holds the project, too: nobody is forgotten in between.
    await tx.$queryRaw`SELECT 1 FROM projects WHERE id = ${projectId}::uuid FOR NO KEY UPDATE`;
    const begun = await tx.$executeRawUnsafe(beginSql, projectId, uuid(), personId);
    const id = begun > 0 ? await this.of(tx, projectId) : null;
    const conversation = id && (await this.held.hold(tx, id));
    if (conversation) await this.hints.all(tx, conversation);
  }

  async of(tx: Tx, projectId: string): Promise<string | null> {
    const found = await tx.conversation.findUnique({ where: { projectId }, select: { id: true } });
    return found?.id ?? null;
  }

  /** Says in the conversation who came or went, and has open windows look anew. */
  async turned(tx: Tx, { projectId, personId, actorId, hasCome }: Turn): Promise<void> {
    const id = await this.of(tx, projectId);
    const conversation = id && (await this.held.hold(tx, id));
    if (!conversation) return;
    const party = conversation.parties.find((one) => one.actorId === actorId);
    const isMember = await this.held.isMember(tx, actorId, personId);
    const at = { conversationId: conversation.id, actorId, personId };
    // Who was taken out said nothing: no words are put into their mouth.
    const note =
      party && isMember && party.hasLeft !== hasCome
        ? await this.held.note(tx, at, hasCome ? 'party_added' : 'party_left', {
            aboutActorId: hasCome ? actorId : null,
          })
        : null;
    await this.hints.all(tx, conversation, note, [actorId]);
  }
}
