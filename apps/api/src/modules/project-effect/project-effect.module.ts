import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.ts';
import { ProjectsModule } from '../projects/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { EffectView } from './effect-view.ts';
import { EffectResolver } from './effect.resolver.ts';
import { ProofNotifications } from './proof-notifications.ts';
import { ProofView } from './proof-view.ts';
import { ProofRepository } from './proof.repository.ts';
import { ProofResolver } from './proof.resolver.ts';
import { ProjectReferences } from './references.service.ts';
import { ReportsExportController } from './reports-export.controller.ts';
import { OutcomeReports } from './reports.service.ts';
import { SpaceUseNotifications } from './space-use-notifications.ts';
import { SpaceUsesRepository } from './space-uses.repository.ts';
import { SpaceUses } from './space-uses.service.ts';

/** What projects have brought about: spaces that live again, reports and references. */
@Module({
  imports: [ProjectsModule, NotificationsModule],
  controllers: [ReportsExportController],
  providers: [
    SpaceUsesRepository,
    SpaceUses,
    SpaceUseNotifications,
    ProofRepository,
    ProofView,
    OutcomeReports,
    ProjectReferences,
    ProofNotifications,
    EffectView,
    EffectReads,
    EffectResolver,
    ProofResolver,
  ],
})
export class ProjectEffectModule {}
