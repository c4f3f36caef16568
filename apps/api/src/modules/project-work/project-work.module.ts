import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { WorkReads } from './work-reads.service.ts';
import { WorkRepository } from './work.repository.ts';
import { WorkResolver } from './work.resolver.ts';
import { WorkService } from './work.service.ts';

/** Work packages, milestones and tasks of projects. */
@Module({
  imports: [ProjectRoomsModule],
  providers: [WorkRepository, WorkReads, WorkService, WorkResolver],
})
export class ProjectWorkModule {}
