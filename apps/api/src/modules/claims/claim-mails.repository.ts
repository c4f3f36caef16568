import type { Tx } from '../../platform/database/index.ts';
import { Injectable } from '@nestjs/common';
import { isDesk } from './claims-to-decide.sql.ts';

export interface Receiver {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/** Whom one mail may wake at most. */
const mostReceivers = 10;

@Injectable()
export class ClaimMailsRepository {
  /** All that a mail about a claim can say. */
  find(tx: Tx, id: string) {
    return tx.claim.findUnique({
      where: { id },
      select: {
        id: true,
        way: true,
        state: true,
        reason: true,
        message: true,
        deskId: true,
        personId: true,
        person: { select: { id: true, name: true, email: true, locale: true } },
        actor: { select: { name: true, slug: true, country: true } },
      },
    });
  }

  /**
   * Those who should look at a claim: the people of the support organisation that was asked, else of those in the
   * country, else administrators. Never the claimant.
   */
  async deciders(
    tx: Tx,
    claim: { deskId: string | null; personId: string; actor: { country: string | null } },
  ): Promise<Receiver[]> {
    const people = `p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL AND p.id <> $1::uuid`;
    const ofDesks = await tx.$queryRawUnsafe<Receiver[]>(
      `SELECT DISTINCT p.id, p.name, p.email, p.locale FROM actors d
       JOIN memberships m ON m.actor_id = d.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
       JOIN persons p ON p.id = m.person_id AND ${people}
       WHERE ${isDesk('d')} AND CASE WHEN $2::uuid IS NULL THEN d.country = $3 ELSE d.id = $2::uuid END
       ORDER BY p.id LIMIT ${mostReceivers}`,
      claim.personId,
      claim.deskId,
      claim.actor.country,
    );
    if (ofDesks.length > 0) return ofDesks;
    return tx.$queryRawUnsafe<Receiver[]>(
      `SELECT p.id, p.name, p.email, p.locale FROM persons p WHERE p.platform_role = 'admin' AND ${people}
       ORDER BY p.id LIMIT ${mostReceivers}`,
      claim.personId,
    );
  }

  person(tx: Tx, id: string) {
    return tx.person.findUnique({ where: { id }, select: { name: true } });
  }
}
