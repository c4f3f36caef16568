import { noticeInput, noticeObjects, type NoticeObject } from '@kvart/domain/desk';
import { id as idSchema, refusals, requirePerson, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { ProofOfWork } from '../../platform/signing/index.ts';
import { Notifiers } from './notifiers.service.ts';
import { pathOf, type Thing, Things } from './things.repository.ts';

const purpose = 'notice';

/** What the event `notice.received` carries. */
export interface NoticeReceived {
  noticeId: string;
}

/** Takes in what anybody says about a thing, with an account or without. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly things: Things,
    private readonly notifiers: Notifiers,
    private readonly proofs: ProofOfWork,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async challenge(address: string): Promise<string> {
    await this.limits.take('notice_challenge', { address });
    return this.proofs.challenge(purpose);
  }

  /** The thing as the form names it; null where the reader cannot see it. */
  async target(viewer: Viewer | null, type: string, id: string) {
    const objectType = noticeObjects.find((name) => name === type);
    const thing =
      objectType && idSchema.safeParse(id).success ? await this.seen(viewer, objectType, id) : null;
    return thing && objectType ? { title: thing.title, path: pathOf(objectType, thing.slug) } : null;
  }

  async submit(
    viewer: Viewer | null,
    raw: object,
    { proof, trap, locale, address }: { proof: string; trap: string; locale: string; address: string },
  ): Promise<{ number: string; mailSent: boolean }> {
    const input = validated(noticeInput, raw);
    const account = input.email ?? viewer?.personId;
    await this.limits.take('submit_notice', { address, ...(account && { account }) });
    const id = uuid();
    const answer = { number: numberOf(id), mailSent: !!input.email };
    // Only programs fill in what nobody sees. They are thanked, and nothing is kept.
    if (trap !== '') return answer;
    if (viewer) await this.notifiers.mustBeHeard(viewer.personId);
    const thing = await this.seen(viewer, input.objectType, input.objectId);
    if (!thing) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      await this.proofs.spend(tx, purpose, proof);
      const { email, evidenceUrl, ...said } = input;
      const { title, affectedActorId, placeId, country, nuts } = thing;
      const notifierId = viewer?.personId ?? null;
      await tx.notice.create({
        data: {
          ...{ ...said, id, title, affectedActorId, placeId, country, nuts, notifierId, locale },
          ...{ evidenceUrl: evidenceUrl ?? null, notifierEmail: email ?? null },
        },
      });
      const what = { objectType: 'notice', objectId: id, reason: input.reason };
      await this.audit.record(tx, { personId: notifierId, action: 'notice.submitted', ...what });
      const payload: NoticeReceived = { noticeId: id };
      await this.events.emit(tx, { type: 'notice.received', payload, key: id });
    });
    return answer;
  }

  private async seen(viewer: Viewer | null, type: NoticeObject, id: string): Promise<Thing | null> {
    const thing = await this.things.find(type, id);
    if (!thing || thing.seenBy === 'nobody') return null;
    return thing.seenBy === 'everyone' || requirePerson(viewer).ok ? thing : null;
  }
}

/** A number short enough to be read out. */
export const numberOf = (id: string): string => id.slice(-8).toUpperCase();
