import type { StoryFacts, StoryInput } from '@kvart/domain/projects';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

const fields = { version: true, state: true, headline: true, beginning: true, happened: true } as const;

/** Stories and their pictures. */
@Injectable()
export class StoriesRepository {
  constructor(private readonly database: Database) {}

  find(projectId: string, tx?: Tx): Promise<StoryFacts | null> {
    return (tx ?? this.database.prisma).projectStory.findUnique({ where: { projectId }, select: fields });
  }

  async begin(
    tx: Tx,
    projectId: string,
    input: Omit<Partial<StoryInput>, 'locale'> & { locale: string },
  ): Promise<void> {
    await tx.projectStory.create({ data: { projectId, ...input } });
  }

  async write(
    tx: Tx,
    projectId: string,
    { version }: StoryFacts,
    columns: Partial<StoryInput> & { state?: StoryFacts['state']; publishedAt?: Date | null },
  ): Promise<boolean> {
    const { count } = await tx.projectStory.updateMany({
      where: { projectId, version },
      data: { ...columns, version: version + 1 },
    });
    return count > 0;
  }

  countPictures(tx: Tx, projectId: string): Promise<number> {
    return tx.projectStoryPicture.count({ where: { projectId } });
  }

  async addPicture(
    tx: Tx,
    picture: { projectId: string; fileId: string; alt: string; position: number },
  ): Promise<void> {
    await tx.projectStoryPicture.create({ data: { id: uuid(), ...picture } });
  }

  picture(id: string): Promise<{ projectId: string; fileId: string } | null> {
    return this.database.prisma.projectStoryPicture.findUnique({
      where: { id },
      select: { projectId: true, fileId: true },
    });
  }

  async projectOfFile(fileId: string): Promise<string | null> {
    const row = await this.database.prisma.projectStoryPicture.findUnique({
      where: { fileId },
      select: { projectId: true },
    });
    return row?.projectId ?? null;
  }

  async removePicture(tx: Tx, id: string): Promise<boolean> {
    return (await tx.projectStoryPicture.deleteMany({ where: { id } })).count > 0;
  }
}
