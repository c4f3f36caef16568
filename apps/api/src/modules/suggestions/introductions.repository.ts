import type { MatchReason, NamedThing } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database, type Prisma } from '../../platform/database/index.ts';
import type { Place } from '../taxonomy/index.ts';

export interface KeptIntroduction {
  conversationId: string;
  adviserId: string;
  firstId: string;
  secondId: string;
  reasons: readonly MatchReason[];
}
export interface IntroducedRow {
  first: NamedThing;
  second: NamedThing;
  reasons: MatchReason[];
  /** Where the two are: a reason may name one of them. */
  places: Place[];
}

const introducedSql = `SELECT json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) AS first,
    json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) AS second, i.reasons,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'country', p.country, 'region', p.region,
      'lat', p.lat, 'lon', p.lon, 'population', p.population, 'nuts', p.nuts, 'lau', p.lau)), '[]')
      FROM places p WHERE p.id IN (a.place_id, b.place_id)) AS places
  FROM proposed_introductions i JOIN actors a ON a.id = i.first_id JOIN actors b ON b.id = i.second_id
  WHERE i.conversation_id = $1::uuid`;

/** Introductions that an adviser proposed. */
@Injectable()
export class IntroductionsRepository {
  constructor(private readonly database: Database) {}

  /** The same conversation again keeps what was said first. */
  async keep({ reasons, ...ids }: KeptIntroduction): Promise<void> {
    const data = { ...ids, reasons: JSON.parse(JSON.stringify(reasons)) as Prisma.InputJsonValue };
    await this.database.prisma.proposedIntroduction.createMany({ data: [data], skipDuplicates: true });
  }

  async of(conversationId: string): Promise<IntroducedRow | null> {
    const rows = await this.database.read<IntroducedRow & Record<string, unknown>>(
      'suggestions.introduced',
      introducedSql,
      [conversationId],
    );
    return rows[0] ?? null;
  }
}
