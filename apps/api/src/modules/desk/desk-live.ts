import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Watchables } from '../../platform/realtime/index.ts';
import { DeskPeople } from './desk-people.repository.ts';

/** Lets those who act at a desk hear that its queue has changed, and nobody else. The hint says nothing more. */
@Injectable()
export class DeskLive implements OnModuleInit {
  constructor(
    private readonly watchables: Watchables,
    private readonly people: DeskPeople,
  ) {}

  onModuleInit(): void {
    this.watchables.register('desk', async (viewer, room) => {
      const rooms = await this.people.rooms(await this.people.scope(viewer));
      return rooms.includes(room);
    });
  }
}
