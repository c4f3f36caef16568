import { paperBounds, type VerificationPaperKind } from '@kvart/domain/actors';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { documentUrlSql } from '../../platform/files/index.ts';
import type { VerificationPaper } from './papers.model.ts';

export interface PaperFacts {
  id: string;
  actorId: string;
  fileId: string;
  name: string;
}

const listSql = `SELECT p.id, p.kind::text, p.name, ${documentUrlSql('f')} AS url, f.bytes, p.added_at AS "addedAt",
  (SELECT n.name FROM persons n WHERE n.id = p.added_by_id) AS "addedBy"
  FROM verification_papers p JOIN files f ON f.id = p.file_id WHERE p.actor_id = $1::uuid
  ORDER BY p.added_at DESC, p.id DESC LIMIT 100`;

const standingSql = `SELECT EXISTS (SELECT FROM desk_cases c WHERE c.kind = 'verification' AND c.source_id = $1::uuid
    AND c.closed_at IS NULL) AS waits,
  (SELECT CASE WHEN NOT v.granted THEN v.reason END FROM verifications v WHERE v.actor_id = $1::uuid
    ORDER BY v.decided_at DESC, v.id DESC LIMIT 1) AS "refusedBecause"`;

const perBatch = 200;

/** Papers that actors handed in. */
@Injectable()
export class PapersRepository {
  constructor(private readonly database: Database) {}

  async idOf(slug: string): Promise<string | null> {
    const actor = await this.database.prisma.actor.findUnique({ where: { slug }, select: { id: true } });
    return actor?.id ?? null;
  }

  async list(actorId: string): Promise<VerificationPaper[]> {
    const rows = await this.database.read<
      Omit<VerificationPaper, 'addedAt'> & { addedAt: Date } & Record<string, unknown>
    >('verifications.papers', listSql, [actorId]);
    return rows.map(({ addedAt, ...paper }) => ({ ...paper, addedAt: addedAt.toISOString() }));
  }

  async standing(actorId: string): Promise<{ waits: boolean; refusedBecause: string | null }> {
    const [row] = await this.database.read<{ waits: boolean; refusedBecause: string | null }>(
      'verifications.standing',
      standingSql,
      [actorId],
    );
    return row ?? { waits: false, refusedBecause: null };
  }

  /** Papers of the actor that nobody has decided about since they came. */
  waiting(tx: Tx, actorId: string): Promise<number> {
    return tx.verificationPaper.count({ where: { actorId } });
  }

  ofFile(fileId: string): Promise<PaperFacts | null> {
    return this.database.prisma.verificationPaper.findUnique({ where: { fileId } });
  }

  one(tx: Tx, id: string): Promise<PaperFacts | null> {
    return tx.verificationPaper.findUnique({ where: { id } });
  }

  async add(tx: Tx, paper: PaperFacts & { kind: VerificationPaperKind; addedById: string }): Promise<void> {
    await tx.verificationPaper.create({ data: paper });
  }

  /** Takes rows out. @returns their files. */
  async remove(tx: Tx, ids: string[]): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM verification_papers WHERE id = ANY (${ids}::uuid[]) RETURNING file_id AS id`;
    return rows.map(({ id }) => id);
  }

  /** Papers whose time is over: so many days after the decision that followed them, or long without one. */
  async over(tx: Tx, keptDays: number): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM verification_papers p
      CROSS JOIN LATERAL (SELECT min(v.decided_at) AS at FROM verifications v
        WHERE v.actor_id = p.actor_id AND v.decided_at >= p.added_at) d
      WHERE d.at < now() - make_interval(days => ${keptDays}::int)
        OR (d.at IS NULL AND p.added_at < now() - make_interval(days => ${paperBounds.undecidedDays}::int))
      ORDER BY p.added_at LIMIT ${perBatch}::int FOR UPDATE OF p SKIP LOCKED`;
    return rows.map(({ id }) => id);
  }
}
