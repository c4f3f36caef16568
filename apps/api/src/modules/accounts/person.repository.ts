import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  locale: string;
  timeZone: string;
}

@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  findByEmail(email: string, tx: Tx = this.database.prisma) {
    return tx.person.findUnique({ where: { email, erasedAt: null } });
  }

  findById(id: string, tx: Tx = this.database.prisma) {
    return tx.person.findUnique({ where: { id } });
  }

  /** @returns null where the address already has an account. */
  async create(tx: Tx, person: NewPerson, extra: { confirmed?: boolean; admin?: boolean } = {}) {
    const data = {
      id: uuid(),
      ...person,
      emailConfirmedAt: extra.confirmed ? new Date() : null,
      platformRole: extra.admin ? ('admin' as const) : ('member' as const),
    };
    // Two at the same moment, for example a form sent twice, leave one.
    const [created] = await tx.person.createManyAndReturn({ data, skipDuplicates: true });
    return created ?? null;
  }

  update(
    tx: Tx,
    id: string,
    data: Partial<Omit<NewPerson, 'email'>> & { email?: string; emailConfirmedAt?: Date },
  ) {
    return tx.person.update({ where: { id }, data });
  }

  /** True while nobody has an account: the installation waits for its first administrator. */
  async isEmpty(tx: Tx = this.database.prisma): Promise<boolean> {
    return (await tx.person.findFirst({ select: { id: true } })) === null;
  }

  /** Two who set up at the same moment come one after the other. */
  async lockSetup(tx: Tx): Promise<void> {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('kvart:first-admin'))`;
  }

  /** Whether somebody waits for this address to join an actor. */
  async isInvited(email: string): Promise<boolean> {
    const where = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
    return (await this.database.prisma.invitation.findFirst({ where, select: { id: true } })) !== null;
  }

  /** The address of a change that waits for its confirmation. */
  async pendingEmail(personId: string): Promise<string | null> {
    const token = await this.database.prisma.mailToken.findFirst({
      where: { personId, purpose: 'change_email', usedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
    });
    return token?.email ?? null;
  }
}
