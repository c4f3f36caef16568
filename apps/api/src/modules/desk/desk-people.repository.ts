import { type CaseKind, type CentreActor, type DeskScope, deskScope } from '@kvart/domain/desk';
import { toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { isCentre, looksAfter } from './desk-scope.sql.ts';

const centresSql = `SELECT a.id, a.kind, trim(a.country) AS country, a.verified_at AS "verifiedAt",
  a.verified_until::text AS "verifiedUntil", a.archived_at AS "archivedAt",
  (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'code', t.code) ORDER BY t.kind, t.code), '[]')
    FROM territories t WHERE t.actor_id = a.id) AS territories
  FROM actors a WHERE a.id = ANY ($1::uuid[]) AND a.kind = 'support_organisation' LIMIT 100`;

/** Those who write for a centre that looks after a notice. Nobody is asked about their own actor. */
const writersSql = `SELECT a.id AS "actorId", m.person_id AS "personId" FROM notices n
  JOIN actors a ON ${isCentre} AND a.id IS DISTINCT FROM n.affected_actor_id AND ${looksAfter('n')}
  JOIN memberships m ON m.actor_id = a.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
  WHERE n.id = $1::uuid ORDER BY a.id, m.person_id LIMIT 100`;

const countriesSql = `SELECT DISTINCT trim(country) AS country FROM places WHERE id = ANY ($1::text[]) LIMIT 60`;

const platformSql = `SELECT NULL::uuid AS "actorId", id AS "personId" FROM persons
  WHERE platform_role <> 'member' AND suspended_at IS NULL ORDER BY id LIMIT 20`;

const speakersSql = `SELECT p.id, p.name, p.email, p.locale FROM memberships m JOIN persons p ON p.id = m.person_id
  WHERE m.actor_id = $1::uuid AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
    AND p.email_confirmed_at IS NOT NULL ORDER BY p.id LIMIT 50`;

export interface Speaker {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/** Who acts at which desk, and who speaks for an actor that a decision hits. */
@Injectable()
export class DeskPeople {
  constructor(private readonly database: Database) {}

  async scope(viewer: Viewer | null): Promise<DeskScope> {
    const ids = viewer ? Object.keys(viewer.memberships) : [];
    const actors =
      ids.length > 0
        ? await this.database.read<CentreActor & Record<string, unknown>>('desk.centres', centresSql, [ids])
        : [];
    return deskScope(viewer, actors, toIsoDate(new Date()));
  }

  /**
   * What somebody watches to hear of their queue: everything, or the countries in which they look after something, and
   * each of their centres, to which a case from elsewhere can be handed.
   */
  async rooms({ everywhere, centres }: DeskScope): Promise<string[]> {
    if (everywhere) return ['all'];
    const all = centres.flatMap(({ territories }) => territories);
    const places = all.filter(({ kind }) => kind === 'municipality').map(({ code }) => code);
    const found =
      places.length > 0
        ? await this.database.read<{ country: string }>('desk.countries', countriesSql, [places])
        : [];
    const named = all.filter(({ kind }) => kind !== 'municipality').map(({ code }) => code.slice(0, 2));
    const countries = new Set([...named, ...found.map(({ country }) => country)]);
    return [...countries, ...centres.map(({ actorId }) => actorId)].toSorted();
  }

  /** The centre that the case of a thing was handed to, where it was. */
  async handedTo(tx: Tx, kind: CaseKind, sourceId: string): Promise<string | null> {
    const found = await tx.deskCase.findUnique({
      where: { kind_sourceId: { kind, sourceId } },
      select: { centreId: true },
    });
    return found?.centreId ?? null;
  }

  /** Whether a case about this thing was handed to one of these centres. */
  async isHandedToOne({ centres }: DeskScope, sourceId: string): Promise<boolean> {
    const mine = centres.map(({ actorId }) => actorId);
    if (mine.length === 0) return false;
    const where = { sourceId, centreId: { in: mine } };
    return (await this.database.prisma.deskCase.findFirst({ where, select: { id: true } })) !== null;
  }

  /** Those who write for a centre, told of what was handed to it. */
  async writersOf(tx: Tx, actorId: string): Promise<string[]> {
    const found = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
      orderBy: { personId: 'asc' },
      take: 100,
    });
    return found.map(({ personId }) => personId);
  }

  /** Those who are told that something waits; the platform's own people where no centre looks after it. */
  async writersFor(
    tx: Tx,
    noticeId: string,
    except: string | null,
  ): Promise<{ actorId: string | null; personId: string }[]> {
    type Found = { actorId: string | null; personId: string }[];
    const found = await tx.$queryRawUnsafe<Found>(writersSql, noticeId);
    const others = (rows: Found) => rows.filter(({ personId }) => personId !== except);
    return others(found).length > 0 ? others(found) : others(await tx.$queryRawUnsafe<Found>(platformSql));
  }

  /** Asked of the memberships themselves: those of a hidden actor are no part of the viewer. */
  async speaksFor(viewer: Viewer | null, actorId: string | null): Promise<boolean> {
    if (!viewer || viewer.suspended || !actorId) return false;
    const row = await this.database.prisma.membership.findFirst({
      where: { actorId, personId: viewer.personId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { id: true },
    });
    return row !== null;
  }

  speakers(tx: Tx, actorId: string): Promise<Speaker[]> {
    return tx.$queryRawUnsafe(speakersSql, actorId);
  }
}
