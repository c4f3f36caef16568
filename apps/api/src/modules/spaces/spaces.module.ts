import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { ActorSpacesResolver } from './actor-spaces.resolver.ts';
import { PhotoController } from './photo.controller.ts';
import { PhotosService } from './photos.service.ts';
import { SpaceAccess } from './space-access.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpaceChangesRepository } from './space-changes.repository.ts';
import { SpaceMutationsResolver } from './space-mutations.resolver.ts';
import { SpaceReads } from './space-reads.service.ts';
import { SpaceView } from './space-view.ts';
import { SpacesRepository } from './spaces.repository.ts';
import { SpacesResolver } from './spaces.resolver.ts';
import { SpacesService } from './spaces.service.ts';

/** Vacant spaces: the file, its states, its pictures, and finding it. */
@Module({
  imports: [TaxonomyModule, ActorsModule],
  controllers: [PhotoController],
  providers: [
    SpacesRepository,
    SpaceChangesRepository,
    SpaceView,
    SpaceReads,
    SpaceChanges,
    SpacesService,
    PhotosService,
    SpaceAccess,
    SpacesResolver,
    SpaceMutationsResolver,
    ActorSpacesResolver,
  ],
  exports: [SpaceReads, SpaceView],
})
export class SpacesModule {}
