import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { RoomFilesController } from './room-files.controller.ts';
import { RoomFilesRepository } from './room-files.repository.ts';
import { RoomFilesResolver } from './room-files.resolver.ts';
import { RoomFilesService } from './room-files.service.ts';

/** Files of projects, with all their versions. */
@Module({
  imports: [ProjectRoomsModule],
  controllers: [RoomFilesController],
  providers: [RoomFilesRepository, RoomFilesService, RoomFilesResolver],
})
export class ProjectFilesModule {}
