import {
  addPartyInput,
  answerIntroductionInput,
  assignConversationInput,
  conversationKey,
  guardAnswerIntroduction,
  guardLeaveConversation,
  guardOrganise,
  guardReadConversation,
  guardShapeGroup,
  guardTargets,
  messageBounds,
  muteInput,
  type PartyFacts,
  renameInput,
  setDoneInput,
  stateAfter,
} from '@kvart/domain/messaging';
import { inputIssue, refusals, type Result, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { ConversationHints } from './conversation-hints.ts';
import { HeldConversations } from './held-conversation.repository.ts';
import type { Standing, StoredConversation } from './messages.repository.ts';
import { StartRepository } from './start.repository.ts';

type Guard = (viewer: Viewer, asActorId: string, conversation: StoredConversation) => Result<PartyFacts>;
interface Key {
  conversationId: string;
  asActorId: string;
}

/** Everything that is done with a conversation other than writing in it. */
@Injectable()
export class ConversationChanges {
  constructor(
    private readonly database: Database,
    private readonly held: HeldConversations,
    private readonly starting: StartRepository,
    private readonly events: Events,
    private readonly hints: ConversationHints,
  ) {}

  answer(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { answer, expectedVersion, ...key } = validated(answerIntroductionInput, raw);
    return this.on(viewer, key, guardReadConversation, async (tx, conversation, at) => {
      const own = conversation.parties.find(({ actorId }) => actorId === at.actorId);
      // Sent twice: what is wanted is there already.
      if (own?.answer === answer) return;
      orRefuse(guardAnswerIntroduction(viewer, at.actorId, conversation));
      if (conversation.version !== expectedVersion) throw new Refused(refusals.stale(conversation.version));
      await this.held.answer(tx, conversation.id, at.actorId, answer);
      const parties = conversation.parties.map((party) => (party === own ? { ...party, answer } : party));
      const state = stateAfter(parties);
      // Nobody else is to notice that somebody ignores them, not even by a version.
      if (answer === 'ignored' && state === conversation.state)
        return this.hints.own(tx, conversation, at.actorId);
      await this.held.update(tx, conversation.id, { state });
      const note = answer === 'accepted' ? await this.held.note(tx, at, 'introduction_accepted') : null;
      const payload = { conversationId: conversation.id, actorId: at.actorId, personId: at.personId, answer };
      await this.events.emit(tx, { type: 'introduction.answered', payload });
      await this.hints.all(tx, conversation, note);
    });
  }

  assign(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { personId = null, ...key } = validated(assignConversationInput, raw);
    return this.on(viewer, key, guardOrganise, async (tx, conversation, at) => {
      if (personId && !(await this.held.isMember(tx, at.actorId, personId)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['personId'])]));
      await this.held.organise(tx, at, { assigneeId: personId });
      if (personId) {
        const who = { conversationId: conversation.id, actorId: at.actorId, personId: at.personId };
        await this.events.emit(tx, {
          type: 'conversation.assigned',
          payload: { ...who, assigneeId: personId },
        });
      }
      await this.hints.own(tx, conversation, at.actorId);
    });
  }

  setDone(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { done, ...key } = validated(setDoneInput, raw);
    return this.on(viewer, key, guardOrganise, async (tx, conversation, at) => {
      const data = done
        ? { doneSeq: conversation.lastSeq, doneAt: new Date() }
        : { doneSeq: null, doneAt: null };
      await this.held.organise(tx, at, data);
      await this.hints.own(tx, conversation, at.actorId);
    });
  }

  mute(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { until, forever, ...key } = validated(muteInput, raw);
    return this.on(viewer, key, guardReadConversation, (tx, _conversation, at) =>
      this.held.mute(tx, at, { until: until ?? null, forever: forever ?? false }),
    );
  }

  rename(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { title, ...key } = validated(renameInput, raw);
    return this.on(viewer, key, guardShapeGroup, async (tx, conversation, at) => {
      await this.held.update(tx, conversation.id, { title });
      await this.hints.all(tx, conversation, await this.held.note(tx, at, 'renamed', { text: title }));
    });
  }

  addParty(viewer: Viewer, raw: unknown): Promise<Standing> {
    const { actorId, ...key } = validated(addPartyInput, raw);
    return this.on(viewer, key, guardShapeGroup, async (tx, conversation, at) => {
      const present = conversation.parties.filter(({ hasLeft }) => !hasLeft).map((party) => party.actorId);
      if (present.includes(actorId)) return;
      if (present.length >= messageBounds.parties)
        throw new Refused(
          refusals.invalid([inputIssue('too_many', ['actorId'], { max: messageBounds.parties })]),
        );
      const targets = await this.starting.targets(at.actorId, [actorId], { among: present, tx });
      orRefuse(guardTargets([actorId], targets));
      const isAcquainted = targets.every((target) => target.isAcquainted);
      await this.held.addParty(tx, conversation.id, actorId, conversation.lastSeq, isAcquainted);
      await this.held.update(tx, conversation.id, {});
      const note = await this.held.note(tx, at, 'party_added', { aboutActorId: actorId });
      const payload = {
        conversationId: conversation.id,
        actorId: at.actorId,
        personId: at.personId,
        askedActorIds: [actorId],
      };
      if (!isAcquainted) await this.events.emit(tx, { type: 'introduction.asked', payload });
      await this.hints.all(tx, conversation, note, [actorId]);
    });
  }

  leave(viewer: Viewer, raw: unknown): Promise<Standing> {
    const key = validated(conversationKey, raw);
    return this.on(viewer, key, guardLeaveConversation, async (tx, conversation, at) => {
      const note = await this.held.note(tx, at, 'party_left');
      await this.held.organise(tx, at, { leftAt: new Date(), assigneeId: null });
      await this.held.update(tx, conversation.id, {});
      await this.held.shutOut(tx, [conversation.id]);
      await this.hints.all(tx, conversation, note);
    });
  }

  private async on(
    viewer: Viewer,
    { conversationId, asActorId }: Key,
    guard: Guard,
    work: (tx: Tx, conversation: StoredConversation, at: Standing) => Promise<void>,
  ): Promise<Standing> {
    const at = { conversationId, actorId: asActorId, personId: viewer.personId };
    await this.database.transaction(async (tx) => {
      const conversation = await this.held.hold(tx, conversationId);
      if (!conversation) throw new Refused(refusals.notFound());
      orRefuse(guard(viewer, asActorId, conversation));
      await work(tx, conversation, at);
    });
    return at;
  }
}
