import { guardSpeakFor, guardWrite, sendMessageInput, type SendMessageInput } from '@kvart/domain/messaging';
import { inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { uniqueViolation } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import type { Message } from './message.model.ts';
import { MessagesRepository, type Run } from './messages.repository.ts';

/** Sending messages: in one statement when all is well, and with a reason when it is not. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly repository: MessagesRepository,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  /** Sends it, or gives back what the same id has sent before. */
  async send(viewer: Viewer, raw: unknown): Promise<Message> {
    const input = validated(sendMessageInput, raw);
    orRefuse(guardSpeakFor(viewer, input.asActorId));
    for (let attempt = 1; ; attempt += 1) {
      const sent = await this.attempt(viewer, input);
      if (sent) return sent;
      const known = await this.sentBefore(viewer, input);
      if (known) return known;
      await this.explain(viewer, input);
      // What spoke against it is gone by now: somebody was a moment faster with an answer, or slower.
      if (attempt === 3) throw new Refused(refusals.conflict('wrong_state'));
    }
  }

  /** The statement itself, in a transaction of the caller; the caller forwards the signal after it has committed. */
  write(viewer: Viewer, input: SendMessageInput, run: Run) {
    return this.repository.send(viewer.personId, input, this.outlets(viewer, input), run);
  }

  private async attempt(viewer: Viewer, input: SendMessageInput): Promise<Message | null> {
    try {
      const row = await this.repository.send(viewer.personId, input, this.outlets(viewer, input));
      if (row) await this.realtime.forward([row.signal]);
      return row?.message ?? null;
    } catch (error) {
      // The id is taken, or a file has just gone out with another message; what it is shows in a moment.
      if (uniqueViolation(error) !== null) return null;
      throw error;
    }
  }

  private outlets(viewer: Viewer, { id, conversationId, asActorId, mentionPersonIds }: SendMessageInput) {
    const payload = {
      conversationId,
      messageId: id,
      actorId: asActorId,
      personId: viewer.personId,
      mentions: mentionPersonIds ?? [],
    };
    const { jobs } = this.events.jobsOf({ type: 'message.sent', payload });
    return { jobs: JSON.stringify(jobs), notify: this.realtime.byStatement };
  }

  private async sentBefore(viewer: Viewer, input: SendMessageInput): Promise<Message | null> {
    const known = await this.repository.known(input.id);
    if (!known) return null;
    const isSame =
      known.personId === viewer.personId &&
      known.actorId === input.asActorId &&
      known.conversationId === input.conversationId &&
      (known.isDeleted ||
        (known.text === input.text && known.message.replyToId === (input.replyToId ?? null)));
    if (isSame) return known.message;
    throw new Refused(refusals.conflict('id_taken'));
  }

  private async explain(viewer: Viewer, input: SendMessageInput): Promise<void> {
    const why = await this.repository.whyNot(viewer.personId, input);
    if (!why) throw new Refused(refusals.notFound());
    orRefuse(guardWrite(viewer, input.asActorId, why.facts));
    if (why.wait !== null) throw new Refused(refusals.rateLimited(Math.max(1, why.wait)));
    const issues = [
      ...(why.replyFits ? [] : [inputIssue('invalid_choice', ['replyToId'])]),
      ...(why.filesFit ? [] : [inputIssue('invalid_choice', ['attachmentIds'])]),
      ...(why.mentionsFit ? [] : [inputIssue('invalid_choice', ['mentionPersonIds'])]),
    ];
    if (issues.length > 0) throw new Refused(refusals.invalid(issues));
  }
}
