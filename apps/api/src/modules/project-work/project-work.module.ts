import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { DueDaysRepository } from './due-days.repository.ts';
import { DueTasksRepository } from './due-tasks.repository.ts';
import { DueTasks } from './due-tasks.ts';
import { WorkInCalendars } from './work-in-calendars.ts';
import { WorkReads } from './work-reads.service.ts';
import { WorkRepository } from './work.repository.ts';
import { WorkResolver } from './work.resolver.ts';

/** Work packages, milestones and tasks of projects. */
@Module({
  imports: [ProjectRoomsModule, NotificationsModule],
  providers: [
    DueDaysRepository,
    DueTasksRepository,
    DueTasks,
    WorkInCalendars,
    WorkRepository,
    WorkReads,
    WorkResolver,
  ],
})
export class ProjectWorkModule {}
