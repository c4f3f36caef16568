import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { HandoutsController } from './handouts.controller.ts';
import { Handouts } from './handouts.service.ts';
import { PublicSpaces } from './public-spaces.service.ts';

/** What leaves Kvart: paper, pictures of links, lists on other sites, feeds. Only what a visitor may see. */
@Module({
  imports: [SpacesModule],
  controllers: [HandoutsController],
  providers: [PublicSpaces, Handouts],
})
export class SharingModule {}
