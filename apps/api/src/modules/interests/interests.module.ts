import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { InterestNotifications } from './interest-notifications.ts';
import { InterestNotificationsRepository } from './interest-notifications.repository.ts';
import { InterestReads } from './interest-reads.service.ts';
import { InterestView } from './interest-view.ts';
import { InterestsRepository } from './interests.repository.ts';
import { InterestsResolver } from './interests.resolver.ts';
import { InterestsService } from './interests.service.ts';
import { SpaceInterestResolver } from './space-interest.resolver.ts';

/** Interest in spaces, from the first message to an answer. Calls and bids will grow from here. */
@Module({
  imports: [TaxonomyModule, ActorsModule, SpacesModule, NotificationsModule],
  providers: [
    InterestsRepository,
    InterestNotificationsRepository,
    InterestView,
    InterestsService,
    InterestReads,
    InterestNotifications,
    InterestsResolver,
    SpaceInterestResolver,
  ],
  exports: [InterestReads],
})
export class InterestsModule {}
