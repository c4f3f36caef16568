import type { Viewer } from '@kvart/domain/shared';
import type { RevisionAction, SpaceSort } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, Values } from '../../platform/database/index.ts';
import type { NodeRequest } from './space-node.sql.ts';
import { keptPoints } from './space-kept.sql.ts';
import { historySql, type SpaceKey, spacesStatement } from './space-page.sql.ts';
import { pointsStatement } from './space-points.sql.ts';
import type { PointRow, SpaceRow } from './space-row.ts';
import { countsStatement, type Relaxed } from './space-relaxations.sql.ts';
import { fitsStatement, type Question, searchSql, type SpaceSearch } from './space-search.sql.ts';

/** What a search hands back; parts nobody asked for are absent. */
export interface SearchResult {
  /** The order that could be had. */
  sort: SpaceSort;
  nodes?: (SpaceRow & { k: string | number })[];
  total?: number;
  facets?: Record<string, { value: string; count: number }[]>;
}

export interface HistoryRow {
  version: number;
  at: Date;
  action: RevisionAction;
  personName: string | null;
  actorName: string | null;
  fields: string[];
  total: number;
}

/** Reads of spaces, each one statement. */
@Injectable()
export class SpacesRepository {
  constructor(private readonly database: Database) {}

  search(search: SpaceSearch): Promise<SearchResult> {
    const values = new Values();
    return this.one(searchSql(search, values), values);
  }

  /** The same as a value of a larger statement. */
  searchWithin(search: SpaceSearch, values: Values): string {
    return `(${searchSql(search, values)})`;
  }

  private async one(text: string, values: Values): Promise<SearchResult> {
    const [row] = await this.database.composed<{ result: SearchResult }>(text, values.list);
    if (!row) throw new Error('A search gave no row');
    return row.result;
  }

  async fits(search: Pick<SpaceSearch, 'filter' | 'uses'>, spaceId: string): Promise<boolean> {
    const { text, values } = fitsStatement(search, spaceId);
    const [row] = await this.database.composed<{ fits: boolean }>(text, values);
    return row?.fits ?? false;
  }

  points(search: Pick<SpaceSearch, 'filter' | 'uses' | 'viewer'>, zoom: number): Promise<PointRow[]> {
    const { text, values } = keptPoints(search, zoom) ?? pointsStatement(search, zoom);
    return this.database.composed<PointRow>(text, values);
  }

  /** How many spaces each of the filters finds. */
  async counts(relaxed: readonly Relaxed[], question: Pick<Question, 'uses' | 'viewer'>): Promise<number[]> {
    const { text, values } = countsStatement(relaxed, question);
    const [row] = await this.database.composed<{ counts: number[] }>(text, values);
    return row?.counts ?? [];
  }

  async named(key: SpaceKey, viewer: Viewer | null, node: NodeRequest): Promise<SpaceRow[]> {
    const { text, values } = spacesStatement(key, viewer, node);
    const rows = await this.database.composed<{ space: SpaceRow }>(text, values);
    return rows.map(({ space }) => space);
  }

  history(
    id: string,
    actions: readonly string[],
    before: number | null,
    first: number,
  ): Promise<HistoryRow[]> {
    return this.database.read<HistoryRow>('spaces.history', historySql, [id, actions, before, first]);
  }

  /** Those of actors as well: one function of the database knows them all. */
  async foldCounts(): Promise<void> {
    await this.database.read('spaces.fold-counts', 'SELECT kvart_fold_counts()::text');
  }
}
