import { guardVerify } from '@kvart/domain/actors';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { auditOf } from './actor-audit.ts';
import { type ActorRow, actorFacts } from './actor-view.ts';
import { ActorsRepository } from './actors.repository.ts';
import { ActorsService } from './actors.service.ts';

/** Taking back the word that an actor is who it says. Giving it needs checks, and is with the desk. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorsService,
    private readonly repository: ActorsRepository,
    private readonly audit: Audit,
  ) {}

  async withdraw(viewer: Viewer, actorId: string, note: string | null): Promise<ActorRow> {
    const before = await this.actors.existing(viewer, actorId);
    orRefuse(guardVerify(viewer, actorFacts(before)));
    await this.database.transaction(async (tx) => {
      const written = await this.repository.update(tx, before.id, before.version, {
        ...{ verifiedAt: null, verifiedUntil: null, verifiedById: null, verificationNote: note },
        // What was checked goes with it.
        ...{ verifiedChecks: [], verifiedForId: null, verificationReminded: null },
      });
      if (!written) throw new Refused(refusals.stale(before.version));
      await this.audit.record(tx, auditOf(viewer, 'actor.verification_withdrawn', before.id, note));
    });
    return this.actors.existing(viewer, before.id);
  }
}
