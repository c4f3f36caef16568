import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { AnswerTemplatesResolver } from './answer-templates.resolver.ts';
import { AnswerTemplateKeeper } from './answer-templates.service.ts';
import { CaseNotifications } from './case-notifications.ts';
import { CasesResolver } from './cases.resolver.ts';
import { Cases } from './cases.service.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { Decisions } from './decisions.service.ts';
import { DeskLive } from './desk-live.ts';
import { DeskMails } from './desk-mails.ts';
import { DeskNotifications } from './desk-notifications.ts';
import { DeskPeople } from './desk-people.repository.ts';
import { DeskReads } from './desk-reads.service.ts';
import { DeskClock } from './desk.task.ts';
import { HandOvers } from './hand-overs.service.ts';
import { HoldsRepository } from './holds.repository.ts';
import { Holds } from './holds.service.ts';
import { LogReads } from './log-reads.service.ts';
import { LogResolver } from './log.resolver.ts';
import { Notifiers } from './notifiers.service.ts';
import { NoticesResolver } from './notices.resolver.ts';
import { Notices } from './notices.service.ts';
import { ServiceLevelsResolver } from './service-levels.resolver.ts';
import { ServiceLevels } from './service-levels.service.ts';
import { TerritoriesResolver } from './territories.resolver.ts';
import { Territories } from './territories.service.ts';
import { Things } from './things.repository.ts';
import { TransparencyResolver } from './transparency.resolver.ts';
import { Transparency } from './transparency.service.ts';

/** What a support centre does to keep its part of the network trustworthy. */
@Module({
  imports: [SpacesModule, NotificationsModule],
  providers: [
    DeskPeople,
    Things,
    Notifiers,
    Notices,
    DecisionsRepository,
    Decisions,
    HoldsRepository,
    Holds,
    DeskReads,
    DeskLive,
    DeskMails,
    DeskNotifications,
    DeskClock,
    Territories,
    ServiceLevels,
    Cases,
    HandOvers,
    AnswerTemplateKeeper,
    AnswerTemplatesResolver,
    CaseNotifications,
    LogReads,
    Transparency,
    NoticesResolver,
    CasesResolver,
    TerritoriesResolver,
    LogResolver,
    ServiceLevelsResolver,
    TransparencyResolver,
  ],
  exports: [DeskPeople, LogReads, Transparency],
})
export class DeskModule {}
