import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { UpdateKind } from './update-kind.ts';
import { UpdatePictureController } from './update-picture.controller.ts';
import { UpdatePictures } from './update-pictures.service.ts';
import { UpdatesRepository } from './updates.repository.ts';
import { UpdatesResolver } from './updates.resolver.ts';
import { UpdatesService } from './updates.service.ts';

/** Short news of projects. */
@Module({
  imports: [ProjectRoomsModule],
  controllers: [UpdatePictureController],
  providers: [UpdateKind, UpdatesRepository, UpdatePictures, UpdatesService, UpdatesResolver],
  exports: [UpdatesService],
})
export class ProjectUpdatesModule {}
