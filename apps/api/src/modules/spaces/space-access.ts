import { id as idSchema } from '@kvart/domain/shared';
import { canSeeDocument } from '@kvart/domain/spaces';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { FileAccess, Files } from '../../platform/files/index.ts';
import { Watchables } from '../../platform/realtime/index.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import { SpaceReads } from './space-reads.service.ts';

/** Tells the platform who may see pictures and documents of spaces and follow their changes. */
@Injectable()
export class SpaceAccess implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceChangesRepository,
    private readonly documents: DocumentsRepository,
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
    this.files.registerUse('document', { table: 'space_documents', column: 'file_id' });
    this.fileAccess.register('document', async (viewer, file) => {
      const facts = await this.documents.factsOfFile(viewer, file.id);
      return facts !== null && canSeeDocument(viewer, facts, facts);
    });
    // An id of the wrong form is an unknown one.
    this.watchables.register(
      'space',
      (viewer, id) => idSchema.safeParse(id).success && this.reads.exists(viewer, id),
    );
  }
}
