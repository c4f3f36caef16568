import { id as idSchema } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { FileAccess, Files } from '../../platform/files/index.ts';
import { Watchables } from '../../platform/realtime/index.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import { SpaceReads } from './space-reads.service.ts';

/** Tells the platform who may see pictures of spaces and follow their changes: whoever may see the space. */
@Injectable()
export class SpaceAccess implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceChangesRepository,
    private readonly reads: SpaceReads,
    private readonly files: Files,
    private readonly fileAccess: FileAccess,
    private readonly watchables: Watchables,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('photo', { table: 'space_photos', column: 'file_id' });
    this.fileAccess.register('photo', async (viewer, file) => {
      const space = await this.repository.spaceOfFile(this.database.prisma, file.id);
      return space !== null && this.reads.exists(viewer, space.id);
    });
    // An id of the wrong form is an unknown one.
    this.watchables.register(
      'space',
      (viewer, id) => idSchema.safeParse(id).success && this.reads.exists(viewer, id),
    );
  }
}
