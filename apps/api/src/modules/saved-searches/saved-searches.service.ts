import { changeSavedSearchInput, mostSavedSearches, saveSearchInput } from '@kvart/domain/saved-searches';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { NotificationsService, Unsubscribers } from '../notifications/index.ts';
import { SavedSearchesRepository } from './saved-searches.repository.ts';

/** Searches that a person keeps. Each person sees their own alone. */
@Injectable()
export class SavedSearchesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: SavedSearchesRepository,
    private readonly notifications: NotificationsService,
    private readonly unsubscribers: Unsubscribers,
  ) {}

  onModuleInit(): void {
    this.unsubscribers.register((key) => this.stop(key));
  }

  /** Keeps a search; one that is kept already gets the new name and rhythm. */
  async save({ personId }: Viewer, raw: unknown): Promise<string> {
    const input = validated(saveSearchInput, raw);
    return this.database.transaction(async (tx) => {
      const count = await this.repository.countLocked(tx, personId);
      const kept = await this.repository.find(tx, personId, { search: input.search });
      if (kept) {
        await this.write(tx, kept, input);
        return kept.id;
      }
      if (count >= mostSavedSearches)
        throw new Refused(refusals.conflict('too_many_saved_searches', { max: mostSavedSearches }));
      return this.repository.create(tx, { personId, ...input });
    });
  }

  async change(viewer: Viewer, id: string, raw: unknown): Promise<void> {
    const { name, rhythm } = validated(changeSavedSearchInput, raw);
    await this.database.transaction(async (tx) => {
      const kept = await this.own(tx, viewer, id);
      await this.write(tx, kept, { name: name ?? undefined, rhythm: rhythm ?? undefined });
    });
  }

  async see(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { id: searchId } = await this.own(tx, viewer, id);
      await this.repository.see(tx, searchId);
      await this.notifications.read(tx, viewer.personId, { subject: { type: 'saved_search', id: searchId } });
    });
  }

  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.repository.remove(tx, (await this.own(tx, viewer, id)).id);
    });
  }

  /** Stops the mails of a search on the word of whoever holds one of them. */
  stop(key: string): Promise<string | null> {
    return idSchema.safeParse(key).success ? this.repository.stop(key) : Promise.resolve(null);
  }

  private async write(
    tx: Tx,
    kept: { id: string; rhythm: string },
    change: Parameters<SavedSearchesRepository['change']>[2],
  ): Promise<void> {
    // Whoever begins to want mails wants them of what comes, not of all that gathered before.
    if (kept.rhythm === 'none' && change.rhythm && change.rhythm !== 'none')
      await this.repository.dropMails(tx, kept.id);
    await this.repository.change(tx, kept.id, { name: change.name, rhythm: change.rhythm });
  }

  private async own(tx: Tx, { personId }: Viewer, id: string) {
    const kept = idSchema.safeParse(id).success ? await this.repository.find(tx, personId, { id }) : null;
    if (!kept) throw new Refused(refusals.notFound());
    return kept;
  }
}
