import type {
  ConversationState,
  StartConversationInput,
  SubjectInterest,
  Target,
} from '@kvart/domain/messaging';
import type { Viewer } from '@kvart/domain/shared';
import type { SpaceFacts } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** $1 the writer, $2 those to write to, $3 those they will be among. */
const targetsSql = `SELECT a.id AS "actorId", a.archived_at IS NULL AND NOT a.is_unclaimed AS "isReachable",
  EXISTS (SELECT FROM actor_blocks b WHERE b.actor_id = $1::uuid AND b.blocked_id = a.id) AS "isBlocked",
  EXISTS (SELECT FROM actor_blocks b WHERE b.actor_id = a.id AND b.blocked_id = ANY ($3::uuid[]))
    OR EXISTS (SELECT FROM actor_blocks b WHERE b.blocked_id = a.id AND b.actor_id = ANY ($3::uuid[]) AND b.actor_id <> $1::uuid) AS blocks,
  EXISTS (SELECT FROM conversation_parties x JOIN conversations c ON c.id = x.conversation_id AND c.state = 'open'
      AND c.kind <> 'group' JOIN conversation_parties y ON y.conversation_id = c.id AND y.actor_id = a.id
    WHERE x.actor_id = $1::uuid) AS "isAcquainted"
  FROM actors a WHERE a.id = ANY ($2::uuid[])`;

/** What beginning a conversation looks up and writes. */
@Injectable()
export class StartRepository {
  constructor(private readonly database: Database) {}

  /** The conversation of that id, or the one these two have already. */
  async existing(
    id: string | null,
    pairKey: string | null,
  ): Promise<{ id: string; isOfPair: boolean } | null> {
    const rows = await this.database.read<{ id: string; isOfPair: boolean }>(
      'messaging.existing',
      `SELECT id, pair_key = $2::text AS "isOfPair" FROM conversations WHERE id = $1::uuid OR pair_key = $2::text
       ORDER BY (id = $1::uuid) DESC NULLS LAST LIMIT 1`,
      [id, pairKey],
    );
    return rows[0] ?? null;
  }

  async targets(
    asActorId: string,
    ids: readonly string[],
    { among = [asActorId, ...ids], tx }: { among?: readonly string[]; tx?: Tx } = {},
  ): Promise<Target[]> {
    const values = [asActorId, ids, among];
    if (tx) return tx.$queryRawUnsafe<Target[]>(targetsSql, ...values);
    return this.database.read<Target & Record<string, unknown>>('messaging.targets', targetsSql, values);
  }

  async space(viewer: Viewer, id: string): Promise<SpaceFacts | null> {
    const rows = await this.database.read<SpaceFacts & Record<string, unknown>>(
      'messaging.space',
      `SELECT s.actor_id AS "actorId", s.state, EXISTS (SELECT FROM interests i
         WHERE i.space_id = s.id AND i.actor_id = ANY ($2::uuid[])) AS "viewerHasInterest"
       FROM spaces s WHERE s.id = $1::uuid`,
      [id, Object.keys(viewer.memberships)],
    );
    return rows[0] ?? null;
  }

  async interest(id: string): Promise<SubjectInterest | null> {
    const rows = await this.database.read<SubjectInterest & Record<string, unknown>>(
      'messaging.interest',
      `SELECT i.state, i.actor_id AS "actorId", s.actor_id AS "spaceActorId"
       FROM interests i JOIN spaces s ON s.id = i.space_id WHERE i.id = $1::uuid`,
      [id],
    );
    return rows[0] ?? null;
  }

  async create(
    tx: Tx,
    { id, kind, title, subject, reason, asActorId, withActorIds }: StartConversationInput,
    { state, pairKey, personId }: { state: ConversationState; pairKey: string | null; personId: string },
  ): Promise<void> {
    const answer = state === 'open' ? ('accepted' as const) : null;
    await tx.conversation.create({
      data: {
        ...{ id, kind, state, pairKey, title: title || null, reason: reason || null, startedById: personId },
        spaceId: subject?.type === 'space' ? subject.id : null,
        interestId: subject?.type === 'interest' ? subject.id : null,
        parties: {
          create: [
            { actorId: asActorId, part: 'asker' },
            ...withActorIds.map((actorId) => ({ actorId, part: 'asked' as const, answer })),
          ],
        },
      },
    });
  }
}
