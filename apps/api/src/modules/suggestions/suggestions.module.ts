import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { ActorsModule } from '../actors/index.ts';
import { MatchingModule } from '../matching/index.ts';
import { MessagingModule } from '../messaging/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { ProjectsModule } from '../projects/index.ts';
import { SpaceRequestsModule } from '../space-requests/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { AdvisersRepository } from './advisers.repository.ts';
import { Choices } from './choices.service.ts';
import { ChoicesResolver } from './choices.resolver.ts';
import { DismissalsRepository } from './dismissals.repository.ts';
import { Explanations } from './explanations.service.ts';
import { FittingActors } from './fitting-actors.service.ts';
import {
  ProjectFittingActorsResolver,
  RoleFittingActorsResolver,
  SpaceFittingActorsResolver,
} from './fitting-actors.resolver.ts';
import { Funnel } from './funnel.service.ts';
import { FunnelRepository } from './funnel.repository.ts';
import { IntroductionsRepository } from './introductions.repository.ts';
import { IntroductionsResolver } from './introductions.resolver.ts';
import { ProposeIntroduction } from './introductions.service.ts';
import { KeptOrders } from './kept-orders.ts';
import { Outcomes } from './outcomes.ts';
import { OutcomesRepository } from './outcomes.repository.ts';
import { PairView } from './pair-view.ts';
import { PairsRepository } from './pairs.repository.ts';
import { PartnerSuggestions } from './partner-suggestions.service.ts';
import { RoomSuggestions } from './room-suggestions.service.ts';
import { RoleSuggestions } from './role-suggestions.service.ts';
import { SuggestedRolesRepository } from './roles.repository.ts';
import { Said } from './said.ts';
import { SameLines } from './same-line.service.ts';
import { SeekersRepository } from './seekers.repository.ts';
import { SettingsRepository } from './settings.repository.ts';
import { SuggestionsResolver } from './suggestions.resolver.ts';
import { WeeklyRepository } from './weekly.repository.ts';
import { WeeklySuggestions } from './weekly.task.ts';
import { Suggestions } from './suggestions.service.ts';

/** What fits an actor, why, what is missing, and what became of it. */
@Module({
  imports: [
    AccountsModule,
    MessagingModule,
    NotificationsModule,
    TaxonomyModule,
    ActorsModule,
    SpacesModule,
    SpaceRequestsModule,
    MatchingModule,
    ProjectsModule,
  ],
  providers: [
    AdvisersRepository,
    Choices,
    ChoicesResolver,
    DismissalsRepository,
    FittingActors,
    KeptOrders,
    ProjectFittingActorsResolver,
    RoleFittingActorsResolver,
    SpaceFittingActorsResolver,
    RoleSuggestions,
    SuggestedRolesRepository,
    Funnel,
    FunnelRepository,
    IntroductionsRepository,
    IntroductionsResolver,
    ProposeIntroduction,
    WeeklyRepository,
    WeeklySuggestions,
    Outcomes,
    OutcomesRepository,
    SettingsRepository,
    Explanations,
    PairsRepository,
    PairView,
    PartnerSuggestions,
    RoomSuggestions,
    Said,
    SameLines,
    SeekersRepository,
    Suggestions,
    SuggestionsResolver,
  ],
  exports: [AdvisersRepository],
})
export class SuggestionsModule {}
