import { addDays, id as idSchema, type Viewer } from '@kvart/domain/shared';
import {
  canSeeFunnel,
  funnelInput,
  type SuggestionKind,
  suggestionKinds,
  type SuggestionOutcome,
  toldCount,
} from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { validated } from '../../platform/errors/index.ts';
import { AdvisersRepository } from './advisers.repository.ts';
import type { SuggestionFunnel } from './choices.model.ts';
import { FunnelRepository } from './funnel.repository.ts';

/** Numbers for those who look after a territory: how suggestions fared, nobody recognisable in them. */
@Injectable()
export class Funnel {
  constructor(
    private readonly advisers: AdvisersRepository,
    private readonly repository: FunnelRepository,
  ) {}

  async of(viewer: Viewer, actorId: string, raw: unknown): Promise<SuggestionFunnel | null> {
    const { from, until } = validated(funnelInput, raw);
    const actor = idSchema.safeParse(actorId).success ? await this.advisers.of(actorId) : null;
    if (!actor || !canSeeFunnel(viewer, actor)) return null;
    const { territories, counts } = await this.repository.of(actorId, from, addDays(until, 1));
    const told = (kind: SuggestionKind, outcome: SuggestionOutcome): number | null => {
      const found = counts.find((row) => row.kind === kind && row.outcome === outcome);
      return toldCount(found?.n ?? 0, found?.actors ?? 0);
    };
    return {
      country: actor.country,
      territories,
      rows: suggestionKinds.map((kind) => ({
        kind,
        opened: told(kind, 'opened'),
        introduced: told(kind, 'introduced'),
        accepted: told(kind, 'accepted'),
        declined: told(kind, 'declined'),
        started: told(kind, 'started'),
        dismissed: told(kind, 'dismissed'),
      })),
    };
  }
}
