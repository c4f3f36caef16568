import { toIsoDate } from '@kvart/domain/shared';
import type { CheckingActor, CheckInput, CheckMatter, CheckState } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';

export interface StoredCheck {
  version: number;
  state: CheckState;
  note: string | null;
  documentId: string | null;
  personId: string;
}

/** What somebody found out, with the paper decided on. */
export type FoundOut = Omit<CheckInput, 'documentId'> & { documentId: string | null };

/** The table of checks; whoever writes holds the space. */
@Injectable()
export class ChecksRepository {
  find(tx: Tx, spaceId: string, matter: CheckMatter): Promise<StoredCheck | null> {
    return tx.spaceCheck.findUnique({ where: { spaceId_matter: { spaceId, matter } } });
  }

  async write(
    tx: Tx,
    spaceId: string,
    { matter, version, state, note, documentId }: FoundOut,
    by: { checkedAt: Date; personId: string; actorId: string },
  ): Promise<void> {
    const data = { state, note, documentId, ...by, version: version + 1 };
    await tx.spaceCheck.upsert({
      where: { spaceId_matter: { spaceId, matter } },
      create: { spaceId, matter, ...data },
      update: data,
    });
  }

  /** The actor somebody acts as, as the rules about checks look at it. */
  async checkingActor(tx: Tx, id: string): Promise<CheckingActor | null> {
    const actor = await tx.actor.findUnique({
      where: { id },
      select: {
        id: true,
        kind: true,
        country: true,
        verifiedAt: true,
        verifiedUntil: true,
        archivedAt: true,
      },
    });
    if (!actor) return null;
    const { verifiedUntil, archivedAt, ...rest } = actor;
    return {
      ...rest,
      verifiedUntil: verifiedUntil && toIsoDate(verifiedUntil),
      archived: archivedAt !== null,
    };
  }
}
