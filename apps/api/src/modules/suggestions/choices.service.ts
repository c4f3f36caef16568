import { encodeCursor, id as idSchema, pageInput, refusals, type Viewer } from '@kvart/domain/shared';
import {
  canSeeSuggestions,
  dismissInput,
  guardOrderSuggestions,
  guardSetIsSuggested,
  restoreInput,
  suggestionId,
  suggestionKey,
} from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { readDismissalCursor } from './cursors.ts';
import { DismissalsRepository } from './dismissals.repository.ts';
import type { DismissalConnection, MatchingSettings } from './choices.model.ts';
import { OutcomesRepository } from './outcomes.repository.ts';
import { SettingsRepository } from './settings.repository.ts';

/** What people decide about suggestions: turning one away and back, opening one, switching them off. */
@Injectable()
export class Choices {
  constructor(
    private readonly database: Database,
    private readonly dismissals: DismissalsRepository,
    private readonly outcomes: OutcomesRepository,
    private readonly settings: SettingsRepository,
    private readonly audit: Audit,
  ) {}

  async dismiss(viewer: Viewer, raw: unknown): Promise<string> {
    const { actorId, id, reason = null } = validated(dismissInput, raw);
    orRefuse(guardOrderSuggestions(viewer, actorId));
    const key = { actorId, ...id };
    await this.database.transaction(async (tx) => {
      if (!(await this.outcomes.exists(tx, key))) throw new Refused(refusals.notFound());
      await this.dismissals.add(tx, key, { personId: viewer.personId, reason });
      await this.dismissals.keepNewest(tx, actorId);
      await this.outcomes.record(tx, key, 'dismissed', viewer.personId);
    });
    return suggestionId(id);
  }

  async restore(viewer: Viewer, raw: unknown): Promise<string> {
    const { actorId, id } = validated(restoreInput, raw);
    orRefuse(guardOrderSuggestions(viewer, actorId));
    await this.database.transaction((tx) => this.dismissals.remove(tx, { actorId, ...id }));
    return suggestionId(id);
  }

  /** Counted where it is known; never a reason to stop somebody who opens a page. */
  async opened(viewer: Viewer, actorId: string, raw: string): Promise<boolean> {
    const key = suggestionKey.safeParse(raw);
    if (!key.success || !idSchema.safeParse(actorId).success || !canSeeSuggestions(viewer, actorId))
      return false;
    await this.outcomes.record(null, { actorId, ...key.data }, 'opened', viewer.personId);
    return true;
  }

  async dismissed(
    viewer: Viewer,
    actorId: string,
    page: { first: number; after: string | null },
  ): Promise<DismissalConnection> {
    const { first, after } = validated(pageInput, page);
    if (!canSeeSuggestions(viewer, actorId))
      return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const from = after ? readDismissalCursor(after) : null;
    const rows = await this.dismissals.list(actorId, from, first + 1);
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map(({ kind, targetId, ...row }) => ({
        ...row,
        kind,
        id: suggestionId({ kind, targetId }),
      })),
      pageInfo: {
        hasNextPage: rows.length > first,
        endCursor: last ? encodeCursor({ sort: 'newest', keys: [last.at], id: last.targetId }) : null,
      },
    };
  }

  async current({ personId, actingAs }: Viewer): Promise<MatchingSettings> {
    return this.settings.of(personId, actingAs);
  }

  async setProfiling(viewer: Viewer, on: boolean): Promise<MatchingSettings> {
    await this.database.transaction((tx) => this.settings.setProfiling(tx, viewer.personId, on));
    return this.current(viewer);
  }

  async setIsSuggested(viewer: Viewer, actorId: string, on: boolean): Promise<MatchingSettings> {
    if (!idSchema.safeParse(actorId).success) throw new Refused(refusals.notFound());
    orRefuse(guardSetIsSuggested(viewer, actorId));
    await this.database.transaction(async (tx) => {
      await this.settings.setIsSuggested(tx, actorId, on);
      const action = on ? 'actor.suggested' : 'actor.not_suggested';
      await this.audit.record(tx, {
        personId: viewer.personId,
        actorId,
        action,
        objectType: 'actor',
        objectId: actorId,
      });
    });
    return this.settings.of(viewer.personId, actorId);
  }
}
