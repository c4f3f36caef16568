import { serviceLevelsInput } from '@kvart/domain/desk';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import type { ServiceLevels as Levels } from './service-levels.model.ts';

/** The version of all levels together grows with every change of one. */
const levelsSql = `SELECT coalesce(sum(version), 0)::int AS version,
  coalesce(json_agg(json_build_object('kind', kind, 'days', ceil(hours / 24.0)::int) ORDER BY kind), '[]') AS levels
  FROM service_levels`;

/** How long each kind of case may wait. What waits already keeps the day it was given. */
@Injectable()
export class ServiceLevels {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  read(): Promise<Levels> {
    return this.database.readOne<Levels & Record<string, unknown>>('desk.service_levels', levelsSql);
  }

  async set(viewer: Viewer, raw: object): Promise<Levels> {
    const { version, levels } = validated(serviceLevelsInput, raw);
    await this.database.transaction(async (tx) => {
      const before = await tx.$queryRaw<{ kind: string; hours: number; version: number }[]>`
        SELECT kind::text, hours, version FROM service_levels ORDER BY kind FOR UPDATE`;
      const now = before.reduce((sum, one) => sum + one.version, 0);
      if (now !== version) throw new Refused(refusals.stale(now));
      const changed = levels.filter(
        ({ kind, days }) => before.find((one) => one.kind === kind)?.hours !== days * 24,
      );
      for (const { kind, days } of changed)
        await tx.serviceLevel.upsert({
          where: { kind },
          create: { kind, hours: days * 24 },
          update: { hours: days * 24, version: { increment: 1 } },
        });
      if (changed.length > 0)
        await this.audit.record(tx, {
          ...{ personId: viewer.personId, action: 'service_levels.set', objectType: 'installation' },
          reason: changed.map(({ kind, days }) => `${kind} ${days} d`).join(', '),
        });
    });
    return this.read();
  }
}
