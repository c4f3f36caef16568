import {
  claimDomain,
  type ClaimDecision,
  type ClaimInput,
  claimInput,
  claimLifetimeDays,
  claimMailHours,
  type ClaimOutcome,
  type ClaimState,
  decideClaim,
  decideClaimInput,
  guardClaim,
  isAddressAt,
  proveClaim,
  withdrawClaim,
} from '@kvart/domain/claims';
import { id as idSchema, inputIssue, refusals, type Result, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx, uniqueViolation } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Files } from '../../platform/files/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { hashToken, newSecretToken } from '../accounts/index.ts';
import { type ActorRow, ActorsService, Handover } from '../actors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import { ClaimMails } from './claim-mails.ts';
import type { ClaimTurned } from './claim-turned.ts';
import { ClaimsRepository, type StoredClaim } from './claims.repository.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Claiming an actor that was entered from a register: asking, proving, deciding, taking back. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ClaimsRepository,
    private readonly people: DeskPeople,
    private readonly actors: ActorsService,
    private readonly handover: Handover,
    private readonly files: Files,
    private readonly mails: ClaimMails,
    private readonly events: Events,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  async claim(context: RequestContext, viewer: Viewer, raw: unknown): Promise<string> {
    const input = validated(claimInput, raw);
    const actor = await this.actors.existing(viewer, input.actorId);
    orRefuse(guardClaim(viewer, { isUnclaimed: actor.isUnclaimed }));
    await this.checkProof(viewer, actor, input);
    await this.limits.take('claim_actor', { account: viewer.personId, address: context.req.ip });
    try {
      return await this.database.transaction(async (tx) => {
        await this.handover.lock(tx, actor.id);
        const now = Date.now();
        const link = input.way === 'mail' ? newSecretToken() : null;
        const id = await this.repository.create(tx, {
          ...input,
          actorId: actor.id,
          personId: viewer.personId,
          expiresAt: new Date(now + claimLifetimeDays * DAY),
          linkHash: link?.hash ?? null,
          linkExpiresAt: link && new Date(now + claimMailHours * HOUR),
        });
        if (link && input.workEmail) {
          const { workEmail } = input;
          await this.mails.link(tx, {
            id,
            workEmail,
            token: link.token,
            viewer,
            actor,
            locale: context.locale,
          });
        }
        await this.turned(tx, id, 'submitted', { personId: viewer.personId });
        return id;
      });
    } catch (error) {
      if (uniqueViolation(error) !== null) throw new Refused(refusals.conflict('claim_open'));
      throw error;
    }
  }

  /** The link came to an address of the actor's own domain: that proves it. */
  async prove(context: RequestContext, viewer: Viewer, token: string): Promise<string> {
    await this.limits.take('prove_claim', { address: context.req.ip });
    const linkHash = hashToken(token.slice(0, 200));
    return this.close(viewer, { linkHash }, 'link_expired', (claim) =>
      proveClaim(claim, { viewer, now: new Date() }),
    );
  }

  async decide(
    viewer: Viewer,
    raw: { id: string; version: number; decision: ClaimDecision; reason: string },
  ): Promise<string> {
    known(raw.id);
    const { id, version, decision, reason } = validated(decideClaimInput, raw);
    const scope = await this.people.scope(viewer);
    return this.close(viewer, { id }, 'not_found', (claim) =>
      decideClaim(claim, decision, { viewer, scope, version, reason }),
    );
  }

  async withdraw(viewer: Viewer, id: string, version: number): Promise<string> {
    known(id);
    return this.close(viewer, { id: id.toLowerCase() }, 'not_found', (claim) =>
      withdrawClaim(claim, { viewer, version }),
    );
  }

  /** The support organisations that can vouch for an actor. */
  async desksFor(viewer: Viewer, actorId: string): Promise<{ id: string; name: string }[]> {
    const { id } = await this.actors.existing(viewer, actorId);
    return this.repository.desksFor(id);
  }

  /** Claims that nobody decided in time end; run again, it does nothing more. */
  async expire(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ended = await this.repository.expire(tx, now);
      for (const { id } of ended) await this.turned(tx, id, 'expired', { personId: null });
      return ended.length;
    });
  }

  /** Papers of claims that were closed before the moment are not needed any more. */
  async clearDocuments(before: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ids = await this.repository.documentsClosedBefore(tx, before);
      if (ids.length > 0) await this.files.remove(tx, ids);
      return ids.length;
    });
  }

  /** Applies a rule to the claim as it is under the lock of its actor. A granted one hands the actor over. */
  private async close(
    viewer: Viewer,
    by: { id: string } | { linkHash: Uint8Array<ArrayBuffer> },
    unknown: string,
    rule: (claim: StoredClaim) => Result<ClaimOutcome>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const found = await this.repository.find(tx, by);
      if (!found) throw new Refused(refusals.notFound(unknown));
      await this.handover.lock(tx, found.actorId);
      const claim = await this.repository.lock(tx, found.id);
      if (!claim) throw new Refused(refusals.notFound(unknown));
      const outcome = orRefuse(rule(claim));
      await this.repository.close(tx, claim, outcome);
      const { state, deskId, reason } = outcome;
      await this.turned(tx, claim.id, state, { personId: viewer.personId, actorId: deskId, reason });
      if (state === 'granted') {
        await this.handover.give(tx, claim.actorId, claim.personId);
        for (const { id } of await this.repository.supersede(tx, claim.actorId))
          await this.turned(tx, id, 'superseded', { personId: viewer.personId });
      }
      return claim.id;
    });
  }

  private async turned(
    tx: Tx,
    claimId: string,
    state: ClaimState,
    by: { personId: string | null; actorId?: string | null; reason?: string | null },
  ): Promise<void> {
    await this.audit.record(tx, { ...by, action: `claim.${state}`, objectType: 'claim', objectId: claimId });
    const payload: ClaimTurned = { claimId, state };
    await this.events.emit(tx, { type: 'claim.turned', payload, key: `${claimId}:${state}` });
  }

  /** What a proof refers to has to be there and to fit the actor. */
  private async checkProof(viewer: Viewer, actor: ActorRow, input: ClaimInput): Promise<void> {
    const wrong = (field: string) => new Refused(refusals.invalid([inputIssue('invalid_choice', [field])]));
    if (input.way === 'mail') {
      const domain = claimDomain(actor);
      if (!domain) throw new Refused(refusals.conflict('no_claim_domain'));
      if (!isAddressAt(input.workEmail ?? '', domain))
        throw new Refused(
          refusals.invalid([{ code: 'not_at_domain', path: ['workEmail'], params: { domain } }]),
        );
    }
    if (input.documentId) {
      const file = await this.files.find(input.documentId);
      if (file?.kind !== 'claim_document' || file.uploadedById !== viewer.personId) throw wrong('documentId');
    }
    if (input.deskId) {
      const desks = await this.desksFor(viewer, actor.id);
      if (!desks.some(({ id }) => id === input.deskId)) throw wrong('deskId');
    }
  }
}

/** An id of the wrong form is an unknown one. */
function known(id: string): void {
  if (!idSchema.safeParse(id).success) throw new Refused(refusals.notFound());
}
