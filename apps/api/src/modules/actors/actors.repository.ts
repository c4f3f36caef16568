import type { ActorKind } from '@kvart/domain/actors';
import type { SortKey } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Prisma, type Tx, Values } from '../../platform/database/index.ts';
import type { Brought, PartSql } from './actor-parts.ts';
import { actorJson } from './actor-json.sql.ts';
import { actorPointsSql, type ActorSearch, actorSearchSql } from './actor-search.sql.ts';
import type { ActorRow } from './actor-view.ts';

/** What is read of an actor, and what comes along with it; without either it comes whole and alone. */
export interface ActorWanted {
  fields?: ReadonlySet<string>;
  parts?: ReadonlyMap<string, PartSql>;
}

interface SearchResult {
  rows?: { keys: SortKey[]; actor: ActorRow }[];
  total?: number;
  [facet: `facet:${string}`]: { value: string; count: number }[];
}

export interface ActorPoint {
  id: string;
  slug: string;
  lat: number;
  lon: number;
  title: string;
  sector: string;
  count: number;
}

export type ActorData = Omit<Prisma.ActorUncheckedUpdateManyInput, 'version' | 'id' | 'slug'>;
export interface ActorConcepts {
  is_in?: { conceptId: string; note?: string | null }[];
  offers?: { conceptId: string; note?: string | null }[];
  needs?: { conceptId: string; note?: string | null }[];
}

@Injectable()
export class ActorsRepository {
  constructor(private readonly database: Database) {}

  async search(search: ActorSearch): Promise<SearchResult> {
    const { text, values } = actorSearchSql(search);
    const [row] = await this.database.composed<{ result: SearchResult }>(text, values);
    return row?.result ?? {};
  }

  points(search: Pick<ActorSearch, 'filter' | 'narrower'>, cell: number): Promise<ActorPoint[]> {
    const { text, values } = actorPointsSql(search, cell, 500);
    return this.database.composed<ActorPoint>(text, values);
  }

  bySlug(slug: string, wanted?: ActorWanted): Promise<ActorRow | null> {
    return this.one('slug', slug, wanted);
  }

  byId(id: string): Promise<ActorRow | null> {
    return this.one('id', id);
  }

  private async one(
    column: 'slug' | 'id',
    value: string,
    { fields, parts }: ActorWanted = {},
  ): Promise<ActorRow | null> {
    const sql = new Values();
    const wanted = sql.add(value, column === 'id' ? 'uuid' : 'text');
    // An actor that was taken into another leads there.
    const found =
      column === 'id'
        ? wanted
        : `(select coalesce(m.merged_into_id, m.id) from actors m where m.slug = ${wanted})`;
    const brought = [...(parts ?? [])].map(([key, part]) => `${sql.add(key, 'text')}, ${part('a', sql)}`);
    const [row] = await this.database.composed<{ actor: ActorRow; brought: Brought }>(
      `select ${actorJson('a', fields)} as actor, json_build_object(${brought.join(', ')}) as brought
       from actors a where a.id = ${found}`,
      sql.list,
    );
    return row ? { ...row.actor, brought: row.brought } : null;
  }

  async placeExists(id: string): Promise<boolean> {
    return (await this.database.prisma.place.count({ where: { id } })) > 0;
  }

  /** An actor of that name and kind that the person has only just made. */
  async justCreated(
    tx: Tx,
    personId: string,
    { name, kind }: Pick<Prisma.ActorUncheckedCreateInput, 'name' | 'kind'>,
    since: Date,
  ): Promise<string | null> {
    // A second click waits here until the first one's actor is there to be found.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 13))::text`;
    const memberships = { some: { personId, role: 'owner', endedAt: null } } as const;
    const found = await tx.actor.findFirst({
      where: { name, kind, version: 1, createdAt: { gte: since }, memberships },
      select: { id: true },
    });
    return found?.id ?? null;
  }

  /**
   * Slugs that begin with the wanted one; the next free number is the caller's to choose. Others who want one of
   * them wait until this transaction has taken its own.
   */
  async slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 17))::text`;
    const rows = await tx.actor.findMany({
      where: { slug: { startsWith: slug } },
      select: { slug: true },
      take: 1000,
    });
    return new Set(rows.map((row) => row.slug));
  }

  async create(
    tx: Tx,
    data: Omit<Prisma.ActorUncheckedCreateInput, 'id'>,
    concepts: ActorConcepts,
  ): Promise<string> {
    const id = uuid();
    await tx.actor.create({ data: { ...data, id } });
    await this.setConcepts(tx, id, concepts);
    return id;
  }

  /** @returns false where the version seen is not the current one any more. */
  async update(
    tx: Tx,
    id: string,
    version: number,
    data: ActorData,
    concepts: ActorConcepts = {},
  ): Promise<boolean> {
    const { count } = await tx.actor.updateMany({
      where: { id, version },
      data: { ...data, version: version + 1 },
    });
    if (count === 0) return false;
    await this.setConcepts(tx, id, concepts);
    return true;
  }

  /** What a verification rests on. */
  async standing(
    tx: Tx,
    id: string,
  ): Promise<{ kind: ActorKind; country: string | null; verifiedAt: Date | null }> {
    return tx.actor.findUniqueOrThrow({
      where: { id },
      select: { kind: true, country: true, verifiedAt: true },
    });
  }

  /** What was checked goes with it. */
  async unverify(tx: Tx, id: string): Promise<void> {
    await tx.actor.update({
      where: { id },
      data: {
        ...{ verifiedAt: null, verifiedUntil: null, verifiedById: null, verificationNote: null },
        ...{ verifiedChecks: [], verifiedForId: null, verificationReminded: null },
      },
    });
  }

  setLogo(tx: Tx, id: string, logoId: string) {
    return tx.actor.update({ where: { id }, data: { logoId, version: { increment: 1 } } });
  }

  /** @returns false where somebody acts for the actor already. */
  async setClaimed(tx: Tx, id: string): Promise<boolean> {
    const { count } = await tx.actor.updateMany({
      where: { id, isUnclaimed: true, archivedAt: null },
      data: { isUnclaimed: false, version: { increment: 1 } },
    });
    return count > 0;
  }

  private async setConcepts(tx: Tx, actorId: string, concepts: ActorConcepts): Promise<void> {
    for (const relation of ['is_in', 'offers', 'needs'] as const) {
      const list = concepts[relation];
      if (!list) continue;
      await tx.actorConcept.deleteMany({ where: { actorId, relation } });
      await tx.actorConcept.createMany({
        data: list.map(({ conceptId, note }, position) => ({
          id: uuid(),
          actorId,
          conceptId,
          relation,
          note,
          position,
        })),
      });
    }
  }

  /** The facts that the next steps depend on and that an actor's row does not hold. */
  stepFacts(actorId: string) {
    return this.database.readOne<{
      memberCount: number;
      spaceCount: number;
      draftCount: number;
      waitingInterests: number;
      sentInterests: number;
    }>(
      'actor-step-facts',
      `select
        (select count(*)::int from memberships where actor_id = $1 and ended_at is null) as "memberCount",
        (select count(*)::int from spaces where actor_id = $1 and state <> 'archived') as "spaceCount",
        (select count(*)::int from spaces where actor_id = $1 and state in ('draft', 'ready')) as "draftCount",
        (select count(*)::int from interests i join spaces s on s.id = i.space_id
          where s.actor_id = $1 and i.state = 'sent') as "waitingInterests",
        (select count(*)::int from interests where actor_id = $1) as "sentInterests"`,
      [actorId],
    );
  }
}
