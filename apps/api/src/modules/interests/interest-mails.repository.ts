import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';

@Injectable()
export class InterestMailsRepository {
  /** All that a mail about a turn can say. */
  async turn(tx: Tx, interestId: string, version: number) {
    const turn = await tx.interestEvent.findUnique({
      where: { interestId_version: { interestId, version } },
      select: {
        state: true,
        reason: true,
        interest: {
          select: {
            id: true,
            message: true,
            actor: { select: { id: true, name: true } },
            space: {
              select: { title: true, originalLocale: true, actor: { select: { id: true, name: true } } },
            },
          },
        },
      },
    });
    if (!turn) return null;
    const { space, actor, ...interest } = turn.interest;
    return {
      ...interest,
      version,
      state: turn.state,
      reason: turn.reason,
      applicant: actor,
      owner: space.actor,
      title: space.title as LocalizedText,
      originalLocale: space.originalLocale,
    };
  }

  /** Those who write in an actor's name. */
  async writersOf(tx: Tx, actorId: string) {
    const rows = await tx.membership.findMany({
      where: {
        actorId,
        endedAt: null,
        role: { in: ['owner', 'editor'] },
        person: { suspendedAt: null, emailConfirmedAt: { not: null } },
      },
      select: { person: { select: { id: true, name: true, email: true, locale: true } } },
    });
    return rows.map(({ person }) => person);
  }
}
