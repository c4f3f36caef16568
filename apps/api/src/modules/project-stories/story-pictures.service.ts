import type { Readable } from 'node:stream';
import { canSeeStory, guardWriteStory, storyBounds, storyPictureAlt } from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { FileAccess, Files, PhotoPipeline } from '../../platform/files/index.ts';
import { ProjectAccess, type StoredProject } from '../projects/index.ts';
import { StoriesRepository } from './stories.repository.ts';

/** Pictures of a story; each says what is on it. */
@Injectable()
export class StoryPictures implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: StoriesRepository,
    private readonly projects: ProjectAccess,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
    private readonly access: FileAccess,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('story_picture', { table: 'project_story_pictures', column: 'file_id' });
    // They are seen as far as the story is, at every moment.
    this.access.register('story_picture', async (viewer, file) => {
      const projectId = await this.repository.projectOfFile(file.id);
      const story = projectId && (await this.repository.find(projectId));
      const facts = projectId && (await this.projects.reading(viewer, projectId, 'about').catch(() => null));
      return !!story && !!facts && canSeeStory(viewer, facts, story);
    });
  }

  /** Takes in a picture and puts it at the end. Rights are looked at before the first byte, and again. */
  async add(
    viewer: Viewer,
    raw: { projectId: string; alt: string },
    { open, viewerNow }: { open: () => Promise<Readable>; viewerNow: () => Promise<Viewer> },
  ): Promise<string> {
    const alt = validated(storyPictureAlt, raw.alt);
    const projectId = known(raw.projectId);
    await this.database.transaction((tx) => this.room(tx, viewer, projectId));
    const file = await this.pipeline.ingest(await open(), {
      ...{ kind: 'story_picture', isPublic: false, uploadedById: viewer.personId },
    });
    const now = await viewerNow();
    await this.database.transaction(async (tx) => {
      const { project, position } = await this.room(tx, now, projectId);
      if (!(await this.repository.find(project.id, tx)))
        await this.repository.begin(tx, project.id, { locale: project.locale });
      await this.repository.addPicture(tx, { projectId: project.id, fileId: file.id, alt, position });
    });
    return projectId;
  }

  async remove(viewer: Viewer, rawId: string): Promise<string> {
    const id = known(rawId);
    const picture = await this.repository.picture(id);
    if (!picture) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      await this.room(tx, viewer, picture.projectId, true);
      if (await this.repository.removePicture(tx, id)) await this.files.remove(tx, [picture.fileId]);
    });
    return picture.projectId;
  }

  private async room(
    tx: Tx,
    viewer: Viewer,
    projectId: string,
    isFull = false,
  ): Promise<{ project: StoredProject; position: number }> {
    const project = await this.projects.holding(tx, viewer, projectId);
    const story = await this.repository.find(project.id, tx);
    orRefuse(guardWriteStory(viewer, project, story, story?.version ?? 0));
    const position = await this.repository.countPictures(tx, project.id);
    if (!isFull && position >= storyBounds.pictures)
      throw new Refused(refusals.conflict('too_many_photos', { max: storyBounds.pictures }));
    return { project, position };
  }
}

function known(raw: string): string {
  if (!idSchema.safeParse(raw).success) throw new Refused(refusals.notFound());
  return raw;
}
