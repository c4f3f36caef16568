import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { DeskModule } from '../desk/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { ActorMergeNotifications } from './actor-merge-notifications.ts';
import { ActorMergesRepository } from './actor-merges.repository.ts';
import { ActorMergesResolver } from './actor-merges.resolver.ts';
import { ActorMerges } from './actor-merges.service.ts';
import { ActorPairsRepository } from './actor-pairs.repository.ts';
import { ActorPairs } from './actor-pairs.service.ts';
import { ActorPairsClock } from './actor-pairs.task.ts';
import { Journal } from './journal.repository.ts';
import { MergeSteps } from './merge-steps.service.ts';

/** Actors that look like one: finding them, making them one, and parting them again. */
@Module({
  imports: [ActorsModule, DeskModule, NotificationsModule],
  providers: [
    Journal,
    MergeSteps,
    ActorMergesRepository,
    ActorMerges,
    ActorPairsRepository,
    ActorPairs,
    ActorPairsClock,
    ActorMergeNotifications,
    ActorMergesResolver,
  ],
})
export class ActorMergesModule {}
