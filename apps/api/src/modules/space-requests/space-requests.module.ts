import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { ActorsModule } from '../actors/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { VacancyReportsModule } from '../vacancy-reports/index.ts';
import { ActorFits } from './actor-fits.ts';
import { EndingNotifications } from './ending-notifications.ts';
import { FitReads } from './fit-reads.service.ts';
import { FitRepository } from './fit.repository.ts';
import { ProposalNotifications } from './proposal-notifications.ts';
import { ProposalNotificationsRepository } from './proposal-notifications.repository.ts';
import { ProposalView } from './proposal-view.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import { ProposalsResolver } from './proposals.resolver.ts';
import { ProposalsService } from './proposals.service.ts';
import { RequestClockRepository } from './request-clock.repository.ts';
import { RequestClock } from './request-clock.task.ts';
import { RequestLinksResolver } from './request-links.resolver.ts';
import { RequestLinks } from './request-links.service.ts';
import { SpaceFitResolver } from './space-fit.resolver.ts';
import { SpaceRequestReads } from './space-request-reads.service.ts';
import { SpaceRequestView } from './space-request-view.ts';
import { SpaceRequestsRepository } from './space-requests.repository.ts';
import { SpaceRequestsResolver } from './space-requests.resolver.ts';
import { SpaceRequestsService } from './space-requests.service.ts';

/** Rooms that actors look for, the spaces that suit them, and proposals in between. */
@Module({
  imports: [
    AccountsModule,
    TaxonomyModule,
    ActorsModule,
    SpacesModule,
    VacancyReportsModule,
    NotificationsModule,
  ],
  providers: [
    ActorFits,
    SpaceRequestsRepository,
    SpaceRequestView,
    SpaceRequestReads,
    SpaceRequestsService,
    FitRepository,
    FitReads,
    ProposalsRepository,
    ProposalView,
    ProposalsService,
    ProposalNotificationsRepository,
    ProposalNotifications,
    RequestClockRepository,
    RequestLinks,
    RequestClock,
    EndingNotifications,
    SpaceRequestsResolver,
    ProposalsResolver,
    SpaceFitResolver,
    RequestLinksResolver,
  ],
  exports: [ActorFits, SpaceRequestView],
})
export class SpaceRequestsModule {}
