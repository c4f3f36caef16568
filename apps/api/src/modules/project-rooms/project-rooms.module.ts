import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { RoomEdits } from './room-edits.service.ts';
import { RoomNews } from './room-news.ts';
import { Rooms } from './rooms.service.ts';

/** What all that happens inside a project's room rests on: who is there, and what they may do. */
@Module({
  imports: [NotificationsModule],
  providers: [Rooms, RoomEdits, RoomNews],
  exports: [Rooms, RoomEdits, RoomNews],
})
export class ProjectRoomsModule {}
