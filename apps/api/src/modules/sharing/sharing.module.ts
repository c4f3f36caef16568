import { Module } from '@nestjs/common';
import { ProjectUpdatesModule } from '../project-updates/index.ts';
import { ProjectsModule } from '../projects/index.ts';
import { ActorsModule } from '../actors/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { EmbedController } from './embed.controller.ts';
import { ProjectFeedsController } from './project-feeds.controller.ts';
import { FeedsController } from './feeds.controller.ts';
import { CardsController } from './cards.controller.ts';
import { Cards } from './cards.service.ts';
import { HandoutsController } from './handouts.controller.ts';
import { Handouts } from './handouts.service.ts';
import { PublicActors } from './public-actors.service.ts';
import { PublicSpaces } from './public-spaces.service.ts';

/** What leaves Kvart: paper, pictures of links, lists on other sites, feeds. Only what a visitor may see. */
@Module({
  imports: [ActorsModule, ProjectsModule, ProjectUpdatesModule, SpacesModule],
  controllers: [
    HandoutsController,
    CardsController,
    FeedsController,
    ProjectFeedsController,
    EmbedController,
  ],
  providers: [PublicActors, PublicSpaces, Handouts, Cards],
})
export class SharingModule {}
