import { Module } from '@nestjs/common';
import { RoomEdits } from './room-edits.service.ts';
import { Rooms } from './rooms.service.ts';

/** What all that happens inside a project's room rests on: who is there, and what they may do. */
@Module({ providers: [Rooms, RoomEdits], exports: [Rooms, RoomEdits] })
export class ProjectRoomsModule {}
