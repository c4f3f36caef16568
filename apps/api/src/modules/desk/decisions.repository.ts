import type { DecisionFacts, NoticeFacts } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import type { Prisma, Tx } from '../../platform/database/index.ts';

const whole = { notice: true, appeal: true } as const;
export type StoredDecision = Prisma.DecisionGetPayload<{ include: typeof whole }>;

/** Writes of notices and decisions, inside the caller's transaction. */
@Injectable()
export class DecisionsRepository {
  /** The notice, held until the transaction ends. */
  async lockNotice(tx: Tx, id: string): Promise<(NoticeFacts & { id: string; objectId: string }) | null> {
    await tx.$queryRaw`SELECT 1 FROM notices WHERE id = ${id}::uuid FOR UPDATE`;
    return tx.notice.findUnique({ where: { id } });
  }

  async markDecided(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
    const data = { state: 'decided', version: version + 1 } as const;
    const { count } = await tx.notice.updateMany({ where: { id, version, state: 'submitted' }, data });
    return count > 0;
  }

  async create(tx: Tx, data: Prisma.DecisionUncheckedCreateInput): Promise<void> {
    await tx.decision.create({ data });
  }

  /** The decision with its appeal, held until the transaction ends. */
  async lockDecision(tx: Tx, id: string): Promise<StoredDecision | null> {
    await tx.$queryRaw`SELECT 1 FROM decisions WHERE id = ${id}::uuid FOR UPDATE`;
    return this.decision(tx, id);
  }

  decision(tx: Tx, id: string): Promise<StoredDecision | null> {
    return tx.decision.findUnique({ where: { id }, include: whole });
  }
}

/** A decision as the rules look at it. */
export const factsOf = ({ notice, appeal, ...decision }: StoredDecision): DecisionFacts => ({
  ...{ measure: decision.measure, decidedAt: decision.decidedAt, decidedById: decision.decidedById },
  ...{ affectedActorId: notice.affectedActorId, appeal },
  ...{ placeId: notice.placeId, country: notice.country, nuts: notice.nuts },
});
