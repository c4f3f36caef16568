import type { InterestState } from '@kvart/domain/interests';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** A turn of an interest, with all that can be said about it. */
export interface ToldTurn {
  id: string;
  state: InterestState;
  /** What the applicant wrote, or the reason for the answer. */
  words: string | null;
  title: LocalizedText;
  originalLocale: string;
}

const turnsSql = `
  SELECT t.key AS id, e.state::text AS state, CASE WHEN e.state = 'sent' THEN i.message ELSE e.reason END AS words,
    s.title, s.original_locale AS "originalLocale"
  FROM unnest($1::uuid[], $2::uuid[], $3::int[]) t (key, interest, version)
    JOIN interest_events e ON e.interest_id = t.interest AND e.version = t.version
    JOIN interests i ON i.id = e.interest_id JOIN spaces s ON s.id = i.space_id`;

@Injectable()
export class InterestNotificationsRepository {
  constructor(private readonly database: Database) {}

  /** Whose turn it was, and whom it concerns. */
  async turn(tx: Tx, interestId: string, version: number) {
    const turn = await tx.interestEvent.findUnique({
      where: { interestId_version: { interestId, version } },
      select: {
        state: true,
        interest: { select: { actorId: true, space: { select: { actorId: true } } } },
      },
    });
    return (
      turn && {
        state: turn.state,
        applicantId: turn.interest.actorId,
        ownerId: turn.interest.space.actorId,
      }
    );
  }

  /** Those who write in an actor's name. */
  async writersOf(tx: Tx, actorId: string): Promise<string[]> {
    const rows = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
    });
    return rows.map(({ personId }) => personId);
  }

  /** The turns behind some keys. */
  turns(wanted: readonly { key: string; interestId: string; version: number }[]): Promise<ToldTurn[]> {
    return this.database.read<ToldTurn & object>('interests.turns', turnsSql, [
      wanted.map(({ key }) => key),
      wanted.map(({ interestId }) => interestId),
      wanted.map(({ version }) => version),
    ]);
  }
}
