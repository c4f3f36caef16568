import type { Viewer } from '@kvart/domain/shared';
import type { LikenessInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { type CandidateRow, candidates, likely, probeColumns } from './candidates.sql.ts';

type Row = CandidateRow & Record<string, unknown>;

/** Finding entries that look like another: each question one statement. */
@Injectable()
export class DuplicatesRepository {
  constructor(private readonly database: Database) {}

  /** Entries like one that is there, or is being typed. */
  async like(
    viewer: Viewer,
    spaceId: string | null,
    typed: LikenessInput,
    nearMetres: number,
  ): Promise<CandidateRow[]> {
    const values = new Values();
    const add = (value: unknown, type: string) => values.add(value ?? null, type);
    const probe = `SELECT ${add(spaceId, 'uuid')} AS id, NULL::uuid AS actor_id, pl.id AS place_id,
        kvart_address_key(${add(typed.address, 'text')}) AS address_key,
        kvart_parcel_key(${add(typed.cadastralArea, 'text')}, ${add(typed.cadastralParcel, 'text')}) AS parcel_key,
        pl.country, lower(btrim(${add(typed.cadastralPart, 'text')})) AS part,
        ${add(typed.lat, 'float8')} AS lat, ${add(typed.lon, 'float8')} AS lon, ${add(typed.floor, 'int')} AS floor,
        ${add(typed.usableM2, 'float8')} AS m2, ${add(JSON.stringify(typed.title ?? {}), 'jsonb')} AS title
      FROM (SELECT 1) one LEFT JOIN places pl ON pl.id = ${add(typed.placeId, 'text')}`;
    const text = `WITH q AS (${probe}) ${candidates(viewer, nearMetres, values)}`;
    return this.database.composed<Row>(text, values.list);
  }

  /** A page of pairs of which at least one is the actor's, in the order of their ids. */
  async pairs(
    viewer: Viewer,
    actorId: string,
    nearMetres: number,
    { first, after }: { first: number; after: readonly [string, string] | null },
  ): Promise<CandidateRow[]> {
    const values = new Values();
    const [probe, other] = after ?? [null, null];
    const from = values.add(probe, 'uuid');
    const own = `SELECT ${probeColumns} FROM spaces s
      WHERE s.actor_id = ${values.add(actorId, 'uuid')} AND s.state <> 'archived' AND (${from} IS NULL OR s.id >= ${from})
      ORDER BY s.id`;
    const text = `WITH q AS (${own})
      SELECT f.* FROM q CROSS JOIN LATERAL (${candidates(viewer, nearMetres, values, '(SELECT q.*) q')}) f
      JOIN spaces o ON o.id = f.id
      WHERE ${likely(values.add(nearMetres, 'float8'))}
        -- Two entries of the same actor make one pair.
        AND (o.actor_id <> q.actor_id OR o.id > q.id)
        AND (${from} IS NULL OR (q.id, f.id) > (${from}, ${values.add(other, 'uuid')}))
      ORDER BY q.id, f.id LIMIT ${values.add(first, 'int')}`;
    return this.database.composed<Row>(text, values.list);
  }

  /** Keeps what was said about a pair; being two has the last word over having been told. */
  async say(
    tx: Tx,
    pair: readonly [string, string],
    verdict: 'told' | 'apart',
    by: { personId: string; actorId: string },
  ): Promise<boolean> {
    const [firstId, secondId] = pair;
    const written = await tx.$executeRaw`
      INSERT INTO space_pairs (first_id, second_id, verdict, person_id, actor_id)
      VALUES (least(${firstId}::uuid, ${secondId}::uuid), greatest(${firstId}::uuid, ${secondId}::uuid),
        ${verdict}::duplicate_verdict, ${by.personId}::uuid, ${by.actorId}::uuid)
      ON CONFLICT (first_id, second_id) DO UPDATE SET verdict = EXCLUDED.verdict, at = now(),
        person_id = EXCLUDED.person_id, actor_id = EXCLUDED.actor_id
      WHERE space_pairs.verdict <> EXCLUDED.verdict`;
    return written > 0;
  }

  /** Those who look after an actor's entries and can be written to. */
  writers(tx: Tx, actorId: string) {
    return tx.person.findMany({
      where: {
        suspendedAt: null,
        emailConfirmedAt: { not: null },
        memberships: { some: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } } },
      },
      select: { id: true, name: true, email: true, locale: true },
      orderBy: { id: 'asc' },
      take: 10,
    });
  }

  async actorName(tx: Tx, id: string): Promise<string> {
    return (await tx.actor.findUnique({ where: { id }, select: { name: true } }))?.name ?? '';
  }
}
