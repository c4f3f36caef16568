import { id as idSchema, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { canSeeDocument, checkInput, type DocumentedSpace, guardCheckSpace } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ChecksRepository, type FoundOut, type StoredCheck } from './checks.repository.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';

/** The technical check of a space, matter by matter. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceChangesRepository,
    private readonly repository: ChecksRepository,
    private readonly documents: DocumentsRepository,
    private readonly changes: SpaceChanges,
  ) {}

  /** Writes what somebody found out about one matter. The same again, on the version it made, changes nothing. */
  async record(viewer: Viewer, spaceId: string, raw: unknown): Promise<void> {
    if (!idSchema.safeParse(spaceId).success) throw new Refused(refusals.notFound());
    const given = validated(checkInput, raw);
    await this.database.transaction(async (tx) => {
      const space = await this.spaces.lock(tx, spaceId.toLowerCase());
      if (!space) throw new Refused(refusals.notFound());
      const facts = {
        ...space,
        viewerHasInterest: await this.changes.hasInterest(tx, viewer, space),
        viewerActor: viewer.actingAs ? await this.repository.checkingActor(tx, viewer.actingAs) : null,
      };
      const now = new Date();
      const { actorId } = orRefuse(guardCheckSpace(viewer, facts, toIsoDate(now)));
      const before = await this.repository.find(tx, space.id, given.matter);
      const input = {
        ...given,
        documentId: given.documentId === undefined ? (before?.documentId ?? null) : given.documentId,
      };
      if ((before?.version ?? 0) !== input.version) {
        // Sent twice, for example because the first answer was lost.
        if (before?.personId === viewer.personId && isSame(before, input)) return;
        throw new Refused(refusals.stale(before?.version ?? 0));
      }
      if (input.documentId !== before?.documentId)
        await this.checkEvidence(tx, viewer, facts, input.documentId);
      await this.repository.write(tx, space.id, input, {
        checkedAt: now,
        personId: viewer.personId,
        actorId,
      });
      await this.changes.beside(tx, space, {
        viewer,
        actorId,
        records: 'checked',
        changes: { [input.matter]: [before && told(before), told(input)] },
      });
    });
  }

  /** A paper of another space, or one that the person may not open, is an unknown one. */
  private async checkEvidence(
    tx: Tx,
    viewer: Viewer,
    space: DocumentedSpace & { id: string },
    documentId: string | null,
  ): Promise<void> {
    if (documentId === null) return;
    const document = await this.documents.find(tx, documentId);
    if (document?.spaceId !== space.id || !canSeeDocument(viewer, space, document))
      throw new Refused(refusals.notFound());
  }
}

const told = ({ state, note, documentId }: Pick<StoredCheck, 'state' | 'note' | 'documentId'>) => ({
  state,
  note,
  documentId,
});

const isSame = (before: StoredCheck, input: FoundOut): boolean =>
  JSON.stringify(told(before)) === JSON.stringify(told(input));
