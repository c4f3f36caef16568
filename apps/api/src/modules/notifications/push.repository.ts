import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** The browsers that can be pushed to. */
@Injectable()
export class PushRepository {
  constructor(private readonly database: Database) {}

  /** Those whose session still runs. */
  devicesOf(tx: Tx, personId: string): Promise<{ id: string }[]> {
    return tx.pushSubscription.findMany({
      where: { personId, session: { revokedAt: null, expiresAt: { gt: new Date() } } },
      select: { id: true },
      take: 20,
    });
  }

  /** A browser of a running session. */
  running(id: string) {
    return this.database.prisma.pushSubscription.findFirst({
      where: { id, session: { revokedAt: null, expiresAt: { gt: new Date() } } },
    });
  }

  /** False where everything the push is about was read in the meantime. */
  async anyUnread(ids: readonly string[]): Promise<boolean> {
    const found = await this.database.prisma.notification.findFirst({
      where: { id: { in: [...ids] }, readAt: null },
      select: { id: true },
    });
    return found !== null;
  }

  async remove(id: string): Promise<void> {
    await this.database.prisma.pushSubscription.deleteMany({ where: { id } });
  }
}
