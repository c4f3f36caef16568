import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** What the guards of a picture look at. */
export interface PicturedUpdate {
  projectId: string;
  isPublic: boolean;
  pictureId: string | null;
}

const fields = { projectId: true, isPublic: true, pictureId: true } as const;

/** Pictures of updates. */
@Injectable()
export class UpdatesRepository {
  constructor(private readonly database: Database) {}

  find(tx: Tx, id: string): Promise<PicturedUpdate | null> {
    return tx.projectUpdate.findUnique({ where: { id }, select: fields });
  }

  ofPicture(pictureId: string): Promise<PicturedUpdate | null> {
    return this.database.prisma.projectUpdate.findUnique({ where: { pictureId }, select: fields });
  }

  async show(
    tx: Tx,
    id: string,
    picture: { pictureId: string | null; pictureAlt: string; updatedById: string },
  ): Promise<void> {
    await tx.projectUpdate.update({ where: { id }, data: picture });
  }
}
