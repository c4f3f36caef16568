import {
  checkKind,
  firstState,
  guardSpeakFor,
  guardSubjectInterest,
  guardTargets,
  pairKey,
  startConversationInput,
  type StartConversationInput,
  type SubjectInterest,
} from '@kvart/domain/messaging';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { canViewSpace } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx, uniqueViolation } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import type { Standing } from './messages.repository.ts';
import { SendMessage } from './send-message.service.ts';
import { StartRepository } from './start.repository.ts';

/** Beginning a conversation, or going on with the one that is there. */
@Injectable()
export class StartConversation {
  constructor(
    private readonly database: Database,
    private readonly repository: StartRepository,
    private readonly sending: SendMessage,
    private readonly events: Events,
    private readonly realtime: Realtime,
    private readonly limits: RateLimits,
  ) {}

  async start(viewer: Viewer, raw: unknown, address: string): Promise<Standing> {
    const input = validated(startConversationInput, raw);
    orRefuse(guardSpeakFor(viewer, input.asActorId));
    orRefuse(checkKind(input));
    for (let attempt = 1; ; attempt += 1) {
      const found = await this.goOn(viewer, input);
      if (found) return found;
      try {
        return await this.begin(viewer, input, address);
      } catch (error) {
        // The other side began at the same moment, or a repeated request overtook this one: that one is gone on with.
        if (uniqueViolation(error) === null) throw error;
        if (attempt === 2) throw new Refused(refusals.conflict('id_taken'));
      }
    }
  }

  private async goOn(viewer: Viewer, input: StartConversationInput): Promise<Standing | null> {
    const { id, asActorId, message } = input;
    const existing = await this.repository.existing(id, keyOf(input));
    if (!existing) return null;
    const at = { conversationId: existing.id, actorId: asActorId, personId: viewer.personId };
    await this.sending.send(viewer, { ...message, conversationId: existing.id, asActorId });
    return at;
  }

  private async begin(viewer: Viewer, input: StartConversationInput, address: string): Promise<Standing> {
    const { id, asActorId, withActorIds, message } = input;
    const interest = await this.subjectOf(viewer, input);
    const targets = await this.repository.targets(asActorId, withActorIds);
    orRefuse(guardTargets(withActorIds, targets));
    await this.limits.take('start_conversation', { account: viewer.personId, address });
    const state = firstState(asActorId, targets, interest);
    const signals = await this.database.transaction(async (tx) => {
      await this.repository.create(tx, input, { state, pairKey: keyOf(input), personId: viewer.personId });
      const first = { ...message, conversationId: id, asActorId };
      const sent = await this.sending.write(viewer, first, (text, values) =>
        tx.$queryRawUnsafe(text, ...values),
      );
      if (!sent) throw new Refused(refusals.conflict('wrong_state'));
      await this.tell(tx, viewer, input, state === 'introduced');
      return [sent.signal];
    });
    await this.realtime.forward(signals);
    return { conversationId: id, actorId: asActorId, personId: viewer.personId };
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    input: StartConversationInput,
    isIntroduction: boolean,
  ): Promise<void> {
    const { id: conversationId, asActorId, withActorIds } = input;
    if (isIntroduction) {
      const payload = {
        conversationId,
        actorId: asActorId,
        personId: viewer.personId,
        askedActorIds: withActorIds,
      };
      await this.events.emit(tx, { type: 'introduction.asked', payload, key: conversationId });
    }
    await this.realtime.publish(tx, {
      rooms: [asActorId, ...withActorIds].map(rooms.actor),
      event: 'conversation.changed',
      payload: { conversationId, version: 1 },
    });
  }

  /** Checks that the writer sees what it is about; gives the interest where it is one. */
  private async subjectOf(viewer: Viewer, input: StartConversationInput): Promise<SubjectInterest | null> {
    const { subject } = input;
    if (!subject) return null;
    if (subject.type === 'space') {
      const space = await this.repository.space(viewer, subject.id);
      if (!space || !canViewSpace(viewer, space)) throw new Refused(refusals.notFound());
      return null;
    }
    const interest = await this.repository.interest(subject.id);
    if (!interest) throw new Refused(refusals.notFound());
    orRefuse(guardSubjectInterest(viewer, input, interest));
    return interest;
  }
}

/** Two actors share one conversation, be it about nothing or about one thing; more of them may have many. */
const keyOf = ({ kind, asActorId, withActorIds, subject }: StartConversationInput): string | null => {
  const [other] = withActorIds;
  return kind !== 'group' && withActorIds.length === 1 && other ? pairKey(asActorId, other, subject) : null;
};
