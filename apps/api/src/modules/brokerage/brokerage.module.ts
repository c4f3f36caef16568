import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { IntroductionReminders } from './introduction-reminders.ts';
import { FollowedIntroductions } from './introductions.repository.ts';
import { FollowedIntroductionsResolver } from './introductions.resolver.ts';
import { IntroductionFollowUps } from './introductions.service.ts';

/** What a support centre does for the actors of its part of the network. */
@Module({
  imports: [NotificationsModule],
  providers: [
    FollowedIntroductions,
    IntroductionFollowUps,
    IntroductionReminders,
    FollowedIntroductionsResolver,
  ],
})
export class BrokerageModule {}
