import type { Tx } from '../../platform/database/index.ts';
import { Injectable } from '@nestjs/common';
import { isCentre, looksAfter } from '../desk/index.ts';

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
   * Those who should look at a claim: the people of the support organisation that was asked, else of those that
   * look after the place, else administrators. Never the claimant.
   */
  async deciders(
    tx: Tx,
    claim: { deskId: string | null; personId: string; id: string },
  ): Promise<Receiver[]> {
    const people = `p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL AND p.id <> $1::uuid`;
    const ofDesks = await tx.$queryRawUnsafe<Receiver[]>(
      `SELECT DISTINCT p.id, p.name, p.email, p.locale FROM (SELECT x.country, x.place_id, o.nuts FROM claims c
         JOIN actors x ON x.id = c.actor_id LEFT JOIN places o ON o.id = x.place_id WHERE c.id = $3::uuid) g
       JOIN actors a ON ${isCentre} AND CASE WHEN $2::uuid IS NULL THEN ${looksAfter('g')} ELSE a.id = $2::uuid END
       JOIN memberships m ON m.actor_id = a.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
       JOIN persons p ON p.id = m.person_id AND ${people}
       ORDER BY p.id LIMIT ${mostReceivers}`,
      claim.personId,
      claim.deskId,
      claim.id,
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
