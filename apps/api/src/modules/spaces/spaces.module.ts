import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { ActorSpacesResolver } from './actor-spaces.resolver.ts';
import { BuildingsRepository } from './buildings.repository.ts';
import { BuildingsResolver } from './buildings.resolver.ts';
import { BuildingsService } from './buildings.service.ts';
import { CalendarRepository } from './calendar.repository.ts';
import { CalendarResolver } from './calendar.resolver.ts';
import { CalendarService } from './calendar.service.ts';
import { ChecksRepository } from './checks.repository.ts';
import { ChecksService } from './checks.service.ts';
import { DocumentController } from './document.controller.ts';
import { DocumentsRepository } from './documents.repository.ts';
import { DocumentsService } from './documents.service.ts';
import { FoldCountsTask } from './fold-counts.task.ts';
import { PhotoController } from './photo.controller.ts';
import { PhotosService } from './photos.service.ts';
import { SpaceAccess } from './space-access.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import { SpaceMutationsResolver } from './space-mutations.resolver.ts';
import { SpacePapersResolver } from './space-papers.resolver.ts';
import { SpaceReads } from './space-reads.service.ts';
import { SpaceView } from './space-view.ts';
import { SpacesRepository } from './spaces.repository.ts';
import { SpacesResolver } from './spaces.resolver.ts';
import { SpacesService } from './spaces.service.ts';

/** Vacant spaces: the file, its states, its pictures, and finding it. */
@Module({
  imports: [TaxonomyModule, ActorsModule],
  controllers: [PhotoController, DocumentController],
  providers: [
    SpacesRepository,
    SpaceChangesRepository,
    SpaceView,
    SpaceReads,
    SpaceChanges,
    SpacesService,
    PhotosService,
    ChecksRepository,
    ChecksService,
    DocumentsRepository,
    DocumentsService,
    SpaceAccess,
    SpacesResolver,
    SpaceMutationsResolver,
    SpacePapersResolver,
    ActorSpacesResolver,
    FoldCountsTask,
    BuildingsRepository,
    BuildingsService,
    BuildingsResolver,
    CalendarRepository,
    CalendarService,
    CalendarResolver,
  ],
  exports: [SpaceReads, SpaceView, SpacesService, SpaceChanges, PhotosService],
})
export class SpacesModule {}
