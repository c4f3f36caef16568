import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { UpdateKind } from './update-kind.ts';
import { UpdatesResolver } from './updates.resolver.ts';
import { UpdatesService } from './updates.service.ts';

/** Short news of projects. */
@Module({ imports: [ProjectRoomsModule], providers: [UpdateKind, UpdatesService, UpdatesResolver] })
export class ProjectUpdatesModule {}
