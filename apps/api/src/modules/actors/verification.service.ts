import { checkVerificationEnd, guardVerify, verificationInput } from '@kvart/domain/actors';
import type { LogAction } from '@kvart/domain/desk';
import { refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { auditOf } from './actor-audit.ts';
import { type ActorRow, actorFacts } from './actor-view.ts';
import { type ActorData, ActorsRepository } from './actors.repository.ts';
import { ActorsService } from './actors.service.ts';

/** An adviser's word that an actor is who it says, until a day; and taking that word back. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorsService,
    private readonly repository: ActorsRepository,
    private readonly audit: Audit,
  ) {}

  async verify(
    viewer: Viewer,
    raw: { actorId: string; until: string; note?: string | null },
  ): Promise<ActorRow> {
    const input = validated(verificationInput, raw);
    const before = await this.actors.existing(viewer, input.actorId);
    orRefuse(guardVerify(viewer, actorFacts(before)));
    orRefuse(checkVerificationEnd(input.until, toIsoDate(new Date())));
    return this.setVerification(viewer, before, 'actor.verified', input.note ?? null, {
      verifiedAt: new Date(),
      verifiedUntil: new Date(`${input.until}T00:00:00Z`),
      verifiedById: viewer.personId,
    });
  }

  async withdraw(viewer: Viewer, actorId: string, note: string | null): Promise<ActorRow> {
    const before = await this.actors.existing(viewer, actorId);
    orRefuse(guardVerify(viewer, actorFacts(before)));
    const none = { verifiedAt: null, verifiedUntil: null, verifiedById: null };
    return this.setVerification(viewer, before, 'actor.verification_withdrawn', note, none);
  }

  private async setVerification(
    viewer: Viewer,
    before: ActorRow,
    action: LogAction,
    note: string | null,
    data: ActorData,
  ) {
    await this.database.transaction(async (tx) => {
      const written = await this.repository.update(tx, before.id, before.version, {
        // What was checked before goes with it.
        ...{ verifiedChecks: [], verifiedForId: null, verificationReminded: null, ...data },
        verificationNote: note,
      });
      if (!written) throw new Refused(refusals.stale(before.version));
      await this.audit.record(tx, auditOf(viewer, action, before.id, note));
    });
    return this.actors.existing(viewer, before.id);
  }
}
