import { Module } from '@nestjs/common';
import { MessagingModule } from '../messaging/index.ts';
import { ProjectRoomsModule } from '../project-rooms/index.ts';
import { TalkEvents } from './talk-events.ts';
import { TalkResolver } from './talk.resolver.ts';
import { TalkService } from './talk.service.ts';

/** The conversation of a project. */
@Module({
  imports: [ProjectRoomsModule, MessagingModule],
  providers: [TalkService, TalkEvents, TalkResolver],
})
export class ProjectTalkModule {}
