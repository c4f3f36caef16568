import type { Sector } from '@kvart/domain/actors';
import { type AppointmentWay, serviceBounds, type ServiceInput } from '@kvart/domain/appointments';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { AppointmentParty } from './service.model.ts';

export interface ServiceRow {
  id: string;
  version: number;
  centreId: string;
  title: LocalizedText;
  text: LocalizedText;
  originalLocale: string;
  sectors: Sector[];
  minutes: number;
  price: number | null;
  currency: string | null;
  languages: string[];
  ways: AppointmentWay[];
  isActive: boolean;
}

/** A service in the fields' names; `s` is its row. */
export const serviceColumns = `json_build_object('id', s.id, 'version', s.version, 'centreId', s.centre_id,
  'title', s.title, 'text', s.text, 'originalLocale', s.original_locale, 'sectors', s.sectors, 'minutes', s.minutes,
  'price', s.price, 'currency', s.currency, 'languages', s.languages, 'ways', s.ways, 'isActive', s.is_active)`;

const party = `json_build_object('id', a.id, 'slug', a.slug, 'name', a.name)`;
const listOf = (
  where: string,
) => `(SELECT coalesce(json_agg(${serviceColumns} ORDER BY s.position, s.id), '[]')
  FROM centre_services s WHERE s.centre_id = a.id${where})`;

/** A centre that the public may rely on: `a` is its row. */
export const trustedCentre = `a.kind = 'support_organisation' AND a.archived_at IS NULL AND a.verified_at IS NOT NULL
  AND (a.verified_until IS NULL OR a.verified_until >= current_date)`;

/** $1 slug */
const offeredSql = `SELECT ${party} AS centre, ${listOf(' AND s.is_active')} AS services
  FROM actors a WHERE a.slug = $1 AND ${trustedCentre}`;
/** $1 id */
const keptSql = `SELECT ${party} AS centre, ${listOf('')} AS services FROM actors a WHERE a.id = $1::uuid`;
const oneSql = `SELECT ${serviceColumns} AS one FROM centre_services s WHERE s.id = $1::uuid`;

interface Listed {
  centre: AppointmentParty;
  services: ServiceRow[];
}

/** What centres offer. */
@Injectable()
export class CentreServicesRepository {
  constructor(private readonly database: Database) {}

  async offered(slug: string): Promise<Listed | null> {
    const [row] = await this.database.read<Listed & object>('appointments.offered', offeredSql, [slug]);
    return row ?? null;
  }

  async kept(centreId: string): Promise<Listed | null> {
    const [row] = await this.database.read<Listed & object>('appointments.kept', keptSql, [centreId]);
    return row ?? null;
  }

  async one(id: string): Promise<ServiceRow | null> {
    const [row] = await this.database.read<{ one: ServiceRow }>('appointments.service', oneSql, [id]);
    return row?.one ?? null;
  }

  /** Changes of a centre's list come one after the other. */
  async lock(tx: Tx, centreId: string): Promise<{ id: string; version: number; position: number }[]> {
    await tx.$executeRaw`SELECT 1 FROM actors WHERE id = ${centreId}::uuid FOR NO KEY UPDATE`;
    return tx.centreService.findMany({
      where: { centreId },
      select: { id: true, version: true, position: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: serviceBounds.services + 1,
    });
  }

  async create(
    tx: Tx,
    ids: { id: string; centreId: string; position: number; originalLocale: string },
    service: ServiceInput,
  ): Promise<void> {
    await tx.centreService.create({ data: { ...ids, ...service } });
  }

  /** @returns false where somebody was faster. */
  async change(
    tx: Tx,
    id: string,
    version: number,
    data: Partial<ServiceInput> & { isActive?: boolean; originalLocale?: string },
  ): Promise<boolean> {
    const { count } = await tx.centreService.updateMany({
      where: { id, version },
      data: { ...data, version: version + 1 },
    });
    return count > 0;
  }

  async place(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.$executeRaw`UPDATE centre_services s SET position = o.position - 1
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY o (id, position) WHERE s.id = o.id`;
  }
}
