import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** Who wants nothing to do with whom. */
@Injectable()
export class BlocksRepository {
  constructor(private readonly database: Database) {}

  exists(tx: Tx, actorId: string): Promise<boolean> {
    return tx.actor.count({ where: { id: actorId } }).then((count) => count > 0);
  }

  async add(
    tx: Tx,
    block: { actorId: string; blockedId: string; personId: string; reason: string | null },
  ): Promise<boolean> {
    const { count } = await tx.actorBlock.createMany({ data: [block], skipDuplicates: true });
    return count > 0;
  }

  async remove(tx: Tx, actorId: string, blockedId: string): Promise<boolean> {
    const { count } = await tx.actorBlock.deleteMany({ where: { actorId, blockedId } });
    return count > 0;
  }

  async of(actorId: string) {
    const rows = await this.database.prisma.actorBlock.findMany({
      where: { actorId },
      orderBy: [{ createdAt: 'desc' }, { blockedId: 'asc' }],
      take: 200,
      select: { reason: true, createdAt: true, blocked: { select: { id: true, slug: true, name: true } } },
    });
    return rows.map(({ blocked, reason, createdAt }) => ({
      actor: blocked,
      reason,
      at: createdAt.toISOString(),
    }));
  }
}
