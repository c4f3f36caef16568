import { Module } from '@nestjs/common';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { WorkReads } from './work-reads.service.ts';
import { WorkRepository } from './work.repository.ts';
import { WorkResolver } from './work.resolver.ts';

/** Work packages, milestones and tasks of projects. */
@Module({
  imports: [ProjectRoomsModule],
  providers: [WorkRepository, WorkReads, WorkResolver],
})
export class ProjectWorkModule {}
