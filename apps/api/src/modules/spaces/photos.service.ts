import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { photoInput, photoPosition, spaceFields } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { Files, PhotoPipeline } from '../../platform/files/index.ts';
import type { Image } from '../../platform/graphql/index.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import { toImage } from './space-image.ts';
import type { StoredPhoto } from './stored-space.ts';

const mostPhotos = spaceFields.photos.max ?? 30;

interface Upload {
  /** Begins to read the picture. */
  open: () => Promise<Readable>;
  /** Asks anew who sends it. */
  viewerNow: () => Promise<Viewer>;
}

/** The pictures of a space. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceChangesRepository,
    private readonly changes: SpaceChanges,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
  ) {}

  /** Takes in a picture and puts it at the end. The person is asked about before the first byte is read. */
  async add(
    viewer: Viewer,
    raw: { spaceId: string; alt: string; licence?: string | null },
    { open, viewerNow }: Upload,
  ): Promise<Image> {
    const spaceId = known(raw.spaceId);
    const { alt, licence = null } = validated(photoInput, { alt: raw.alt, licence: raw.licence ?? null });
    await this.changes.mayEdit(viewer, spaceId, checkRoom);
    const file = await this.pipeline.ingest(await open(), {
      kind: 'photo',
      isPublic: false,
      uploadedById: viewer.personId,
    });
    // A picture can be minutes on its way: whoever was removed meanwhile adds nothing.
    const id = await this.attach(await viewerNow(), spaceId, { fileId: file.id, alt, licence });
    return toImage({ ...file, id, fileId: file.id, alt, licence });
  }

  /** Puts copies of pictures that are in Kvart already into a space that has none, in their order. */
  async adopt(
    viewer: Viewer,
    spaceId: string,
    given: readonly { fileId: string; alt: string; licence: string }[],
  ): Promise<void> {
    let hasSome = false;
    await this.changes.mayEdit(viewer, spaceId, (photos) => (hasSome = photos.length > 0));
    if (hasSome) return;
    for (const { fileId, alt, licence } of given.slice(0, mostPhotos)) {
      const file = await this.files.copy(fileId, 'photo', viewer.personId);
      if (file)
        await this.attach(viewer, spaceId, { fileId: file.id, ...validated(photoInput, { alt, licence }) });
    }
  }

  async describe(
    viewer: Viewer,
    photoId: string,
    raw: { alt?: string | null; licence?: string | null },
  ): Promise<string> {
    const { spaceId } = await this.owner(photoId);
    // Absent stays; a licence can be emptied, an alternative text cannot.
    const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
    if (given.alt === null) throw new Refused(refusals.invalid([inputIssue('required', ['alt'])]));
    const described = validated(photoInput.partial(), given);
    await this.changes.apply(viewer, spaceId, {
      action: 'edit',
      records: 'photo_changed',
      photos: (before) => before.map((photo) => (photo.id === photoId ? { ...photo, ...described } : photo)),
      write: (tx) => this.repository.describePhoto(tx, photoId, described),
    });
    return spaceId;
  }

  async move(viewer: Viewer, photoId: string, rawPosition: number): Promise<string> {
    const { spaceId } = await this.owner(photoId);
    const position = validated(photoPosition, rawPosition);
    let order: StoredPhoto[] = [];
    await this.changes.apply(viewer, spaceId, {
      action: 'edit',
      records: 'photo_changed',
      photos: (before) => {
        const moved = before.filter((photo) => photo.id === photoId);
        const others = before.filter((photo) => photo.id !== photoId);
        order = [...others.slice(0, position), ...moved, ...others.slice(position)];
        return order;
      },
      write: (tx) =>
        this.repository.orderPhotos(
          tx,
          order.map((photo) => photo.id),
        ),
    });
    return spaceId;
  }

  /** Refused where a listed space would be left without a picture. */
  async remove(viewer: Viewer, photoId: string): Promise<string> {
    const { spaceId } = await this.owner(photoId);
    await this.changes.apply(viewer, spaceId, {
      action: 'edit',
      records: 'photo_removed',
      photos: (before) => before.filter((photo) => photo.id !== photoId),
      write: async (tx: Tx, space) => {
        const gone = space.photos.find((photo) => photo.id === photoId);
        // Somebody else was faster.
        if (!gone) throw new Refused(refusals.notFound());
        await this.repository.removePhoto(tx, photoId);
        await this.files.remove(tx, [gone.fileId]);
      },
    });
    return spaceId;
  }

  private async attach(
    viewer: Viewer,
    spaceId: string,
    { fileId, alt, licence = null }: { fileId: string; alt: string; licence?: string | null },
  ): Promise<string> {
    let id = '';
    await this.changes.apply(viewer, spaceId, {
      action: 'edit',
      records: 'photo_added',
      photos: (before) => {
        checkRoom(before);
        return [...before, { id: '', fileId, alt, licence }];
      },
      write: async (tx, space, state) => {
        id = await this.repository.addPhoto(tx, space.id, { fileId, alt, licence });
        if (state === 'listed') await this.files.setPublic(tx, [fileId], true);
      },
    });
    return id;
  }

  private async owner(photoId: string): Promise<{ spaceId: string }> {
    const spaceId = await this.repository.spaceOfPhoto(this.database.prisma, known(photoId));
    if (!spaceId) throw new Refused(refusals.notFound());
    return { spaceId };
  }
}

/** An id of the wrong form is an unknown one. */
function known(id: string): string {
  const read = idSchema.safeParse(id);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}

function checkRoom(photos: readonly StoredPhoto[]): void {
  if (photos.length >= mostPhotos) {
    throw new Refused(refusals.invalid([inputIssue('too_many', ['photos'], { max: mostPhotos })]));
  }
}
