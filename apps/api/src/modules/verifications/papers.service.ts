import type { Readable } from 'node:stream';
import {
  checksNeeded,
  guardHandInPaper,
  guardOwnPapers,
  paperBounds,
  paperInput,
  paperName,
} from '@kvart/domain/actors';
import { guardVerifyAtDesk } from '@kvart/domain/desk';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DocumentPipeline, FileAccess, Files } from '../../platform/files/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { ActorsService, ActorView } from '../actors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import type { OwnVerification } from './papers.model.ts';
import { PapersRepository } from './papers.repository.ts';
import { VerificationsRepository } from './verifications.repository.ts';

const mostBatches = 20;

interface Upload {
  open: () => Promise<Readable>;
  /** Rights may have ended while the file was on its way. */
  viewerNow: () => Promise<Viewer>;
  address: string;
}

/** Papers by which an actor shows who it is: for its owners and the desk of its place, and only for a time. */
@Injectable()
export class Papers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: PapersRepository,
    private readonly verifications: VerificationsRepository,
    private readonly people: DeskPeople,
    private readonly actors: ActorsService,
    private readonly view: ActorView,
    private readonly pipeline: DocumentPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
    private readonly limits: RateLimits,
    private readonly installation: Installation,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('verification_paper', { table: 'verification_papers', column: 'file_id' });
    this.access.register('verification_paper', (viewer, { id }) => this.mayRead(viewer, id));
  }

  async ownBySlug(context: RequestContext, viewer: Viewer, slug: string): Promise<OwnVerification | null> {
    const id = await this.repository.idOf(slug);
    return id === null ? null : this.own(context, viewer, id);
  }

  /** Null for those who do not own the actor. */
  private async own(context: RequestContext, viewer: Viewer, id: string): Promise<OwnVerification | null> {
    const file = await this.verifications.file(id);
    if (!file || file.isUnclaimed || !guardOwnPapers(viewer, file).ok) return null;
    const [row, papers, standing] = await Promise.all([
      this.actors.evenArchived(file.id),
      this.repository.list(file.id),
      this.repository.standing(file.id),
    ]);
    return {
      id: file.id,
      actor: await this.view.one(row, { ...context, viewer }),
      needs: checksNeeded[file.kind].map((line) => ({ oneOf: [...line] })),
      papers,
      ...standing,
      ...{ mostPapers: paperBounds.most, undecidedDays: paperBounds.undecidedDays },
      keptDays: this.installation.settings.retention.verification_papers,
    };
  }

  async existing(context: RequestContext, viewer: Viewer, id: string): Promise<OwnVerification> {
    const own = await this.own(context, viewer, id);
    if (!own) throw new Refused(refusals.notFound());
    return own;
  }

  /** Takes a paper in. Rights are looked at before the first byte, and again once it is there. */
  async handIn(viewer: Viewer, raw: { actorId: unknown; kind: unknown; name: unknown }, upload: Upload) {
    const { actorId, kind, name } = validated(paperInput, { ...raw, name: paperName(raw.name) });
    await this.limits.take('verification_paper', { account: viewer.personId, address: upload.address });
    await this.database.transaction((tx) => this.mayHandIn(tx, viewer, actorId));
    const file = await this.pipeline.ingest(await upload.open(), {
      ...{ uploadedById: viewer.personId, name, most: paperBounds.bytes, kind: 'verification_paper' },
    });
    const now = await upload.viewerNow();
    const id = uuid();
    await this.database.transaction(async (tx) => {
      await this.mayHandIn(tx, now, actorId);
      await this.repository.add(tx, { id, actorId, fileId: file.id, kind, name, addedById: now.personId });
      await this.record(tx, now, 'actor.paper_added', actorId, kind);
    });
    return id;
  }

  /** Takes a paper back. @returns whose it was. */
  async remove(viewer: Viewer, rawId: string): Promise<string> {
    const read = idSchema.safeParse(rawId);
    if (!read.success) throw new Refused(refusals.notFound());
    return this.database.transaction(async (tx) => {
      const paper = await this.repository.one(tx, read.data);
      if (!paper || !guardOwnPapers(viewer, { id: paper.actorId }).ok) throw new Refused(refusals.notFound());
      await this.files.remove(tx, await this.repository.remove(tx, [paper.id]));
      await this.record(tx, viewer, 'actor.paper_removed', paper.actorId, null);
      return paper.actorId;
    });
  }

  /** Removes papers that nobody needs any more, with their bytes. */
  @Task('verifications.forget_papers', { cron: '35 4 * * *' })
  async forget(): Promise<void> {
    const { verification_papers: keptDays } = this.installation.settings.retention;
    for (let n = 0; n < mostBatches; n += 1) {
      const gone = await this.database.transaction(async (tx) => {
        const files = await this.repository.remove(tx, await this.repository.over(tx, keptDays));
        await this.files.remove(tx, files);
        return files.length;
      });
      if (gone === 0) break;
    }
  }

  /** Owners read their own; whoever reads one for the desk stands in the log each time. */
  private async mayRead(viewer: Viewer | null, fileId: string): Promise<boolean> {
    const paper = viewer && (await this.repository.ofFile(fileId));
    if (!viewer || !paper) return false;
    if (guardOwnPapers(viewer, { id: paper.actorId }).ok) return true;
    const actor = await this.verifications.file(paper.actorId);
    const person = actor && guardVerifyAtDesk(viewer, await this.people.scope(viewer), actor);
    if (!person?.ok) return false;
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: person.value.centreId, action: 'actor.paper_read' },
        ...{ objectType: 'actor', objectId: paper.actorId, reason: paper.id },
      }),
    );
    return true;
  }

  private async mayHandIn(tx: Tx, viewer: Viewer, actorId: string): Promise<void> {
    const actor = await this.verifications.held(tx, actorId);
    if (!actor) throw new Refused(refusals.notFound());
    const paperCount = await this.repository.waiting(tx, actorId);
    orRefuse(guardHandInPaper(viewer, { ...actor, paperCount }));
  }

  private record(
    tx: Tx,
    { personId }: Viewer,
    action: 'actor.paper_added' | 'actor.paper_removed',
    actorId: string,
    reason: string | null,
  ): Promise<void> {
    return this.audit.record(tx, {
      personId,
      actorId,
      action,
      objectType: 'actor',
      objectId: actorId,
      reason,
    });
  }
}
