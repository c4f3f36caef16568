import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { ActorsModule } from '../actors/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { EvidenceRepository } from './evidence.repository.ts';
import { IndicatorsRepository } from './indicators.repository.ts';
import { IndicatorsResolver } from './indicators.resolver.ts';
import { IndicatorsService } from './indicators.service.ts';
import { PartnersRepository } from './partners.repository.ts';
import { PartnersResolver } from './partners.resolver.ts';
import { PartnersService } from './partners.service.ts';
import { ProjectAccess } from './project-access.ts';
import { ProjectChanges } from './project-changes.ts';
import { ProjectNotifications } from './project-notifications.ts';
import { ProjectNotificationsRepository } from './project-notifications.repository.ts';
import { ProjectOrigins } from './project-origins.repository.ts';
import { ProjectReads } from './project-reads.service.ts';
import { ProjectView } from './project-view.ts';
import { ProjectsRepository } from './projects.repository.ts';
import { ProjectsResolver } from './projects.resolver.ts';
import { ProjectsService } from './projects.service.ts';
import { RolesRepository } from './roles.repository.ts';
import { RolesResolver } from './roles.resolver.ts';
import { RolesService } from './roles.service.ts';
import { TemplateFilling } from './template-filling.repository.ts';

/** Cooperation projects: their life, partners and open roles. */
@Module({
  imports: [AccountsModule, TaxonomyModule, ActorsModule, NotificationsModule],
  providers: [
    ProjectsRepository,
    PartnersRepository,
    RolesRepository,
    ProjectOrigins,
    TemplateFilling,
    ProjectView,
    ProjectReads,
    ProjectChanges,
    ProjectAccess,
    ProjectsService,
    PartnersService,
    RolesService,
    ProjectNotificationsRepository,
    ProjectNotifications,
    EvidenceRepository,
    IndicatorsRepository,
    IndicatorsService,
    IndicatorsResolver,
    ProjectsResolver,
    PartnersResolver,
    RolesResolver,
  ],
  exports: [ProjectAccess, ProjectReads, ProjectView],
})
export class ProjectsModule {}
