import { Module } from '@nestjs/common';
import { DigestMails } from './digest-mails.ts';
import { ForgetRepository } from './forget.repository.ts';
import { ForgetNotifications } from './forget.task.ts';
import { LineSources } from './line-sources.ts';
import { Lines } from './lines.service.ts';
import { NotificationReads } from './notification-reads.service.ts';
import { NotificationSettingsService } from './notification-settings.service.ts';
import { NotificationTimes } from './notification-times.service.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsResolver } from './notifications.resolver.ts';
import { NotificationsService } from './notifications.service.ts';
import { PushRepository } from './push.repository.ts';
import { Pushes } from './pushes.ts';
import { SettingsRepository } from './settings.repository.ts';
import { StopLinks } from './stop-links.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';
import { Unsubscribers } from './unsubscribers.ts';

/** What is new, told calmly. It knows no things: the modules to which they belong tell it and find the words. */
@Module({
  controllers: [UnsubscribeController],
  providers: [
    NotificationsRepository,
    SettingsRepository,
    PushRepository,
    ForgetRepository,
    LineSources,
    Lines,
    NotificationsService,
    NotificationReads,
    NotificationSettingsService,
    NotificationTimes,
    NotificationsResolver,
    DigestMails,
    Pushes,
    Unsubscribers,
    StopLinks,
    ForgetNotifications,
  ],
  exports: [NotificationsService, NotificationTimes, LineSources, Unsubscribers],
})
export class NotificationsModule {}
