import type { Type } from '@nestjs/common';
import { AccountsModule } from './accounts/index.ts';
import { ActorMergesModule } from './actor-merges/index.ts';
import { ActorsModule } from './actors/index.ts';
import { AppointmentsModule } from './appointments/index.ts';
import { BrokerageModule } from './brokerage/index.ts';
import { AdministrationModule } from './administration/index.ts';
import { CalendarsModule } from './calendars/index.ts';
import { ClaimsModule } from './claims/index.ts';
import { DeskModule } from './desk/index.ts';
import { ImportsModule } from './imports/index.ts';
import { FreshnessModule } from './freshness/index.ts';
import { DuplicatesModule } from './duplicates/index.ts';
import { ExportsModule } from './exports/index.ts';
import { InterestsModule } from './interests/index.ts';
import { MatchingModule } from './matching/index.ts';
import { MessagingModule } from './messaging/index.ts';
import { NotificationsModule } from './notifications/index.ts';
import { PersonalDataModule } from './personal-data/index.ts';
import { ProjectEffectModule } from './project-effect/index.ts';
import { ProjectDecisionsModule } from './project-decisions/index.ts';
import { ProjectFilesModule } from './project-files/index.ts';
import { ProjectMeetingsModule } from './project-meetings/index.ts';
import { ProjectMoneyModule } from './project-money/index.ts';
import { ProjectTalkModule } from './project-talk/index.ts';
import { ProjectStoriesModule } from './project-stories/index.ts';
import { ProjectTemplatesModule } from './project-templates/index.ts';
import { ProjectUpdatesModule } from './project-updates/index.ts';
import { ProjectWorkModule } from './project-work/index.ts';
import { ProjectsModule } from './projects/index.ts';
import { SharingModule } from './sharing/index.ts';
import { SavedSearchesModule } from './saved-searches/index.ts';
import { SiteModule } from './site/index.ts';
import { SpaceRequestsModule } from './space-requests/index.ts';
import { SpacesModule } from './spaces/index.ts';
import { SuggestionsModule } from './suggestions/index.ts';
import { TaxonomyModule } from './taxonomy/index.ts';
import { VerificationsModule } from './verifications/index.ts';
import { VacancyReportsModule } from './vacancy-reports/index.ts';

/** The rooms of the house, one module per noun. */
export const featureModules: Type[] = [
  AccountsModule,
  NotificationsModule,
  TaxonomyModule,
  ActorsModule,
  SpacesModule,
  DuplicatesModule,
  ImportsModule,
  InterestsModule,
  MatchingModule,
  MessagingModule,
  SharingModule,
  ClaimsModule,
  ExportsModule,
  SavedSearchesModule,
  CalendarsModule,
  PersonalDataModule,
  VacancyReportsModule,
  FreshnessModule,
  SpaceRequestsModule,
  ProjectWorkModule,
  ProjectTemplatesModule,
  ProjectTalkModule,
  ProjectDecisionsModule,
  ProjectMeetingsModule,
  ProjectFilesModule,
  ProjectUpdatesModule,
  ProjectMoneyModule,
  ProjectEffectModule,
  ProjectStoriesModule,
  ProjectsModule,
  SuggestionsModule,
  BrokerageModule,
  AppointmentsModule,
  DeskModule,
  AdministrationModule,
  ActorMergesModule,
  VerificationsModule,
  SiteModule,
];
