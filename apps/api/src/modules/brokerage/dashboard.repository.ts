import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { Territory } from '../desk/index.ts';
import type { CaseNumbers } from './dashboard.model.ts';
import { type DashboardAsked, dashboardStatement } from './dashboard.sql.ts';

export interface DashboardRow {
  cases: CaseNumbers[];
  actors: { n: number; verified: number };
  introductions: { n: number; accepted: number; cooperations: number; ended: number };
  started: { n: number; actors: number };
  talks: number;
  back: { n: number; m2: number };
  advice: { n: number; minutes: number; actors: number };
  appointments: { n: number; missed: number };
}

/** What territories are called: places by their name, the rest by their code. */
const namesSql = `SELECT t.kind, t.code, coalesce((SELECT p.name FROM places p WHERE t.kind = 'municipality' AND p.id = t.code),
    (SELECT p.region FROM places p WHERE t.kind = 'region' AND p.nuts = t.code LIMIT 1), t.code) AS name
  FROM unnest($1::text[], $2::text[]) t (kind, code) ORDER BY 1, 3`;

@Injectable()
export class DashboardRepository {
  constructor(private readonly database: Database) {}

  async numbers(asked: DashboardAsked): Promise<DashboardRow> {
    const { text, values } = dashboardStatement(asked);
    const [row] = await this.database.composed<{ result: DashboardRow }>(text, values);
    if (!row) throw new Error('The numbers of a centre gave no row');
    return row.result;
  }

  names(territories: readonly Pick<Territory, 'kind' | 'code'>[]): Promise<Territory[]> {
    return this.database.read<Territory & object>('brokerage.territories', namesSql, [
      territories.map(({ kind }) => kind),
      territories.map(({ code }) => code),
    ]);
  }
}
