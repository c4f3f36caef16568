import type { Readable } from 'node:stream';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import {
  type DocumentInput,
  documentInput,
  documentLimits,
  documentPosition,
  guardKeepDocuments,
  versionedInput,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DocumentPipeline, Files, pdfMime, type StoredFile } from '../../platform/files/index.ts';
import { DocumentsRepository, type StoredDocument } from './documents.repository.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import type { StoredSpace } from './stored-space.ts';

export interface DocumentUpload {
  /** Begins to read the file. */
  open: () => Promise<Readable>;
  /** Asks anew who sends it: a file can be minutes on its way. */
  viewerNow: () => Promise<Viewer>;
}

interface Key {
  id: string;
  version: number;
}

/** The documents of a space. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceChangesRepository,
    private readonly repository: DocumentsRepository,
    private readonly changes: SpaceChanges,
    private readonly pipeline: DocumentPipeline,
    private readonly files: Files,
  ) {}

  /** Takes in a document and puts it at the end. Rights and room are looked at before the first byte, and again. */
  async add(viewer: Viewer, rawSpaceId: string, raw: unknown, upload: DocumentUpload): Promise<string> {
    const spaceId = known(rawSpaceId);
    const input = validated(documentInput, raw);
    await this.mayKeep(viewer, spaceId);
    await this.checkRoom(this.database.prisma, spaceId);
    const file = await this.receive(viewer, input.title, upload);
    const now = await upload.viewerNow();
    return this.database.transaction(async (tx) => {
      const space = await this.held(tx, now, spaceId);
      await this.checkRoom(tx, spaceId);
      checkAlt(input, file.mime);
      const id = await this.repository.add(tx, {
        ...input,
        spaceId,
        fileId: file.id,
        addedById: now.personId,
      });
      await this.note(tx, now, space, 'document_added', null, input);
      return id;
    });
  }

  /** Puts another file in a document's place; what is said about it stays, but for a picture's alternative text. */
  async replace(viewer: Viewer, rawKey: Key, alt: string | null, upload: DocumentUpload): Promise<string> {
    const key = keyOf(rawKey);
    const known_ = await this.existing(this.database.prisma, key.id);
    await this.mayKeep(viewer, known_.spaceId);
    const { alt: newAlt = known_.alt } = validated(documentInput.partial(), alt === null ? {} : { alt });
    const file = await this.receive(viewer, known_.title, upload);
    const now = await upload.viewerNow();
    await this.database.transaction(async (tx) => {
      const space = await this.held(tx, now, known_.spaceId);
      const before = await this.existing(tx, key.id);
      if (before.version !== key.version) throw new Refused(refusals.stale(before.version));
      const after = { ...before, alt: file.mime === pdfMime ? null : newAlt };
      checkAlt(after, file.mime);
      await this.repository.change(tx, before, { fileId: file.id, alt: after.alt });
      await this.files.remove(tx, [before.fileId]);
      await this.note(tx, now, space, 'document_changed', before, after, { file: [before.fileId, file.id] });
    });
    return key.id;
  }

  /** Changes what is said about a document: what is absent stays. Answers with the space's id. */
  async change(viewer: Viewer, rawKey: Key, raw: object): Promise<string> {
    const key = keyOf(rawKey);
    const given = Object.entries(raw).filter(([, value]) => value !== undefined);
    const input = validated(documentInput.partial(), Object.fromEntries(given));
    return this.on(viewer, key.id, async (tx, space, before) => {
      const after = { ...before, ...input };
      const nothingNew = JSON.stringify(told(before)) === JSON.stringify(told(after));
      // Also what was sent twice, because the first answer was lost.
      if (nothingNew) return;
      if (before.version !== key.version) throw new Refused(refusals.stale(before.version));
      checkAlt(after, before.mime);
      await this.repository.change(tx, before, input);
      if (after.title !== before.title) await this.files.rename(tx, before.fileId, after.title);
      await this.note(tx, viewer, space, 'document_changed', before, after);
    });
  }

  async move(viewer: Viewer, rawId: string, rawPosition: number): Promise<string> {
    const position = validated(documentPosition, rawPosition);
    return this.on(viewer, known(rawId), async (tx, space, document) => {
      const order = await this.repository.order(tx, space.id);
      const others = order.filter((id) => id !== document.id);
      const after = [...others.slice(0, position), document.id, ...others.slice(position)];
      if (after.join() === order.join()) return;
      await this.repository.setOrder(tx, after);
      await this.note(tx, viewer, space, 'document_changed', document, document);
    });
  }

  async remove(viewer: Viewer, rawKey: Key): Promise<string> {
    const key = keyOf(rawKey);
    return this.on(viewer, key.id, async (tx, space, document) => {
      if (document.version !== key.version) throw new Refused(refusals.stale(document.version));
      await this.repository.remove(tx, document.id);
      await this.files.remove(tx, [document.fileId]);
      await this.note(tx, viewer, space, 'document_removed', document, null);
    });
  }

  private async on(
    viewer: Viewer,
    id: string,
    work: (tx: Tx, space: StoredSpace, document: StoredDocument) => Promise<void>,
  ): Promise<string> {
    const { spaceId } = await this.existing(this.database.prisma, id);
    await this.database.transaction(async (tx) => {
      const space = await this.held(tx, viewer, spaceId);
      // Looked up again: somebody else may have been faster.
      await work(tx, space, await this.existing(tx, id));
    });
    return spaceId;
  }

  private async existing(tx: Pick<Tx, 'spaceDocument'>, id: string): Promise<StoredDocument> {
    const document = await this.repository.find(tx, id);
    if (!document) throw new Refused(refusals.notFound());
    return document;
  }

  private async mayKeep(viewer: Viewer, spaceId: string): Promise<void> {
    const space = await this.spaces.load(this.database.prisma, spaceId);
    if (!space) throw new Refused(refusals.notFound());
    orRefuse(guardKeepDocuments(viewer, space));
  }

  private async held(tx: Tx, viewer: Viewer, spaceId: string): Promise<StoredSpace> {
    const space = await this.spaces.lock(tx, spaceId);
    if (!space) throw new Refused(refusals.notFound());
    orRefuse(guardKeepDocuments(viewer, space));
    return space;
  }

  private async checkRoom(tx: Pick<Tx, 'spaceDocument'>, spaceId: string): Promise<void> {
    const max = documentLimits.perSpace;
    if ((await this.repository.count(tx, spaceId)) >= max)
      throw new Refused(refusals.invalid([inputIssue('too_many', ['documents'], { max })]));
  }

  private async receive(viewer: Viewer, name: string, { open }: DocumentUpload): Promise<StoredFile> {
    const most = documentLimits.bytes;
    return this.pipeline.ingest(await open(), { uploadedById: viewer.personId, name, most });
  }

  private note(
    tx: Tx,
    viewer: Viewer,
    space: StoredSpace,
    records: 'document_added' | 'document_changed' | 'document_removed',
    before: DocumentInput | null,
    after: DocumentInput | null,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const changes = { document: [before && told(before), after && told(after)], ...more };
    return this.changes.beside(tx, space, { viewer, actorId: space.actorId, records, changes });
  }
}

/** An id of the wrong form is an unknown one. */
function known(id: string): string {
  const read = idSchema.safeParse(id);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}

function keyOf(raw: Key): Key {
  const read = versionedInput.safeParse(raw);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}

/** A picture without words is nothing for those who do not see it. */
function checkAlt({ alt }: { alt: string | null }, mime: string): void {
  if (mime !== pdfMime && alt === null)
    throw new Refused(refusals.invalid([inputIssue('required', ['alt'])]));
}

const told = ({ kind, title, alt, language, visibility }: DocumentInput) => ({
  kind,
  title,
  alt,
  language,
  visibility,
});
