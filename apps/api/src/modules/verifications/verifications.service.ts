import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import {
  checksMissing,
  checkVerificationEnd,
  codeHours,
  isRegisterNumber,
  mostCodeTries,
  plainRegisterNumber,
  provenMailDays,
  type VerificationCheck,
} from '@kvart/domain/actors';
import { claimDomain, isAddressAt } from '@kvart/domain/claims';
import {
  confirmCodeInput,
  decideVerificationInput,
  type DecideVerificationInput,
  guardVerifyAtDesk,
  verificationCodeInput,
} from '@kvart/domain/desk';
import { inputIssue, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { DeskPeople } from '../desk/index.ts';
import { type FileRow, VerificationsRepository } from './verifications.repository.ts';

/** Payload of `verification.turned`. */
export interface VerificationTurned {
  actorId: string;
  turn: 'granted' | 'refused' | 'ending' | 'ended';
}

const hourMs = 3_600_000;
const hashOf = (actorId: string, code: string) => createHash('sha256').update(`${actorId}:${code}`).digest();

/** Finding out who an actor is, and deciding about it. */
@Injectable()
export class Verifications {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: VerificationsRepository,
    private readonly people: DeskPeople,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Mails a code to an address at the actor's own domain; whoever reads it there tells it to the desk. */
  async sendCode(
    viewer: Viewer,
    raw: object,
    { locale, address }: { locale: string; address: string },
  ): Promise<void> {
    const { actorId, email } = validated(verificationCodeInput, raw);
    await this.limits.take('verification_code', { account: viewer.personId, address });
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      const actor = await this.file(tx, actorId);
      orRefuse(guardVerifyAtDesk(viewer, scope, actor));
      const domain = claimDomain(actor);
      if (!domain || !isAddressAt(email, domain))
        throw new Refused(
          refusals.invalid([{ code: 'not_at_domain', path: ['email'], params: { domain: domain ?? '…' } }]),
        );
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await this.repository.sendCode(tx, actorId, email, new Uint8Array(hashOf(actorId, code)));
      await this.mailer.queue(tx, {
        ...{ to: email, locale, template: 'verification_code' },
        params: {
          actor: actor.name,
          code,
          hours: codeHours,
          url: `${this.config.publicUrl}/actors/${actor.slug}`,
        },
        messageId: `verification-code-${uuid()}`,
      });
    });
  }

  /** The code as somebody at that address read it out. */
  async confirmCode(viewer: Viewer, raw: object): Promise<void> {
    const { actorId, code } = validated(confirmCodeInput, raw);
    const scope = await this.people.scope(viewer);
    const now = new Date();
    // A wrong code has to count, so what is refused here must not be rolled back.
    const isRight = await this.database.transaction(async (tx) => {
      const actor = await this.file(tx, actorId);
      orRefuse(guardVerifyAtDesk(viewer, scope, actor));
      const sent = await this.repository.code(actorId, tx);
      const isOld = !sent || sent.sentAt.getTime() < now.getTime() - codeHours * hourMs;
      if (isOld || sent.tries >= mostCodeTries) throw new Refused(refusals.conflict('code_over'));
      if (sent.confirmedAt) return true;
      const same = timingSafeEqual(hashOf(actorId, code.replace(/\D/g, '')), sent.codeHash);
      await this.repository.tried(tx, actorId, same ? now : null);
      return same;
    });
    if (!isRight) throw new Refused(refusals.invalid([{ code: 'wrong_code', path: ['code'] }]));
  }

  async decide(viewer: Viewer, raw: object): Promise<void> {
    const input = validated(decideVerificationInput, raw);
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      const actor = await this.file(tx, input.actorId);
      const { centreId } = orRefuse(guardVerifyAtDesk(viewer, scope, actor));
      if (actor.version !== input.version) throw new Refused(refusals.stale(actor.version));
      const { registerNumber, checks } = await this.checked(tx, actor, input);
      const now = new Date();
      const until = input.granted ? this.granted(actor, checks, input.until ?? null, now) : null;
      if (until !== null) {
        await tx.actor.update({
          where: { id: actor.id },
          data: {
            ...{
              verifiedAt: now,
              verifiedUntil: new Date(`${until}T00:00:00Z`),
              verifiedById: viewer.personId,
            },
            ...{ verificationNote: input.reason, verifiedChecks: checks, verifiedForId: centreId },
            ...{ verificationReminded: null, version: { increment: 1 } },
            ...(registerNumber && { registerNumber }),
          },
        });
      } else await this.repository.closeCase(tx, actor.id);
      await tx.verification.create({
        data: {
          ...{ id: uuid(), actorId: actor.id, granted: input.granted, checks, registerNumber, centreId },
          ...{ documentNote: input.document ?? null, callNote: input.callBack ?? null, reason: input.reason },
          ...{ until: until && new Date(`${until}T00:00:00Z`), decidedAt: now, decidedById: viewer.personId },
        },
      });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: centreId, objectType: 'actor', objectId: actor.id },
        action: input.granted ? 'actor.verified' : 'actor.verification_refused',
        reason: input.reason,
      });
      const payload: VerificationTurned = { actorId: actor.id, turn: input.granted ? 'granted' : 'refused' };
      await this.events.emit(tx, { type: 'verification.turned', payload });
    });
  }

  /** What was checked, as far as it can be told: numbers by their shape, the address by its code. */
  private async checked(tx: Tx, actor: FileRow, input: DecideVerificationInput) {
    const checks: VerificationCheck[] = [];
    const registerNumber = input.registerNumber
      ? plainRegisterNumber(input.registerNumber, actor.country)
      : null;
    if (registerNumber !== null) {
      if (!isRegisterNumber(registerNumber, actor.country))
        throw new Refused(refusals.invalid([{ code: 'wrong_register_number', path: ['registerNumber'] }]));
      checks.push('register_number');
    }
    const code = await this.repository.code(actor.id, tx);
    const since = Date.now() - provenMailDays * 24 * hourMs;
    // An address proves what the actor says of itself now, not what it said when the code was sent.
    const domain = claimDomain(actor);
    const isOwn = !!code && !!domain && isAddressAt(code.email, domain);
    if (isOwn && code.confirmedAt && code.confirmedAt.getTime() > since) checks.push('domain_mail');
    if (input.document) checks.push('document');
    if (input.callBack) checks.push('call_back');
    return { registerNumber, checks };
  }

  private granted(
    actor: FileRow,
    checks: readonly VerificationCheck[],
    until: string | null,
    now: Date,
  ): string {
    if (until === null) throw new Refused(refusals.invalid([inputIssue('required', ['until'])]));
    if (checksMissing(actor.kind, checks).length > 0) throw new Refused(refusals.conflict('checks_missing'));
    return orRefuse(checkVerificationEnd(until, toIsoDate(now)));
  }

  private async file(tx: Tx, id: string): Promise<FileRow> {
    const actor = await this.repository.held(tx, id);
    if (!actor) throw new Refused(refusals.notFound());
    return actor;
  }
}
