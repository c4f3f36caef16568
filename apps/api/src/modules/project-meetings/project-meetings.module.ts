import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { MeetingFileController } from './meeting-file.controller.ts';
import { MeetingKind } from './meeting-kind.ts';
import { MeetingNotifications } from './meeting-notifications.ts';
import { MeetingReminders } from './meeting-reminders.ts';
import { MeetingsInCalendars } from './meetings-in-calendars.ts';
import { MeetingsRepository } from './meetings.repository.ts';
import { MeetingsResolver } from './meetings.resolver.ts';
import { MeetingsService } from './meetings.service.ts';

/** Meetings of people of a project, with invitations for their calendars and minutes. */
@Module({
  imports: [ProjectRoomsModule, NotificationsModule],
  controllers: [MeetingFileController],
  providers: [
    MeetingKind,
    MeetingNotifications,
    MeetingReminders,
    MeetingsInCalendars,
    MeetingsRepository,
    MeetingsService,
    MeetingsResolver,
  ],
})
export class ProjectMeetingsModule {}
