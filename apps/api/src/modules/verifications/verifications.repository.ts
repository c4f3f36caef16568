import type { VerifiedActor } from '@kvart/domain/desk';
import type { ActorKind } from '@kvart/domain/actors';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { handedTo } from '../desk/index.ts';

export interface FileRow extends VerifiedActor {
  version: number;
  slug: string;
  name: string;
  kind: ActorKind;
  website: string | null;
  registerNumber: string | null;
}

const fileSql = `SELECT a.id, a.slug, a.version, a.name, a.kind, a.website, a.register_number AS "registerNumber",
  trim(a.country) AS country, p.nuts, a.place_id AS "placeId", a.is_unclaimed AS "isUnclaimed", a.archived_at AS "archivedAt",
  ${handedTo('verification', 'a.id')} AS "handedTo"
  FROM actors a LEFT JOIN places p ON p.id = a.place_id WHERE a.id = $1::uuid`;

const mostDecisions = 20;

@Injectable()
export class VerificationsRepository {
  constructor(private readonly database: Database) {}

  async file(id: string): Promise<FileRow | null> {
    const [row] = await this.database.read<FileRow & Record<string, unknown>>('verifications.file', fileSql, [
      id,
    ]);
    return row ?? null;
  }

  /** Whoever else decides about the actor waits. */
  async held(tx: Tx, id: string): Promise<FileRow | null> {
    await tx.$queryRaw`SELECT id FROM actors WHERE id = ${id}::uuid FOR UPDATE`;
    const [row] = await tx.$queryRawUnsafe<FileRow[]>(fileSql, id);
    return row ?? null;
  }

  decisions(actorId: string) {
    return this.database.prisma.verification.findMany({
      where: { actorId },
      include: { centre: { select: { name: true } } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: mostDecisions,
    });
  }

  names(ids: readonly string[]) {
    return this.database.prisma.person.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, name: true },
    });
  }

  code(actorId: string, tx: Tx = this.database.prisma) {
    return tx.verificationCode.findUnique({ where: { actorId } });
  }

  async sendCode(tx: Tx, actorId: string, email: string, codeHash: Uint8Array<ArrayBuffer>): Promise<void> {
    const fresh = { email, codeHash, tries: 0, sentAt: new Date(), confirmedAt: null };
    await tx.verificationCode.upsert({ where: { actorId }, create: { actorId, ...fresh }, update: fresh });
  }

  async tried(tx: Tx, actorId: string, confirmedAt: Date | null): Promise<void> {
    await tx.verificationCode.update({ where: { actorId }, data: { tries: { increment: 1 }, confirmedAt } });
  }

  /** What was refused waits no longer: it is theirs to mend. */
  async closeCase(tx: Tx, actorId: string): Promise<void> {
    await tx.$executeRaw`UPDATE desk_cases SET closed_at = now(), version = version + 1
      WHERE kind = 'verification' AND source_id = ${actorId}::uuid AND closed_at IS NULL`;
  }

  /** Actors whose verification ends within so many days and who were not reminded of that yet; marks them. */
  remind(tx: Tx, days: number, most: number): Promise<{ id: string }[]> {
    return tx.$queryRaw<{ id: string }[]>`UPDATE actors SET verification_reminded = ${days}::int WHERE id IN (
        SELECT id FROM actors WHERE verified_at IS NOT NULL AND archived_at IS NULL AND verified_until >= current_date
          AND verified_until <= current_date + ${days}::int AND coalesce(verification_reminded, 9999) > ${days}::int
        ORDER BY verified_until, id LIMIT ${most}::int FOR UPDATE SKIP LOCKED) RETURNING id`;
  }

  /** Those whose verification ran out: they wait at the desk again, once. */
  end(tx: Tx, most: number): Promise<{ id: string }[]> {
    return tx.$queryRaw<
      { id: string }[]
    >`WITH ended AS (UPDATE actors SET verification_reminded = 0 WHERE id IN (
        SELECT id FROM actors WHERE verified_at IS NOT NULL AND archived_at IS NULL AND verified_until < current_date
          AND coalesce(verification_reminded, 9999) > 0 ORDER BY verified_until, id LIMIT ${most}::int FOR UPDATE SKIP LOCKED)
        RETURNING id, name, place_id, country)
      SELECT id, kvart_keep_case('verification', id, true, name, place_id, country, now())::text FROM ended`;
  }

  /** What nobody needs any more: old codes, and what was noted about people. */
  async tidy(tx: Tx, codesBefore: Date, notesBefore: Date): Promise<void> {
    await tx.verificationCode.deleteMany({ where: { sentAt: { lt: codesBefore } } });
    await tx.$executeRaw`UPDATE verifications SET document_note = NULL, call_note = NULL
      WHERE decided_at < ${notesBefore}::timestamptz AND (document_note IS NOT NULL OR call_note IS NOT NULL)`;
  }
}
