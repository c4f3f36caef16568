import { refusals, type Viewer } from '@kvart/domain/shared';
import { guardProposeIntroduction, proposeIntroductionInput } from '@kvart/domain/suggestions';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { StartConversation } from '../messaging/index.ts';
import { AdvisersRepository } from './advisers.repository.ts';
import { IntroductionsRepository } from './introductions.repository.ts';
import { PairView } from './pair-view.ts';
import { PairsRepository } from './pairs.repository.ts';
import { Said } from './said.ts';
import type { IntroducedPair } from './choices.model.ts';

const noFields = new Set<string>();

/** Two actors brought together by hand, as an introduction of both in one conversation. */
@Injectable()
export class ProposeIntroduction {
  constructor(
    private readonly advisers: AdvisersRepository,
    private readonly pairs: PairsRepository,
    private readonly view: PairView,
    private readonly conversations: StartConversation,
    private readonly repository: IntroductionsRepository,
    private readonly said: Said,
  ) {}

  async propose(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { id, messageId, asActorId, actorIds, note } = validated(proposeIntroductionInput, raw);
    orRefuse(guardProposeIntroduction(viewer, await this.advisers.of(asActorId)));
    const [firstId, secondId] = actorIds;
    if (!firstId || !secondId || actorIds.includes(asActorId))
      throw new Refused(refusals.conflict('not_reachable'));
    const asked = { meId: firstId, personId: viewer.personId, kind: 'partner' as const, fields: noFields };
    const pair = await this.pairs.one(asked, secondId);
    if (!pair) throw new Refused(refusals.notFound());
    // Who has blocked the other is not to be brought together with it; the answer is that of any closed door.
    if (pair.hinders.blocked || pair.hinders.blocks) throw new Refused(refusals.conflict('not_reachable'));
    const { reasons } = this.view.explain(pair.me, pair, await this.view.lineOf(pair.me));
    const start = {
      ...{ id, asActorId, withActorIds: actorIds, kind: 'group', reason: note },
      message: { id: messageId, text: note },
    };
    const { conversationId } = await this.conversations.start(viewer, start, address);
    await this.repository.keep({ conversationId, adviserId: asActorId, firstId, secondId, reasons });
    return conversationId;
  }

  /** What spoke for the two, for whoever is in the conversation. */
  async of(conversationId: string, locale: Locale): Promise<IntroducedPair | null> {
    const found = await this.repository.of(conversationId);
    if (!found) return null;
    const { reasons } = await this.said.one(
      { reasons: found.reasons, gaps: [], raises: [] },
      locale,
      found.places,
    );
    return { first: found.first, second: found.second, reasons };
  }
}
