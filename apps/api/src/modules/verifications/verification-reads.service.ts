import { checksNeeded, proposedVerificationEnd } from '@kvart/domain/actors';
import { claimDomain } from '@kvart/domain/claims';
import { guardDesk, guardVerifyAtDesk } from '@kvart/domain/desk';
import { id as idSchema, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { ActorsService, ActorView } from '../actors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import type { VerificationFile } from './verification.model.ts';
import { PapersRepository } from './papers.repository.ts';
import { VerificationsRepository } from './verifications.repository.ts';

/** Reading what the desk knows of who an actor is. */
@Injectable()
export class VerificationReads {
  constructor(
    private readonly repository: VerificationsRepository,
    private readonly papers: PapersRepository,
    private readonly people: DeskPeople,
    private readonly actors: ActorsService,
    private readonly view: ActorView,
    private readonly audit: Audit,
  ) {}

  /** Somebody opens the file: it tells of papers, calls and addresses, so the log keeps who has read it. */
  async open(context: RequestContext, viewer: Viewer, rawId: string): Promise<VerificationFile | null> {
    const file = await this.file(context, viewer, rawId);
    const { personId } = viewer;
    if (file)
      await this.audit.looked({
        ...{ personId, action: 'actor.looked_at', objectType: 'actor', objectId: file.id },
      });
    return file;
  }

  /** Null for those who look after another place. */
  async file(context: RequestContext, viewer: Viewer, rawId: string): Promise<VerificationFile | null> {
    const read = idSchema.safeParse(rawId);
    const file = read.success ? await this.repository.file(read.data) : null;
    const scope = await this.people.scope(viewer);
    if (!file || !guardDesk(viewer, scope, file).ok) return null;
    const canDecide = guardVerifyAtDesk(viewer, scope, file).ok;
    const [row, code, decisions, papers] = await Promise.all([
      this.actors.evenArchived(file.id),
      this.repository.code(file.id),
      this.repository.decisions(file.id),
      // Whoever belongs to the actor does not read its papers as the desk.
      canDecide ? this.papers.list(file.id) : [],
    ]);
    const people = await this.repository.names(decisions.map(({ decidedById }) => decidedById));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      id: file.id,
      actor: await this.view.one(row, { ...context, viewer }),
      ...{ country: file.country, registerNumber: file.registerNumber, mailDomain: claimDomain(file) },
      needs: checksNeeded[file.kind].map((line) => ({ oneOf: [...line] })),
      mailAddress: code?.email ?? null,
      mailSentAt: code?.sentAt.toISOString() ?? null,
      mailConfirmedAt: code?.confirmedAt?.toISOString() ?? null,
      proposedUntil: proposedVerificationEnd(file.kind, toIsoDate(new Date())),
      decisions: decisions.map(
        ({ id, granted, checks, registerNumber, reason, until, decidedAt, ...rest }) => ({
          ...{ id, granted, checks, registerNumber, reason },
          ...{ document: rest.documentNote, callBack: rest.callNote },
          until: until && toIsoDate(until),
          decidedAt: decidedAt.toISOString(),
          personName: names.get(rest.decidedById) ?? null,
          centreName: rest.centre?.name ?? null,
        }),
      ),
      ...{ papers, canDecide },
    };
  }

  async existing(context: RequestContext, viewer: Viewer, id: string): Promise<VerificationFile> {
    const file = await this.file(context, viewer, id);
    if (!file) throw new Refused(refusals.notFound());
    return file;
  }
}
