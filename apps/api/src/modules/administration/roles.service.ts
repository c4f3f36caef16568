import { guardRole, setRoleInput } from '@kvart/domain/administration';
import { email as emailSchema } from '@kvart/domain/shared';
import { refusals, type PlatformRole, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { ProvePassword } from '../accounts/index.ts';
import type { RoleHolder } from './roles.model.ts';

const columns = `id, name, email, platform_role AS role, email_confirmed_at IS NOT NULL AS "emailConfirmed"`;
const most = 200;

/** Advisers and administrators of the installation. */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly passwords: ProvePassword,
    private readonly audit: Audit,
  ) {}

  holders(): Promise<RoleHolder[]> {
    return this.database.read<RoleHolder & Record<string, unknown>>(
      'roles.holders',
      `SELECT ${columns} FROM persons WHERE platform_role <> 'member' ORDER BY platform_role DESC, name, id LIMIT ${most}`,
    );
  }

  /** Somebody by their whole address, to be given rights; looking for people by parts of it is nobody's business. */
  async find(viewer: Viewer, raw: string): Promise<RoleHolder | null> {
    const address = validated(emailSchema, raw);
    const [person] = await this.database.read<RoleHolder & Record<string, unknown>>(
      'roles.find',
      `SELECT ${columns} FROM persons WHERE email = $1 AND suspended_at IS NULL`,
      [address],
    );
    if (person)
      await this.database.transaction((tx) =>
        this.audit.record(tx, {
          ...{ personId: viewer.personId, action: 'person.looked_up' },
          ...{ objectType: 'person', objectId: person.id },
        }),
      );
    return person ?? null;
  }

  async set(context: RequestContext, viewer: Viewer, raw: object): Promise<RoleHolder> {
    const { personId, role, password } = validated(setRoleInput, raw);
    await this.passwords.require(context, viewer, password);
    return this.database.transaction(async (tx) => {
      // Two who take each other's rights at once come one after the other, so that somebody stays.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kvart:roles'))`;
      const [me, person, admins] = [
        await tx.person.findUnique({ where: { id: viewer.personId }, select: { platformRole: true } }),
        await tx.person.findUnique({ where: { id: personId } }),
        await tx.person.count({ where: { platformRole: 'admin', suspendedAt: null } }),
      ];
      if (me?.platformRole !== 'admin') throw new Refused(refusals.forbidden('admin_only'));
      if (!person) throw new Refused(refusals.notFound());
      const facts = {
        id: person.id,
        role: person.platformRole,
        confirmed: !!person.emailConfirmedAt,
        admins,
      };
      orRefuse(guardRole(viewer, facts, role));
      await tx.person.update({ where: { id: personId }, data: { platformRole: role } });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'role.set', objectType: 'person', objectId: personId },
        reason: `${person.platformRole} → ${role}`,
      });
      const { id, name, email } = person;
      return { id, name, email, role: role as PlatformRole, emailConfirmed: facts.confirmed };
    });
  }
}
