import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { SuggestionsModule } from '../suggestions/index.ts';
import { AdviceRepository } from './advice.repository.ts';
import { ForgetAdvice } from './advice.task.ts';
import { AdviceResolver } from './advice.resolver.ts';
import { AdviceLog } from './advice.service.ts';
import { DashboardExportController } from './dashboard-export.controller.ts';
import { DashboardRepository } from './dashboard.repository.ts';
import { DashboardResolver } from './dashboard.resolver.ts';
import { Dashboard } from './dashboard.service.ts';
import { IntroductionReminders } from './introduction-reminders.ts';
import { FollowedIntroductions } from './introductions.repository.ts';
import { FollowedIntroductionsResolver } from './introductions.resolver.ts';
import { IntroductionFollowUps } from './introductions.service.ts';

/** What a support centre does for the actors of its part of the network. */
@Module({
  imports: [DeskModule, NotificationsModule, SuggestionsModule],
  controllers: [DashboardExportController],
  providers: [
    DashboardRepository,
    Dashboard,
    DashboardResolver,
    AdviceRepository,
    ForgetAdvice,
    AdviceLog,
    AdviceResolver,
    FollowedIntroductions,
    IntroductionFollowUps,
    IntroductionReminders,
    FollowedIntroductionsResolver,
  ],
})
export class BrokerageModule {}
