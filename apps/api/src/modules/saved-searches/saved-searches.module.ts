import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { AlertMails } from './alert-mails.ts';
import { AlertsRepository } from './alerts.repository.ts';
import { FindHits } from './find-hits.ts';
import { SearchNotifications } from './search-notifications.ts';
import { SavedSearchesRepository } from './saved-searches.repository.ts';
import { SavedSearchesResolver } from './saved-searches.resolver.ts';
import { SavedSearchesService } from './saved-searches.service.ts';

/** Searches that a person keeps, and who tells them of what is new. */
@Module({
  imports: [NotificationsModule, SpacesModule],
  providers: [
    SavedSearchesRepository,
    AlertsRepository,
    SavedSearchesService,
    SavedSearchesResolver,
    FindHits,
    AlertMails,
    SearchNotifications,
  ],
})
export class SavedSearchesModule {}
