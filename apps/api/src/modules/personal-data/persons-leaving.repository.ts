import type { LeavingBlocker } from '@kvart/domain/accounts';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { PersonalRows } from './personal-rows.ts';
import { closingSql, heirsSql, jobsToDropSql, standingSql, waitingSql } from './leaving.sql.ts';
import { erasing } from './statements.ts';

export interface NamedActor {
  id: string;
  name: string;
  slug: string;
}

/** A person as a mail is written to them. */
export interface Receiver {
  id: string;
  name: string;
  email: string;
  locale: string;
  timeZone: string;
}

/** Where a person stands with leaving. */
export interface Standing extends Receiver {
  askedAt: Date | null;
  eraseAt: Date | null;
  erasedAt: Date | null;
  closing: NamedActor[];
  blockers: { kind: LeavingBlocker; actor: NamedActor | null }[];
}

export interface Waiting extends Receiver {
  eraseAt: Date;
  isDue: boolean;
}

/** Who an erasure is about. */
export interface Erased {
  id: string;
  email: string;
  closing: string[];
  /** What stands where their name stood. */
  nobody: string;
}

/** People on their way out. */
@Injectable()
export class PersonsLeaving {
  constructor(private readonly database: Database) {}

  standing(personId: string): Promise<Standing> {
    return this.database.readOne<Standing & object>('personal-data.standing', standingSql, [personId]);
  }

  waiting(remindMs: number): Promise<Waiting[]> {
    return this.database.read<Waiting & object>('personal-data.waiting', waitingSql, [remindMs]);
  }

  async closing(personId: string): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>('personal-data.closing', closingSql, [personId]);
    return rows.map(({ id }) => id);
  }

  /** Holds the row, so that taking the word back and erasing come one after the other. */
  async held(tx: Tx, personId: string) {
    await tx.$queryRaw`SELECT id FROM persons WHERE id = ${personId}::uuid FOR UPDATE`;
    return tx.person.findUniqueOrThrow({ where: { id: personId } });
  }

  async setLeaving(tx: Tx, personId: string, eraseAt: Date | null): Promise<void> {
    const times = { eraseAskedAt: eraseAt && new Date(), eraseAt, eraseRemindedAt: null };
    await tx.person.update({ where: { id: personId }, data: times });
  }

  /** @returns false where somebody has reminded already. */
  async remind(tx: Tx, personId: string): Promise<boolean> {
    const where = { id: personId, eraseAt: { not: null }, eraseRemindedAt: null };
    return (await tx.person.updateMany({ where, data: { eraseRemindedAt: new Date() } })).count === 1;
  }

  async appointHeirs(tx: Tx, personId: string): Promise<void> {
    await tx.$executeRawUnsafe(heirsSql, personId);
  }

  /** @returns the files that go along. */
  async erase(tx: Tx, entry: PersonalRows, { id, email, closing, nobody }: Erased): Promise<string[]> {
    const statement = erasing(entry);
    if (!statement) return [];
    const rows = await tx.$queryRawUnsafe<{ file?: string | null }[]>(statement, id, email, closing, nobody);
    return rows.flatMap(({ file }) => file ?? []);
  }

  /** Histories may be changed in this transaction, for what somebody demands to have taken out. */
  async openHistories(tx: Tx): Promise<void> {
    await tx.$executeRawUnsafe(`SET LOCAL kvart.erase = 'on'`);
  }

  async dropJobs(tx: Tx, email: string): Promise<void> {
    await tx.$queryRawUnsafe(jobsToDropSql, email);
  }
}
