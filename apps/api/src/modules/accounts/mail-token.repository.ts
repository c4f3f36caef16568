import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import { hashToken, newSecretToken } from './secret-token.ts';

export type MailTokenPurpose = 'confirm_email' | 'change_email' | 'reset_password';

@Injectable()
export class MailTokenRepository {
  /** Makes a link's secret. Earlier links of the same purpose stop working. */
  async issue(tx: Tx, personId: string, purpose: MailTokenPurpose, email: string, lifetimeMs: number) {
    const { token, hash } = newSecretToken();
    const now = new Date();
    await tx.mailToken.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } });
    const row = await tx.mailToken.create({
      data: {
        id: uuid(),
        tokenHash: hash,
        personId,
        purpose,
        email,
        createdAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      },
    });
    return { id: row.id, token };
  }

  /** Makes links that were mailed before worthless, for example once the password is another one. */
  async withdraw(tx: Tx, personId: string, purposes: readonly MailTokenPurpose[]): Promise<void> {
    await tx.mailToken.updateMany({
      where: { personId, purpose: { in: [...purposes] }, usedAt: null },
      data: { usedAt: new Date() },
    });
  }

  /** Uses a link up. Only one of two simultaneous uses gets the row. */
  async use(tx: Tx, token: string, purposes: MailTokenPurpose[]) {
    const [row] = await tx.mailToken.updateManyAndReturn({
      where: {
        tokenHash: hashToken(token),
        purpose: { in: purposes },
        usedAt: null,
        expiresAt: { gt: new Date() },
      },
      data: { usedAt: new Date() },
    });
    return row ?? null;
  }
}
