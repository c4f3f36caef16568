import { type Territory as Rule, territoriesInput } from '@kvart/domain/desk';
import { inputIssue, isAdmin, refusals, requireConfirmed, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { isCentre } from './desk-scope.sql.ts';
import type { SupportCentre } from './territory.model.ts';

const centresSql = `SELECT a.id, a.name, a.slug, trim(a.country) AS country,
  (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'code', t.code, 'name', coalesce(p.name, t.code))
      ORDER BY t.kind, coalesce(p.name, t.code)), '[]')
    FROM territories t LEFT JOIN places p ON t.kind = 'municipality' AND p.id = t.code WHERE t.actor_id = a.id) AS territories
  FROM actors a WHERE ${isCentre} AND ($1::uuid IS NULL OR a.id = $1) ORDER BY a.name, a.id LIMIT 200`;

/** Which support centre looks after what: set by administrators. */
@Injectable()
export class Territories {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async centres(viewer: Viewer, id: string | null = null): Promise<SupportCentre[]> {
    if (!isAdmin(viewer)) return [];
    return this.database.read<SupportCentre & Record<string, unknown>>('desk.all_centres', centresSql, [id]);
  }

  async set(viewer: Viewer, raw: object): Promise<SupportCentre> {
    orRefuse(requireConfirmed(viewer));
    if (!isAdmin(viewer)) throw new Refused(refusals.notFound());
    const { actorId, territories } = validated(territoriesInput, raw);
    const [centre] = await this.centres(viewer, actorId);
    if (!centre) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const places = territories.filter(({ kind }) => kind === 'municipality').map(({ code }) => code);
      if ((await tx.place.count({ where: { id: { in: places } } })) < places.length)
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['territories'])]));
      await tx.territory.deleteMany({ where: { actorId } });
      await tx.territory.createMany({ data: territories.map((one) => ({ id: uuid(), actorId, ...one })) });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'territories.set', objectType: 'actor', objectId: actorId },
        reason: territories.map(({ kind, code }: Rule) => `${kind} ${code}`).join(', ') || null,
      });
    });
    const [after] = await this.centres(viewer, actorId);
    if (!after) throw new Refused(refusals.notFound());
    return after;
  }
}
