import { filterOfSearch } from '@kvart/domain/saved-searches';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Events, Jobs, OnEvent, Task } from '../../platform/jobs/index.ts';
import { type SpaceListed, SpaceReads } from '../spaces/index.ts';
import { AlertsRepository } from './alerts.repository.ts';

/** What the event `saved_search.matched` carries. */
export interface SearchMatched {
  searchId: string;
  spaceId: string;
}

interface Batch {
  spaceId: string;
  version: number;
  /** The last search that was looked at. */
  after: string | null;
}

const batch = 500;

/** Looks which saved searches find a space that has just come on offer, some hundreds at a time. */
@Injectable()
export class FindHits {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly spaces: SpaceReads,
    private readonly alerts: AlertsRepository,
  ) {}

  @OnEvent('space.listed', { name: 'saved-searches.find' })
  begin({ payload }: DomainEvent<SpaceListed>, tx: Tx): Promise<void> {
    return this.next(tx, { ...payload, after: null });
  }

  @Task('saved-searches.match')
  async match({ spaceId, version, after }: Batch): Promise<void> {
    const searches = await this.alerts.searchesAfter(after, spaceId, batch);
    const found: string[] = [];
    for (const { id, search } of searches) {
      if (await this.spaces.fits(filterOfSearch(search), spaceId)) found.push(id);
    }
    const last = searches.at(-1);
    await this.database.transaction(async (tx) => {
      for (const searchId of found.length > 0 ? await this.alerts.addHits(tx, spaceId, found) : []) {
        const payload: SearchMatched = { searchId, spaceId };
        await this.events.emit(tx, {
          type: 'saved_search.matched',
          payload,
          key: `${searchId}:${spaceId}:${version}`,
        });
      }
      if (last && searches.length === batch) await this.next(tx, { spaceId, version, after: last.id });
    });
  }

  private next(tx: Tx, payload: Batch): Promise<void> {
    const key = `match:${payload.spaceId}:${payload.version}:${payload.after ?? 'first'}`;
    return this.jobs.add(tx, 'saved-searches.match', payload, { key });
  }
}
